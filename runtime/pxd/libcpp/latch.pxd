# cython: headers_on_use=True
# A counter that threads wait for; needs C++20. Never wait while holding the GIL.

cdef extern from "<latch>" namespace "std" nogil:
    cdef cppclass latch:
        latch(ptrdiff_t expected)
        void count_down() except +
        void count_down(ptrdiff_t count) except +
        bint try_wait()
        void wait() except +
        void arrive_and_wait() except +
        void arrive_and_wait(ptrdiff_t count) except +
        ptrdiff_t max()
