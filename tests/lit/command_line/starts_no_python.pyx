# A module that cimports nothing is translated without a look at what Python has installed.
# RUN: rm -f %t.asked && printf '#!/bin/sh\necho > %t.asked\n' > %t.python && chmod +x %t.python
# RUN: %kernelc %s --python %t.python -o %t.cpp
# RUN: test ! -e %t.asked

def f(double[:] v):
    return v[0]
