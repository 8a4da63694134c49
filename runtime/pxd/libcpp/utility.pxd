# cython: headers_on_use=True
# Pairs, and moving.

cdef extern from "<utility>" namespace "std" nogil:
    cdef cppclass pair[T, U]:
        ctypedef T first_type
        ctypedef U second_type
        T first
        U second
        pair() except +
        pair(pair&) except +
        pair(T&, U&) except +
        void swap(pair&)
        bint operator==(pair&)
        bint operator!=(pair&)
        bint operator<(pair&)
        bint operator>(pair&)
        bint operator<=(pair&)
        bint operator>=(pair&)
    T move[T](T)  # gives a reference to what it is given: an exception of that is told there
    void swap[T](T& a, T& b)
    pair[T, U] make_pair[T, U](T first, U second) except +
