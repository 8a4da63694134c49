# cython: headers_on_use=True
# Queues, and queues that give the largest first.

cdef extern from "<queue>" namespace "std" nogil:
    cdef cppclass queue[T]:
        ctypedef T value_type
        ctypedef size_t size_type
        queue() except +
        queue(queue&) except +
        bint empty()
        size_type size()
        T& front()
        T& back()
        void push(T& value) except +
        void pop()
        void swap(queue&)
    cdef cppclass priority_queue[T, C=*, Compare=*]:
        ctypedef T value_type
        ctypedef size_t size_type
        priority_queue() except +
        priority_queue(priority_queue&) except +
        bint empty()
        size_type size()
        T& top()
        void push(T& value) except +
        void pop()
        void swap(priority_queue&)
