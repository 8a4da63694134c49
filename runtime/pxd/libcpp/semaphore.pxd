# cython: headers_on_use=True
# Semaphores; they need C++20. Never acquire one while holding the GIL.

cdef extern from "<semaphore>" namespace "std" nogil:
    cdef cppclass counting_semaphore[LeastMaxValue=*]:
        counting_semaphore(ptrdiff_t desired)
        void release() except +
        void release(ptrdiff_t count) except +
        void acquire() except +
        bint try_acquire()
        bint try_acquire_for[D](D duration) except +
        bint try_acquire_until[P](P point) except +
        ptrdiff_t max()
    cdef cppclass binary_semaphore:
        binary_semaphore(ptrdiff_t desired)
        void release() except +
        void release(ptrdiff_t count) except +
        void acquire() except +
        bint try_acquire()
        bint try_acquire_for[D](D duration) except +
        bint try_acquire_until[P](P point) except +
        ptrdiff_t max()
