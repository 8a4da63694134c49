# cython: headers_on_use=True
# Locks that `with` acquires, with the GIL and without.

cdef extern from "kc/python/mutex.h" namespace "kc::py" nogil:
    cdef cppclass pymutex "kc::py::Mutex":
        void acquire()
        void release()
        bint locked()
