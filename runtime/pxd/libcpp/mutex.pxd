# cython: headers_on_use=True
# Locks of C++. Never wait for one while holding the GIL: the functions whose names begin with py_safe_ give it up meanwhile.

cdef extern from "<mutex>" namespace "std" nogil:
    cdef cppclass mutex:
        cppclass native_handle_type:
            pass
        void lock() except +
        bint try_lock()
        void unlock()
        native_handle_type native_handle() except +
    cdef cppclass timed_mutex:
        cppclass native_handle_type:
            pass
        void lock() except +
        bint try_lock()
        bint try_lock_for[D](const D& duration) except +
        bint try_lock_until[P](const P& point) except +
        void unlock()
        native_handle_type native_handle() except +
    cdef cppclass recursive_mutex:
        cppclass native_handle_type:
            pass
        void lock() except +
        bint try_lock()
        void unlock()
        native_handle_type native_handle() except +
    cdef cppclass recursive_timed_mutex:
        cppclass native_handle_type:
            pass
        void lock() except +
        bint try_lock()
        bint try_lock_for[D](const D& duration) except +
        bint try_lock_until[P](const P& point) except +
        void unlock()
        native_handle_type native_handle() except +
    cdef cppclass defer_lock_t:
        pass
    const defer_lock_t defer_lock
    cdef cppclass try_to_lock_t:
        pass
    const try_to_lock_t try_to_lock
    cdef cppclass adopt_lock_t:
        pass
    const adopt_lock_t adopt_lock
    cdef cppclass lock_guard[M]:
        ctypedef M mutex_type
        lock_guard(mutex_type& lock) except +
        lock_guard(mutex_type& lock, adopt_lock_t)
    cdef cppclass unique_lock[M]:
        ctypedef M mutex_type
        unique_lock()
        unique_lock(mutex_type& lock, ...) except +
        void lock() except +
        bint try_lock() except +
        bint try_lock_for[D](const D& duration) except +
        bint try_lock_until[P](const P& point) except +
        void unlock() except +
        void swap(unique_lock& other)
        mutex_type* release()
        mutex_type* mutex()
        bint owns_lock()
        bint operator bool()
    cdef cppclass scoped_lock[A=*, B=*, C=*, D=*, E=*, F=*, G=*, H=*]:
        scoped_lock(...) except +
    cdef cppclass once_flag:
        pass
    int try_lock(...) except +
    void lock(...) except +
    void call_once[F](once_flag& flag, F& function, ...) except +

cdef extern from "<kc/python/cpp/locks.h>" namespace "kc::py" nogil:
    cdef cppclass py_safe_once_flag "std::once_flag":
        pass
    void py_safe_call_object_once "kc::py::call_object_once" (py_safe_once_flag& flag, object function) except +*
    void py_safe_call_once "kc::py::call_once" [F](py_safe_once_flag& flag, F function, ...) except +*
    void py_safe_lock "kc::py::lock_all" (...) except +
    unique_lock[M] py_safe_construct_unique_lock "kc::py::unique_lock_of" [M](M& lock) except +
