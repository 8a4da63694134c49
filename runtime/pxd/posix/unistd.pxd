# cython: headers_on_use=True
# Files, processes and users of the operating system.

from posix.types cimport gid_t, off_t, pid_t, uid_t

cdef extern from "<unistd.h>" nogil:
    const int STDIN_FILENO
    const int STDOUT_FILENO
    const int STDERR_FILENO
    const int R_OK
    const int W_OK
    const int X_OK
    const int F_OK
    const int _SC_PAGESIZE
    const int _SC_NPROCESSORS_ONLN

    int access(const char* path, int mode)
    int chdir(const char* path)
    int close(int descriptor)
    int dup(int descriptor)
    int dup2(int descriptor, int target)
    void _exit(int status)
    pid_t fork()
    int fsync(int descriptor)
    int ftruncate(int descriptor, off_t size)
    char* getcwd(char* path, size_t size)
    gid_t getgid()
    pid_t getpid()
    pid_t getppid()
    uid_t getuid()
    int isatty(int descriptor)
    off_t lseek(int descriptor, off_t offset, int whence)
    int pipe(int* ends)
    ssize_t read(int descriptor, void* data, size_t size)
    ssize_t write(int descriptor, const void* data, size_t size)
    int rmdir(const char* path)
    unsigned int sleep(unsigned int seconds)
    int usleep(unsigned int microseconds)
    long sysconf(int name)
    int unlink(const char* path)
