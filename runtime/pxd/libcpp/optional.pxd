# cython: headers_on_use=True
# Values that may be missing.

cdef extern from "<optional>" namespace "std" nogil:
    cdef cppclass optional[T]:
        ctypedef T value_type
        optional() except +
        optional(T& value) except +
        bint has_value()
        T& value() except +
        T& value_or[U](U& otherwise) except +
        void reset()
        T& operator*()
        bint operator bool()
    cdef cppclass nullopt_t:
        pass
    const nullopt_t nullopt
    optional[T] make_optional[T](T value) except +
