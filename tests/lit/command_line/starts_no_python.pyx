# A module that cimports nothing but parts of the language is translated without a look at what Python has installed.
# RUN: rm -f %t.asked && printf '#!/bin/sh\necho > %t.asked\n' > %t.python && chmod +x %t.python
# RUN: %kernelc %s --python %t.python -o %t.cpp
# RUN: test ! -e %t.asked
from cython.view cimport array


def f(double[:] v):
    return v[0]
