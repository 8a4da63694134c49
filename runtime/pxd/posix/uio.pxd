# cython: headers_on_use=True
# Reading and writing of scattered memory.

from posix.types cimport off_t

cdef extern from "<sys/uio.h>" nogil:
    cdef struct iovec:
        void* iov_base
        size_t iov_len
    ssize_t readv(int descriptor, const iovec* parts, int count)
    ssize_t writev(int descriptor, const iovec* parts, int count)
