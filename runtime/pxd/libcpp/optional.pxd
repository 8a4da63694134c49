# cython: headers_on_use=True
# Values that may be missing.

cdef extern from "<optional>" namespace "std" nogil:
    cdef cppclass optional[T]:
        ctypedef T value_type
        optional()
        optional(nullopt_t)
        optional(optional& other) except +
        optional(T& value) except +
        bint has_value()
        T& value() except +
        T& value_or[U](U& otherwise) except +
        void swap(optional& other)
        void reset()
        T& emplace(...) except +
        T& operator*()
        bint operator bool()
        bint operator!()
        optional& operator=(optional&)
        optional& operator=[U](U&)
        bint operator==[U](U&)
        bint operator!=[U](U&)
        bint operator<[U](U&)
        bint operator>[U](U&)
        bint operator<=[U](U&)
        bint operator>=[U](U&)
    cdef cppclass nullopt_t:
        pass
    const nullopt_t nullopt
    optional[T] make_optional[T](...) except +
