# cython: headers_on_use=True
# The version of Python that a module is built for.

cdef extern from "Python.h":
    const int PY_VERSION_HEX
    const int PY_MAJOR_VERSION
    const int PY_MINOR_VERSION
    const int PY_MICRO_VERSION
    const int PY_RELEASE_LEVEL
    const int PY_RELEASE_SERIAL
    const char* PY_VERSION
