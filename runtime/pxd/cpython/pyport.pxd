# cython: headers_on_use=True
# Types that Python chooses for the platform.

cdef extern from "Python.h":
    const Py_ssize_t PY_SSIZE_T_MAX
    const Py_ssize_t PY_SSIZE_T_MIN
