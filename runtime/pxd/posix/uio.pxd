# cython: headers_on_use=True
# Reading and writing of scattered memory.

from posix.types cimport off_t

cdef extern from "<sys/uio.h>" nogil:
    cdef struct iovec:
        void* iov_base
        size_t iov_len
    ssize_t readv(int descriptor, const iovec* parts, int count)
    ssize_t writev(int descriptor, const iovec* parts, int count)
    enum: RWF_DSYNC, RWF_HIPRI, RWF_SYNC, RWF_NOWAIT, RWF_APPEND
    ssize_t preadv(int descriptor, const iovec* parts, int count, off_t offset)
    ssize_t pwritev(int descriptor, const iovec* parts, int count, off_t offset)
    ssize_t preadv2(int descriptor, const iovec* parts, int count, off_t offset, int flags)
    ssize_t pwritev2(int descriptor, const iovec* parts, int count, off_t offset, int flags)
