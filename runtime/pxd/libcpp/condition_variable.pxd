# cython: headers_on_use=True
# Waiting for what another thread does.

from libcpp.mutex cimport mutex, unique_lock

cdef extern from "<condition_variable>" namespace "std" nogil:
    cdef cppclass condition_variable:
        condition_variable() except +
        void notify_one()
        void notify_all()
        void wait(unique_lock[mutex]& lock) except +
        void wait[P](unique_lock[mutex]& lock, P predicate) except +
