# cython: headers_on_use=True
# Numbers in text.

cdef extern from "Python.h":
    int PyOS_snprintf(char* text, size_t size, const char* format, ...)
    double PyOS_string_to_double(const char* text, char** end, object overflow) except? -1.0
    int PyOS_stricmp(const char* a, const char* b)
    int PyOS_strnicmp(const char* a, const char* b, Py_ssize_t size)
    const int Py_DTSF_SIGN
    const int Py_DTSF_ADD_DOT_0
    const int Py_DTSF_ALT
    char* PyOS_double_to_string(double value, char format, int precision, int flags, int* type) except NULL
