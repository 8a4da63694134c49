# cython: headers_on_use=True
# What a process uses and may use.

from posix.types cimport id_t
from posix.time cimport timeval

cdef extern from "<sys/resource.h>" nogil:
    ctypedef unsigned long rlim_t
    struct rlimit:
        rlim_t rlim_cur
        rlim_t rlim_max
    struct rusage:
        timeval ru_utime
        timeval ru_stime
        long ru_maxrss
        long ru_ixrss
        long ru_idrss
        long ru_isrss
        long ru_nswap
        long ru_msgsnd
        long ru_msgrcv
        long ru_nsignals
        long ru_minflt
        long ru_majflt
        long ru_inblock
        long ru_oublock
        long ru_nvcsw
        long ru_nivcsw
    const int RUSAGE_SELF
    const int RUSAGE_CHILDREN
    const int RLIMIT_AS
    const int RLIMIT_CORE
    const int RLIMIT_CPU
    const int RLIMIT_DATA
    const int RLIMIT_FSIZE
    const int RLIMIT_NOFILE
    const int RLIMIT_STACK
    const rlim_t RLIM_INFINITY
    const int PRIO_PROCESS
    const int PRIO_PGRP
    const int PRIO_USER
    int getpriority(int which, id_t who)
    int setpriority(int which, id_t who, int priority)
    int getrlimit(int resource, rlimit* limit)
    int setrlimit(int resource, const rlimit* limit)
    int getrusage(int who, rusage* usage)
    enum: RLIM_SAVED_CUR, RLIM_SAVED_MAX
