# cython: headers_on_use=True
# Integers, under the names of old.

from cpython.long cimport (
    PyLong_Check as PyInt_Check, PyLong_CheckExact as PyInt_CheckExact, PyLong_FromLong as PyInt_FromLong,
    PyLong_FromSsize_t as PyInt_FromSsize_t, PyLong_FromSize_t as PyInt_FromSize_t, PyLong_AsLong as PyInt_AsLong,
    PyLong_AsLong as PyInt_AS_LONG, PyLong_AsSsize_t as PyInt_AsSsize_t,
    PyLong_AsUnsignedLongMask as PyInt_AsUnsignedLongMask,
    PyLong_AsUnsignedLongLongMask as PyInt_AsUnsignedLongLongMask)
