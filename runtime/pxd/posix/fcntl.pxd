# cython: headers_on_use=True
# Opening files of the operating system.

from posix.types cimport mode_t
from posix.types cimport off_t, pid_t

cdef extern from "<fcntl.h>" nogil:
    const int O_RDONLY
    const int O_WRONLY
    const int O_RDWR
    const int O_CREAT
    const int O_EXCL
    const int O_TRUNC
    const int O_APPEND
    const int O_NONBLOCK

    int creat(const char* path, mode_t mode)
    int open(const char* path, int flags, ...)
    int fcntl(int descriptor, int command, ...)
    struct flock:
        short l_type
        short l_whence
        off_t l_start
        off_t l_len
        pid_t l_pid
    int openat(int directory, const char* path, int flags, ...)
    int posix_fadvise(int descriptor, off_t offset, off_t size, int advice)
    int posix_fallocate(int descriptor, off_t offset, off_t size)
