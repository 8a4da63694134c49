# cython: headers_on_use=True
# Locks of C++. Never wait for one while holding the GIL.

cdef extern from "<mutex>" namespace "std" nogil:
    cdef cppclass mutex:
        void lock() except +
        bint try_lock()
        void unlock()
    cdef cppclass recursive_mutex:
        void lock() except +
        bint try_lock()
        void unlock()
    cdef cppclass lock_guard[M]:
        lock_guard(M& lock) except +
    cdef cppclass unique_lock[M]:
        unique_lock()
        unique_lock(M& lock) except +
        void lock() except +
        bint try_lock() except +
        void unlock() except +
        bint owns_lock()
    cdef cppclass once_flag:
        pass
