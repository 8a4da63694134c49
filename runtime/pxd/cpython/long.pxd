# cython: headers_on_use=True
# Integers.

from libc.stdint cimport int32_t, int64_t, uint32_t, uint64_t

cdef extern from "Python.h":
    ctypedef long long PY_LONG_LONG "long long"
    ctypedef unsigned long long uPY_LONG_LONG "unsigned long long"
    bint PyLong_Check(object value)
    bint PyLong_CheckExact(object value)
    object PyLong_FromLong(long value)
    object PyLong_FromUnsignedLong(unsigned long value)
    object PyLong_FromSsize_t(Py_ssize_t value)
    object PyLong_FromSize_t(size_t value)
    object PyLong_FromLongLong(long long value)
    object PyLong_FromUnsignedLongLong(unsigned long long value)
    object PyLong_FromDouble(double value)
    object PyLong_FromString(const char* text, char** end, int base)
    object PyLong_FromUnicodeObject(object text, int base)
    object PyLong_FromVoidPtr(void* pointer)
    long PyLong_AsLong(object value) except? -1
    long PyLong_AsLongAndOverflow(object value, int* overflow) except? -1
    long long PyLong_AsLongLong(object value) except? -1
    long long PyLong_AsLongLongAndOverflow(object value, int* overflow) except? -1
    Py_ssize_t PyLong_AsSsize_t(object value) except? -1
    size_t PyLong_AsSize_t(object value) except? <size_t> -1
    unsigned long PyLong_AsUnsignedLong(object value) except? <unsigned long> -1
    unsigned long long PyLong_AsUnsignedLongLong(object value) except? <unsigned long long> -1
    unsigned long PyLong_AsUnsignedLongMask(object value) except? <unsigned long> -1
    unsigned long long PyLong_AsUnsignedLongLongMask(object value) except? <unsigned long long> -1
    double PyLong_AsDouble(object value) except? -1.0
    void* PyLong_AsVoidPtr(object value) except? NULL
    const int Py_ASNATIVEBYTES_DEFAULTS
    const int Py_ASNATIVEBYTES_BIG_ENDIAN
    const int Py_ASNATIVEBYTES_LITTLE_ENDIAN
    const int Py_ASNATIVEBYTES_NATIVE_ENDIAN
    const int Py_ASNATIVEBYTES_UNSIGNED_BUFFER
    const int Py_ASNATIVEBYTES_REJECT_NEGATIVE
    const int Py_ASNATIVEBYTES_ALLOW_INDEX
    Py_ssize_t PyLong_AsNativeBytes(object value, void* bytes, Py_ssize_t size, int flags) except -1
    object PyLong_FromNativeBytes(const void* bytes, size_t size, int flags)
    object PyLong_FromUnsignedNativeBytes(const void* bytes, size_t size, int flags)
    int PyLong_AsInt32(object value, int32_t* result) except -1
    int PyLong_AsInt64(object value, int64_t* result) except -1
    int PyLong_AsUInt32(object value, uint32_t* result) except -1
    int PyLong_AsUInt64(object value, uint64_t* result) except -1
