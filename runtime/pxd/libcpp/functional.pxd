# cython: headers_on_use=True
# Functions as values.

cdef extern from "<functional>" namespace "std" nogil:
    cdef cppclass function[T]:
        function() except +
        function(T*) except +
        function(function&) except +
        bint operator bool()
    cdef cppclass greater[T]:
        greater() except +
        bint operator()(const T& a, const T& b)
    cdef cppclass less[T]:
        less() except +
        bint operator()(const T& a, const T& b)
    cdef cppclass reference_wrapper[T]:
        reference_wrapper() except +
        reference_wrapper(T& target) except +
        T& get()
