# cython: headers_on_use=True
# Threads of C. What begins with py_safe_ gives the GIL up while it waits.

from libc.time cimport timespec

cdef extern from "<threads.h>" nogil:
    ctypedef struct thrd_t:
        pass
    ctypedef int (*thrd_start_t)(void*) noexcept nogil
    enum: thrd_success, thrd_nomem, thrd_timedout, thrd_busy, thrd_error
    int thrd_create(thrd_t* thread, thrd_start_t function, void* argument)
    int thrd_equal(thrd_t one, thrd_t other)
    thrd_t thrd_current()
    int thrd_sleep(const timespec* duration, timespec* rest)
    void thrd_yield()
    void thrd_exit(int result)
    int thrd_detach(thrd_t thread)
    int thrd_join(thrd_t thread, int* result)

    ctypedef struct mtx_t:
        pass
    enum: mtx_plain, mtx_recursive, mtx_timed
    int mtx_init(mtx_t* mutex, int kind)
    int mtx_lock(mtx_t* mutex)
    int mtx_timedlock(mtx_t* mutex, const timespec* moment)
    int mtx_timed_lock "mtx_timedlock" (mtx_t* mutex, const timespec* moment)
    int mtx_trylock(mtx_t* mutex)
    int mtx_unlock(mtx_t* mutex)
    void mtx_destroy(mtx_t* mutex)

    ctypedef void (*once_function)() noexcept nogil
    ctypedef struct once_flag:
        pass
    once_flag ONCE_FLAG_INIT
    void call_once(once_flag* flag, once_function function)

    ctypedef struct cnd_t:
        pass
    int cnd_init(cnd_t* condition)
    int cnd_signal(cnd_t* condition)
    int cnd_broadcast(cnd_t* condition)
    int cnd_wait(cnd_t* condition, mtx_t* mutex)
    int cnd_timedwait(cnd_t* condition, mtx_t* mutex, const timespec* moment)
    void cnd_destroy(cnd_t* condition)

    ctypedef struct tss_t:
        pass
    ctypedef void (*tss_dtor_t)(void*) noexcept nogil
    const int TSS_DTOR_ITERATIONS
    int tss_create(tss_t* key, tss_dtor_t destructor)
    void* tss_get(tss_t key)
    int tss_set(tss_t key, void* value)
    void tss_delete(tss_t key)

cdef extern from "kc/python/c_threads.h" nogil:
    ctypedef struct py_safe_once_flag "once_flag":
        pass
    py_safe_once_flag PY_SAFE_ONCE_FLAG_INIT "ONCE_FLAG_INIT"
    void once_flag_init "kc::py::threads::reset" (once_flag* flag)
    void py_safe_once_flag_init "kc::py::threads::reset" (py_safe_once_flag* flag)
    int py_safe_mtx_lock "kc::py::threads::lock" (mtx_t* mutex)
    int py_safe_cnd_wait "kc::py::threads::wait" (cnd_t* condition, mtx_t* mutex)
    int py_safe_cnd_timedwait "kc::py::threads::wait" (cnd_t* condition, mtx_t* mutex, const timespec* moment)
    void py_safe_call_once "kc::py::threads::call_once" (py_safe_once_flag* flag, once_function function)
