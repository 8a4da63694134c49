# cython: headers_on_use=True
# Threads and locks.

cdef extern from "Python.h":
    ctypedef void* PyThread_type_lock
    ctypedef int PyLockStatus

    const int WAIT_LOCK
    const int NOWAIT_LOCK
    const PyLockStatus PY_LOCK_FAILURE
    const PyLockStatus PY_LOCK_ACQUIRED
    const PyLockStatus PY_LOCK_INTR

    unsigned long PyThread_get_thread_ident() nogil
    PyThread_type_lock PyThread_allocate_lock() nogil
    void PyThread_free_lock(PyThread_type_lock lock) nogil
    int PyThread_acquire_lock(PyThread_type_lock lock, int mode) nogil
    void PyThread_release_lock(PyThread_type_lock lock) nogil
    ctypedef struct Py_tss_t:
        int _is_initialized
    Py_tss_t Py_tss_NEEDS_INIT
    Py_tss_t* PyThread_tss_alloc() nogil
    void PyThread_tss_free(Py_tss_t* key) nogil
    bint PyThread_tss_is_created(Py_tss_t* key) nogil
    int PyThread_tss_create(Py_tss_t* key) nogil
    void PyThread_tss_delete(Py_tss_t* key) nogil
    int PyThread_tss_set(Py_tss_t* key, void* value) nogil
    void* PyThread_tss_get(Py_tss_t* key) nogil
    void PyThread_init_thread()
    unsigned long PyThread_start_new_thread(void (*function)(void*), void* argument)
    void PyThread_exit_thread()
    size_t PyThread_get_stacksize() nogil
    int PyThread_set_stacksize(size_t size)
    ctypedef void* PyThread_type_sema
    int PyThread_create_key()
    void PyThread_delete_key(int key)
    int PyThread_set_key_value(int key, void* value)
    void* PyThread_get_key_value(int key)
    void PyThread_delete_key_value(int key)
    void PyThread_ReInitTLS()
