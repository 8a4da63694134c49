# cython: headers_on_use=True
# Libraries that are loaded by name.

cdef extern from "<dlfcn.h>" nogil:
    void* dlopen(const char* file, int mode)
    char* dlerror()
    void* dlsym(void* library, const char* name)
    int dlclose(void* library)
    const int RTLD_LAZY
    const int RTLD_NOW
    const int RTLD_GLOBAL
    const int RTLD_LOCAL
