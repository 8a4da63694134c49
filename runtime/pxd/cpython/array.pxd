# cython: headers_on_use=True
# Arrays of the module `array`. `a.data.as_doubles` and its siblings are pointers to the items.

cdef extern from "kc/python/pyarray.h":
    ctypedef class array.array [object PyObject]:
        pass

    array clone "kc::py::pyarray::clone" (array pattern, Py_ssize_t length, bint zero)
    array copy "kc::py::pyarray::copy" (array source)
    int resize "kc::py::pyarray::resize" (array target, Py_ssize_t length) except -1
    int resize_smart "kc::py::pyarray::resize_smart" (array target, Py_ssize_t length) except -1
    int extend_buffer "kc::py::pyarray::extend_buffer" (array target, char* items, Py_ssize_t count) except -1
    int extend "kc::py::pyarray::extend" (array target, array source) except -1
    void zero "kc::py::pyarray::zero" (array target)
