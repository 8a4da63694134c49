# cython: headers_on_use=True
# What POSIX adds to libc.string.

cdef extern from "<strings.h>" nogil:
    int bcmp(const void* a, const void* b, size_t size)
    void bcopy(const void* source, void* target, size_t size)
    void bzero(void* block, size_t size)
    int ffs(int value)
    int strcasecmp(const char* a, const char* b)
    int strncasecmp(const char* a, const char* b, size_t size)
    char* index(const char* text, int character)
    char* rindex(const char* text, int character)
