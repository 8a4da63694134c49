# A header of NumPy's that needs its arrays stands behind the one that declares them, as where cimport numpy includes it.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp
cimport numpy as np

cdef extern from "numpy/ufuncobject.h":
    int PyUFunc_getfperr() nogil

# CHECK: #include <numpy/arrayobject.h>
# CHECK: #include "numpy/ufuncobject.h"
def flags():
    return PyUFunc_getfperr()
