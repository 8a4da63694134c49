# cython: headers_on_use=True
# Signals of the operating system.

ctypedef void (*sighandler_t)(int signum) noexcept nogil

cdef extern from "<csignal>" nogil:
    ctypedef int sig_atomic_t

    sighandler_t SIG_DFL
    sighandler_t SIG_IGN
    sighandler_t SIG_ERR

    sighandler_t signal(int signum, sighandler_t action)
    int raise_ "raise" (int signum)

    const int SIGABRT
    const int SIGALRM
    const int SIGBUS
    const int SIGCHLD
    const int SIGCONT
    const int SIGFPE
    const int SIGHUP
    const int SIGILL
    const int SIGINT
    const int SIGIO
    const int SIGKILL
    const int SIGPIPE
    const int SIGPROF
    const int SIGQUIT
    const int SIGSEGV
    const int SIGSTOP
    const int SIGSYS
    const int SIGTERM
    const int SIGTRAP
    const int SIGTSTP
    const int SIGTTIN
    const int SIGTTOU
    const int SIGURG
    const int SIGUSR1
    const int SIGUSR2
    const int SIGVTALRM
    const int SIGWINCH
    const int SIGXCPU
    const int SIGXFSZ
    const int SIGIOT
    const int SIGPOLL
    const int SIGPWR
    const int SIGSTKFLT
    const int SIGRTMIN
    const int SIGRTMAX
    const int SIGCLD
    const int SIGEMT
    const int SIGINFO
    const int SIGLOST
