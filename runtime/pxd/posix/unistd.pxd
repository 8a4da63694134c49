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

    const int SEEK_SET
    const int SEEK_CUR
    const int SEEK_END
    const int _SC_CLK_TCK
    const int _SC_OPEN_MAX
    const int _SC_PAGE_SIZE
    const int _SC_PHYS_PAGES
    const int _SC_NPROCESSORS_CONF

    unsigned int alarm(unsigned int seconds)
    int chown(const char* path, uid_t owner, gid_t group)
    int execv(const char* path, char** arguments)
    int execve(const char* path, char** arguments, char** environment)
    int execvp(const char* file, char** arguments)
    int fchdir(int descriptor)
    int fchown(int descriptor, uid_t owner, gid_t group)
    int fdatasync(int descriptor)
    gid_t getegid()
    uid_t geteuid()
    int gethostname(char* name, size_t size)
    char* getlogin()
    pid_t getpgid(pid_t process)
    pid_t getpgrp()
    pid_t getsid(pid_t process)
    int link(const char* path, const char* name)
    int lchown(const char* path, uid_t owner, gid_t group)
    int nice(int increment)
    int pause()
    ssize_t pread(int descriptor, void* data, size_t size, off_t offset)
    ssize_t pwrite(int descriptor, const void* data, size_t size, off_t offset)
    ssize_t readlink(const char* path, char* target, size_t size)
    int setegid(gid_t group)
    int seteuid(uid_t user)
    int setgid(gid_t group)
    int setpgid(pid_t process, pid_t group)
    pid_t setsid()
    int setuid(uid_t user)
    int symlink(const char* path, const char* name)
    void sync()
    int truncate(const char* path, off_t size)
    char* ttyname(int descriptor)
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
    int execl(const char* path, const char* argument, ...)
    int execlp(const char* file, const char* argument, ...)
    int execle(const char* path, const char* argument, ...)
    long fpathconf(int descriptor, int name)
    long pathconf(const char* path, int name)
    size_t confstr(int name, char* text, size_t size)
    int getgroups(int size, gid_t* groups)
    long gethostid()
    int getlogin_r(char* name, size_t size)
    int getopt(int count, char** arguments, const char* options)
    char* optarg
    int optind
    int opterr
    int optopt
    int lockf(int descriptor, int command, off_t size)
    int setregid(gid_t real, gid_t effective)
    int setreuid(uid_t real, uid_t effective)
    void swab(const void* source, void* target, ssize_t size)
    pid_t tcgetpgrp(int descriptor)
    int tcsetpgrp(int descriptor, pid_t group)
    int ttyname_r(int descriptor, char* name, size_t size)
    pid_t vfork()
