# cython: headers_on_use=True
# Waiting for several descriptors.

from posix.time cimport timespec, timeval
from posix.types cimport sigset_t

cdef extern from "<sys/select.h>" nogil:
    ctypedef struct fd_set:
        pass
    const int FD_SETSIZE
    void FD_SET(int descriptor, fd_set* set)
    void FD_CLR(int descriptor, fd_set* set)
    bint FD_ISSET(int descriptor, fd_set* set)
    void FD_ZERO(fd_set* set)
    int select(int count, fd_set* read, fd_set* write, fd_set* special, timeval* timeout)
    int pselect(int count, fd_set* read, fd_set* write, fd_set* special, const timespec* timeout, const sigset_t* blocked)
