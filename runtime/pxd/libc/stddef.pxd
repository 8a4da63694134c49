# cython: headers_on_use=True
# Types of sizes and differences, which the compiler knows without a declaration.

cdef extern from "<cstddef>":
    ctypedef signed long ptrdiff_t
    ctypedef unsigned long size_t
    ctypedef signed int wchar_t
