# cython: headers_on_use=True
# Waiting for child processes.

from posix.types cimport pid_t, id_t
from posix.resource cimport rusage

cdef extern from "<sys/wait.h>" nogil:
    const int WNOHANG
    const int WUNTRACED
    const int WCONTINUED
    bint WIFEXITED(int status)
    int WEXITSTATUS(int status)
    bint WIFSIGNALED(int status)
    int WTERMSIG(int status)
    bint WIFSTOPPED(int status)
    int WSTOPSIG(int status)
    bint WIFCONTINUED(int status)
    bint WCOREDUMP(int status)
    pid_t wait(int* status)
    pid_t waitpid(pid_t process, int* status, int options)
    pid_t wait3(int* status, int options, rusage* usage)
    pid_t wait4(pid_t process, int* status, int options, rusage* usage)
