# cython: headers_on_use=True
# Memory, numbers in text, sorting, and the end of the process.

from libc.string cimport const_char, const_void

cdef extern from "<cstdlib>" namespace "std" nogil:
    void* malloc(size_t size)
    void* calloc(size_t count, size_t size)
    void* realloc(void* block, size_t size)
    void free(void* block)

    int atoi(const char* text)
    long atol(const char* text)
    long long atoll(const char* text)
    double atof(const char* text)
    long strtol(const char* text, char** end, int base)
    unsigned long strtoul(const char* text, char** end, int base)
    long long strtoll(const char* text, char** end, int base)
    unsigned long long strtoull(const char* text, char** end, int base)
    float strtof(const char* text, char** end)
    double strtod(const char* text, char** end)
    long double strtold(const char* text, char** end)

    int rand()
    void srand(unsigned int seed)

    void exit(int status)
    void abort()
    int atexit(void (*function)())
    char* getenv(const char* name)
    int system(const char* command)

    void* bsearch(const void* key, const void* items, size_t count, size_t size,
                  int (*compare)(const void*, const void*))
    void qsort(void* items, size_t count, size_t size, int (*compare)(const void*, const void*))

    int abs(int number)
    long labs(long number)
    long long llabs(long long number)

    ctypedef struct div_t:
        int quot
        int rem
    ctypedef struct ldiv_t:
        long quot
        long rem
    ctypedef struct lldiv_t:
        long long quot
        long long rem
    div_t div(int number, int divisor)
    ldiv_t ldiv(long number, long divisor)
    lldiv_t lldiv(long long number, long long divisor)

cdef extern from "<cstdlib>" nogil:
    const int RAND_MAX
    const int EXIT_SUCCESS
    const int EXIT_FAILURE
    void _exit "_Exit" (int status)
