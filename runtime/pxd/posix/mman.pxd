# cython: headers_on_use=True
# Memory maps.

from posix.types cimport off_t
from posix.types cimport mode_t

cdef extern from "<sys/mman.h>" nogil:
    const int PROT_NONE
    const int PROT_READ
    const int PROT_WRITE
    const int PROT_EXEC
    const int MAP_PRIVATE
    const int MAP_SHARED
    const int MAP_FIXED
    const int MAP_ANONYMOUS
    void* MAP_FAILED

    void* mmap(void* address, size_t size, int protection, int flags, int descriptor, off_t offset)
    int munmap(void* address, size_t size)
    int mprotect(void* address, size_t size, int protection)
    int msync(void* address, size_t size, int flags)
    int madvise(void* address, size_t size, int advice)
    int mlock(const void* address, size_t size)
    int munlock(const void* address, size_t size)
    int mlockall(int flags)
    int munlockall()
    int shm_open(const char* name, int flags, mode_t mode)
    int shm_unlink(const char* name)
    int posix_madvise(void* address, size_t size, int advice)
    int mincore(void* address, size_t size, unsigned char* vector)
    void* mremap(void* address, size_t before, size_t after, int flags, ...)
