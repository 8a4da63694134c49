# cython: headers_on_use=True
# Types of the operating system. Their widths are those of 64-bit Linux.

ctypedef long blkcnt_t "blkcnt_t"
ctypedef long blksize_t "blksize_t"
ctypedef int clockid_t "clockid_t"
ctypedef unsigned long dev_t "dev_t"
ctypedef unsigned int gid_t "gid_t"
ctypedef unsigned int id_t "id_t"
ctypedef unsigned long ino_t "ino_t"
ctypedef unsigned int mode_t "mode_t"
ctypedef unsigned long nlink_t "nlink_t"
ctypedef long off_t "off_t"
ctypedef int pid_t "pid_t"
ctypedef long suseconds_t "suseconds_t"
ctypedef long time_t "time_t"
ctypedef unsigned int uid_t "uid_t"

cdef extern from "<signal.h>" nogil:
    ctypedef struct sigset_t:
        pass

cdef extern from "<sys/types.h>" nogil:
    ctypedef void* timer_t "timer_t"
