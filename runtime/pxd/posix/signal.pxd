# cython: headers_on_use=True
# Signals of POSIX.

from posix.types cimport pid_t, sigset_t, uid_t

cdef extern from "<signal.h>" nogil:
    cdef union sigval:
        int sival_int
        void* sival_ptr
    cdef struct sigevent:
        int sigev_notify
        int sigev_signo
        sigval sigev_value
        void (*sigev_notify_function)(sigval)
    ctypedef struct siginfo_t:
        int si_signo
        int si_code
        int si_errno
        pid_t si_pid
        uid_t si_uid
        void* si_addr
        int si_status
        long si_band
        sigval si_value
    ctypedef struct stack_t:
        void* ss_sp
        int ss_flags
        size_t ss_size
    cdef struct sigaction_t "sigaction":
        void (*sa_handler)(int)
        void (*sa_sigaction)(int, siginfo_t*, void*)
        sigset_t sa_mask
        int sa_flags
    enum: SA_NOCLDSTOP, SA_NOCLDWAIT, SA_NODEFER, SA_ONSTACK, SA_RESETHAND, SA_RESTART, SA_SIGINFO
    enum: SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK
    int kill(pid_t process, int signal)
    int killpg(pid_t group, int signal)
    int sigaction(int signal, const sigaction_t* action, sigaction_t* old)
    int sigemptyset(sigset_t* signals)
    int sigfillset(sigset_t* signals)
    int sigaddset(sigset_t* signals, int signal)
    int sigdelset(sigset_t* signals, int signal)
    int sigismember(const sigset_t* signals, int signal)
    int sigprocmask(int how, const sigset_t* signals, sigset_t* old)
    int sigpending(sigset_t* signals)
    int sigsuspend(const sigset_t* signals)
    enum: SS_ONSTACK, SS_DISABLE, MINSIGSTKSZ, SIGSTKSZ, SIGEV_NONE, SIGEV_SIGNAL, SIGEV_THREAD, SIGEV_THREAD_ID
    int sigaltstack(const stack_t* stack, stack_t* old)
