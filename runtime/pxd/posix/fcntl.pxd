# cython: headers_on_use=True
# Opening files of the operating system.

from posix.types cimport mode_t

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
