# cython: headers_on_use=True
# Files as Python has them.

cdef extern from "Python.h":
    object PyFile_FromFd(int descriptor, const char* name, const char* mode, int buffering, const char* encoding, const char* errors, const char* newline, int closefd)
    object PyFile_GetLine(object file, int limit)
    int PyFile_WriteObject(object value, object file, int flags) except -1
    int PyFile_WriteString(const char* text, object file) except -1
    int PyObject_AsFileDescriptor(object file) except -1

cdef enum:
    Py_PRINT_RAW = 1
