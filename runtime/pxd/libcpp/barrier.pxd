# cython: headers_on_use=True
# A point that threads wait at for each other; needs C++20. Never wait while holding the GIL.

cdef extern from "<barrier>" namespace "std" nogil:
    cdef cppclass barrier[Completion=*]:
        cppclass arrival_token:
            pass
        barrier(ptrdiff_t expected) except +
        barrier(ptrdiff_t expected, Completion function) except +
        arrival_token arrive() except +
        arrival_token arrive(ptrdiff_t count) except +
        void wait(arrival_token token) except +
        void arrive_and_wait() except +
        void arrive_and_drop() except +
        ptrdiff_t max()
