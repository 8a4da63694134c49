# cython: headers_on_use=True
# The buffer protocol.

cdef extern from "Python.h":
    ctypedef struct Py_buffer:
        void* buf
        object obj
        Py_ssize_t len
        Py_ssize_t itemsize
        bint readonly
        int ndim
        char* format
        Py_ssize_t* shape
        Py_ssize_t* strides
        Py_ssize_t* suboffsets
        void* internal

    const int PyBUF_SIMPLE
    const int PyBUF_WRITABLE
    const int PyBUF_WRITEABLE "PyBUF_WRITABLE"
    const int PyBUF_FORMAT
    const int PyBUF_ND
    const int PyBUF_STRIDES
    const int PyBUF_C_CONTIGUOUS
    const int PyBUF_F_CONTIGUOUS
    const int PyBUF_ANY_CONTIGUOUS
    const int PyBUF_INDIRECT
    const int PyBUF_CONTIG
    const int PyBUF_CONTIG_RO
    const int PyBUF_STRIDED
    const int PyBUF_STRIDED_RO
    const int PyBUF_RECORDS
    const int PyBUF_RECORDS_RO
    const int PyBUF_FULL
    const int PyBUF_FULL_RO
    const int PyBUF_READ
    const int PyBUF_WRITE
    const int PyBUF_MAX_NDIM

    bint PyObject_CheckBuffer(object value)
    int PyObject_GetBuffer(object value, Py_buffer* view, int flags) except -1
    void PyBuffer_Release(Py_buffer* view)
    void* PyBuffer_GetPointer(Py_buffer* view, Py_ssize_t* indices)
    Py_ssize_t PyBuffer_SizeFromFormat(const char* format) except -1
    int PyBuffer_ToContiguous(void* target, Py_buffer* view, Py_ssize_t size, char order) except -1
    int PyBuffer_FromContiguous(Py_buffer* view, void* source, Py_ssize_t size, char order) except -1
    int PyObject_CopyData(object target, object source) except -1
    bint PyBuffer_IsContiguous(Py_buffer* view, char order)
    void PyBuffer_FillContiguousStrides(int ndim, Py_ssize_t* shape, Py_ssize_t* strides, Py_ssize_t item_size, char order)
    int PyBuffer_FillInfo(Py_buffer* view, object exporter, void* data, Py_ssize_t size, bint readonly, int flags) except -1
    object PyMemoryView_FromBuffer(Py_buffer* view)
