from array import array
missing = None

cdef extern from "cpp_headers_part.hpp" namespace "parts" nogil:
    int which "parts::which_second" ()

cdef inline bint is_missing(x):
    return x is missing
