# A module in which nothing is wrong gives no word, whatever it is made of; no file is written.
# RUN: mkdir -p %t && cp %s %t/clean.pyx && %kernelc check %t/clean.pyx %t/clean.pyx --python %python > %t/said 2>&1
# RUN: %python -c "import os, sys; sys.exit(os.path.getsize(sys.argv[1]) > 0 or os.path.exists(sys.argv[2]))" %t/said %t/clean.cpp
cimport cython
from cython.parallel cimport prange
from libc.math cimport exp

def smooth(cython.floating[:, :] v, double rate):
    cdef Py_ssize_t i, j
    for i in prange(v.shape[0], nogil=True):
        for j in range(v.shape[1]):
            v[i, j] = <cython.floating>exp(-rate * v[i, j])
    with nogil:
        for i in range(1, v.shape[0]):
            v[i, 0] += v[i - 1, 0]
    return [v[i, 0] for i in range(v.shape[0])]

class Holder:
    def __init__(self, *items, **named):
        self.items = {name: item for name, item in named.items() if item not in items}
