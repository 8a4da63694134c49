# cython: headers_on_use=True
# Blocks of memory and strings that end in a zero byte.

ctypedef const char const_char
ctypedef const signed char const_schar
ctypedef const unsigned char const_uchar
ctypedef const void const_void

cdef extern from "<cstring>" namespace "std" nogil:
    void* memcpy(void* pto, const void* pfrom, size_t size)
    void* memmove(void* pto, const void* pfrom, size_t size)
    void* memset(void* block, int value, size_t size)
    int memcmp(const void* a, const void* b, size_t size)

    size_t strlen(const char* text)
    char* strcpy(char* target, const char* source)
    char* strncpy(char* target, const char* source, size_t size)
    char* strcat(char* target, const char* source)
    char* strncat(char* target, const char* source, size_t size)
    int strcmp(const char* a, const char* b)
    int strncmp(const char* a, const char* b, size_t size)
    int strcoll(const char* a, const char* b)
    size_t strxfrm(char* target, const char* source, size_t size)
    char* strerror(int number)
    size_t strcspn(const char* text, const char* stops)
    size_t strspn(const char* text, const char* accepted)
    char* strtok(char* text, const char* separators)

# In C++ these give a pointer to const for a const block; a cast gives what they say in C.
cdef extern from "<cstring>" nogil:
    void* memchr "(void*)memchr" (const void* block, int value, size_t size)
    void* memrchr "(void*)memrchr" (const void* block, int value, size_t size)
    char* strchr "(char*)strchr" (const char* text, int character)
    char* strrchr "(char*)strrchr" (const char* text, int character)
    char* strstr "(char*)strstr" (const char* haystack, const char* needle)
    char* strpbrk "(char*)strpbrk" (const char* text, const char* accepted)
    char* strcasestr "(char*)strcasestr" (const char* text, const char* part)

    char* strdup(const char* text)
    char* strndup(const char* text, size_t size)
    int strcasecmp(const char* a, const char* b)
    int strncasecmp(const char* a, const char* b, size_t size)
    char* strsep(char** text, const char* separators)
