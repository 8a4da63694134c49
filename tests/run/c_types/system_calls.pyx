# What operating systems have for C.
from libc cimport threads
from libc.locale cimport lconv, localeconv
from posix.fcntl cimport AT_FDCWD, F_GETFD, FD_CLOEXEC, F_SETFD, O_CLOEXEC, O_DIRECTORY, O_RDONLY, S_IFDIR, fcntl, open as open_file
from posix.mman cimport MADV_NORMAL, MAP_ANON, MAP_FAILED, MAP_PRIVATE, MS_SYNC, PROT_READ, PROT_WRITE, madvise, mmap, munmap
from posix.resource cimport RUSAGE_SELF, getrusage, rusage
from posix.select cimport FD_ISSET, FD_SET, FD_ZERO, fd_set, pselect
from posix.signal cimport SIGEV_NONE, sigevent
from posix.stat cimport S_ISDIR, fstatat, struct_stat
from posix.time cimport (CLOCK_MONOTONIC, CLOCK_MONOTONIC_RAW, TIMER_ABSTIME, clock_gettime, itimerspec, timer_create,
                         timer_delete, timer_gettime, timespec)
from posix.types cimport timer_t
from posix.uio cimport iovec, preadv, pwritev
from posix.unistd cimport close, pipe, unlink, write


def folder_flags(bytes path):
    cdef int descriptor = open_file(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    cdef struct_stat status
    if descriptor < 0:
        return None
    try:
        closes = fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0
        fcntl(descriptor, F_SETFD, 0)
        fstatat(AT_FDCWD, path, &status, 0)
        return closes, fcntl(descriptor, F_GETFD), S_ISDIR(status.st_mode) != 0, status.st_mode & S_IFDIR != 0, status.st_mtim.tv_nsec >= 0
    finally:
        close(descriptor)


def mapped(int n):
    cdef char* memory = <char*> mmap(NULL, n, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    if memory == MAP_FAILED:
        return None
    memory[n - 1] = 7
    advised = madvise(memory, n, MADV_NORMAL)
    last = memory[n - 1]
    munmap(memory, n)
    return advised, last, MS_SYNC != 0


def scattered(bytes path, bytes one, bytes other):
    cdef iovec parts[2]
    cdef char taken[64]
    cdef int descriptor = open_file(path, 0o102, 0o600)
    if descriptor < 0:
        return None
    parts[0].iov_base = <char*> one
    parts[0].iov_len = len(one)
    parts[1].iov_base = <char*> other
    parts[1].iov_len = len(other)
    written = pwritev(descriptor, parts, 2, 3)
    parts[0].iov_base = taken
    parts[0].iov_len = 64
    got = preadv(descriptor, parts, 1, 3)
    close(descriptor)
    unlink(path)
    return written, taken[:got]


def selected():
    cdef int ends[2]
    cdef fd_set waiting
    cdef timespec soon
    soon.tv_sec, soon.tv_nsec = 0, 1000
    pipe(ends)
    FD_ZERO(&waiting)
    FD_SET(ends[0], &waiting)
    before = pselect(ends[0] + 1, &waiting, NULL, NULL, &soon, NULL)
    write(ends[1], b"x", 1)
    FD_SET(ends[0], &waiting)
    after = pselect(ends[0] + 1, &waiting, NULL, NULL, &soon, NULL)
    seen = FD_ISSET(ends[0], &waiting) != 0
    close(ends[0])
    close(ends[1])
    return before, after, seen


def timers():
    cdef timer_t timer
    cdef sigevent event
    cdef itimerspec rest
    cdef timespec now, raw
    cdef rusage usage
    event.sigev_notify = SIGEV_NONE
    made = timer_create(CLOCK_MONOTONIC, &event, &timer)
    timer_gettime(timer, &rest)
    timer_delete(timer)
    clock_gettime(CLOCK_MONOTONIC_RAW, &raw)
    getrusage(RUSAGE_SELF, &usage)
    return made, rest.it_value.tv_sec, TIMER_ABSTIME, raw.tv_sec > 0, usage.ru_ixrss


def local_conventions():
    cdef lconv* habits = localeconv()
    return habits.decimal_point, habits.frac_digits, habits.negative_sign


cdef int count_up(void* data) noexcept nogil:
    cdef int i
    for i in range(1000):
        threads.py_safe_mtx_lock(&shared.lock)
        (<int*> data)[0] += 1
        threads.mtx_unlock(&shared.lock)
    return 5


cdef struct Shared:
    threads.mtx_t lock

cdef Shared shared


def in_threads():
    cdef threads.thrd_t one, other
    cdef int count = 0, result = 0
    threads.mtx_init(&shared.lock, threads.mtx_plain)
    threads.thrd_create(&one, &count_up, &count)
    threads.thrd_create(&other, &count_up, &count)
    with nogil:
        threads.thrd_join(one, &result)
        threads.thrd_join(other, NULL)
    threads.mtx_destroy(&shared.lock)
    return count, result, threads.thrd_success, threads.thrd_equal(threads.thrd_current(), threads.thrd_current()) != 0
