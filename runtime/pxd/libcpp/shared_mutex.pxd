# cython: headers_on_use=True
# Locks that readers share. Never wait for one while holding the GIL: py_safe_construct_shared_lock() gives it up meanwhile.

from libcpp.mutex cimport defer_lock_t, defer_lock, try_to_lock_t, try_to_lock, adopt_lock_t, adopt_lock

cdef extern from "<shared_mutex>" namespace "std" nogil:
    cdef cppclass shared_mutex:
        cppclass native_handle_type:
            pass
        void lock() except +
        bint try_lock()
        void unlock()
        void lock_shared() except +
        bint try_lock_shared()
        void unlock_shared()
        native_handle_type native_handle() except +
    cdef cppclass shared_timed_mutex:
        void lock() except +
        bint try_lock()
        bint try_lock_for[D](const D& duration) except +
        bint try_lock_until[P](const P& point) except +
        void unlock()
        void lock_shared() except +
        bint try_lock_shared()
        bint try_lock_shared_for[D](const D& duration) except +
        bint try_lock_shared_until[P](const P& point) except +
        void unlock_shared()
    cdef cppclass shared_lock[M]:
        ctypedef M mutex_type
        shared_lock()
        shared_lock(mutex_type& lock, ...) except +
        void lock() except +
        bint try_lock() except +
        bint try_lock_for[D](const D& duration) except +
        bint try_lock_until[P](const P& point) except +
        void unlock() except +
        void swap(shared_lock& other)
        mutex_type* release()
        mutex_type* mutex()
        bint owns_lock()
        bint operator bool()

cdef extern from "<kc/python/cpp/shared_locks.h>" namespace "kc::py" nogil:
    shared_lock[M] py_safe_construct_shared_lock "kc::py::shared_lock_of" [M](M& lock) except +
