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
    enum: O_ACCMODE, O_CLOEXEC, O_DIRECT, O_DIRECTORY, O_DSYNC, O_EXEC, O_NOCTTY, O_NOFOLLOW, O_RSYNC, O_SEARCH
    enum: O_SYNC, O_TTY_INIT
    enum: F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_GETLK, F_SETLK, F_SETLKW, F_GETOWN, F_SETOWN
    enum: F_RDLCK, F_UNLCK, F_WRLCK, FD_CLOEXEC
    enum: AT_FDCWD, AT_EACCESS, AT_SYMLINK_NOFOLLOW, AT_SYMLINK_FOLLOW, AT_REMOVEDIR
    enum: POSIX_FADV_NORMAL, POSIX_FADV_SEQUENTIAL, POSIX_FADV_RANDOM, POSIX_FADV_WILLNEED, POSIX_FADV_DONTNEED
    enum: POSIX_FADV_NOREUSE
    enum: SEEK_SET, SEEK_CUR, SEEK_END, S_IFMT, S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFLNK, S_IFREG, S_IFSOCK
    enum: S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR, S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP, S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH
    enum: S_ISUID, S_ISGID, S_ISVTX
