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
    enum: MAP_ANON, MAP_GROWSDOWN, MAP_HUGETLB, MAP_LOCKED, MAP_NOCORE, MAP_NORESERVE, MAP_NOSYNC, MAP_POPULATE
    enum: MAP_STACK, MAP_TYPE, MS_SYNC, MS_ASYNC, MS_INVALIDATE
    enum: MCL_CURRENT, MCL_FUTURE, MCL_ONFAULT, MLOCK_ONFAULT, MREMAP_MAYMOVE, MREMAP_FIXED
    enum: MADV_NORMAL, MADV_RANDOM, MADV_SEQUENTIAL, MADV_WILLNEED, MADV_DONTNEED, MADV_REMOVE, MADV_DONTFORK
    enum: MADV_DOFORK, MADV_HWPOISON, MADV_MERGEABLE, MADV_UNMERGEABLE, MADV_SOFT_OFFLINE, MADV_HUGEPAGE
    enum: MADV_NOHUGEPAGE, MADV_DONTDUMP, MADV_DODUMP, MADV_FREE, MADV_WIPEONFORK, MADV_KEEPONFORK
    enum: POSIX_MADV_NORMAL, POSIX_MADV_SEQUENTIAL, POSIX_MADV_RANDOM, POSIX_MADV_WILLNEED, POSIX_MADV_DONTNEED
    enum: POSIX_TYPED_MEM_ALLOCATE, POSIX_TYPED_MEM_ALLOCATE_CONTIG, POSIX_TYPED_MEM_MAP_ALLOCATABLE
    int mlock2(const void* address, size_t size, int flags)
    int remap_file_pages(void* address, size_t size, int protection, size_t page, int flags)
    cdef struct posix_typed_mem_info:
        size_t posix_tmi_length
    int posix_typed_mem_open(const char* name, int open_flags, int typed_flags)
    int posix_mem_offset(const void* address, size_t size, off_t* offset, size_t* contiguous, int* descriptor)
    int posix_typed_mem_get_info(int descriptor, posix_typed_mem_info* info)
