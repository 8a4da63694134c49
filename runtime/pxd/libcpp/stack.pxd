# cython: headers_on_use=True
# Stacks.

cdef extern from "<stack>" namespace "std" nogil:
    cdef cppclass stack[T]:
        ctypedef T value_type
        ctypedef size_t size_type
        stack() except +
        stack(stack&) except +
        bint empty()
        size_type size()
        T& top()
        void push(T& value) except +
        void pop()
        void swap(stack&)
