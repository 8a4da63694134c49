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
