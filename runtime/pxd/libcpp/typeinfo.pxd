# cython: headers_on_use=True
# Types at run time.

cdef extern from "<typeinfo>" namespace "std" nogil:
    cdef cppclass type_info:
        const char* name()
        bint operator==(const type_info&)
        bint operator!=(const type_info&)
