# cython: headers_on_use=True
# What POSIX adds to libc.stdlib.

cdef extern from "<cstdlib>" nogil:
    int setenv(const char* name, const char* value, int overwrite)
    int unsetenv(const char* name)
    int putenv(char* text)
    int posix_memalign(void** result, size_t alignment, size_t size)
    char* realpath(const char* path, char* result)
    int mkstemp(char* pattern)
    double drand48()
    void srand48(long seed)
    long random()
    void srandom(unsigned int seed)
    void _Exit(int status)
    double erand48(unsigned short* state)
    long nrand48(unsigned short* state)
    int rand_r(unsigned int* seed)
    char* mkdtemp(char* template)
    int posix_openpt(int flags)
    char* ptsname(int descriptor)
    int unlockpt(int descriptor)
    int getsubopt(char** option, char** tokens, char** value)
    char* setstate(char* state)
