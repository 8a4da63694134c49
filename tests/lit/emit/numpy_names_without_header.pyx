# Functions of NumPy that a module declares from no header are those of NumPy's own.
# RUN: %kernelc %s -o %t.cpp && %FileCheck %s < %t.cpp

cimport numpy as cnp

cdef extern from *:
    cnp.ndarray PyArray_FromArray(cnp.ndarray, void*, int)

def ordered(cnp.ndarray a):
    return PyArray_FromArray(a, NULL, cnp.NPY_ARRAY_F_CONTIGUOUS)

# CHECK: #include <numpy/arrayobject.h>
# CHECK-NEXT: #include <numpy/ufuncobject.h>
# CHECK: PyArray_FromArray(
# CHECK: kc::py::check(_import_array());
