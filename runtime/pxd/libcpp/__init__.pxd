# cython: headers_on_use=True
# What C++ itself has.

ctypedef bint bool "bool"

cdef extern from *:
    ctypedef struct nullptr_t "std::nullptr_t":
        pass
    nullptr_t nullptr
