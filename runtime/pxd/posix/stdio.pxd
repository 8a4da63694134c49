# cython: headers_on_use=True
# Streams of POSIX.

from libc.stddef cimport wchar_t
from libc.stdio cimport FILE
from posix.types cimport off_t

cdef extern from "<stdio.h>" nogil:
    int fileno(FILE* stream)
    FILE* fdopen(int descriptor, const char* mode)
    FILE* popen(const char* command, const char* mode)
    int pclose(FILE* stream)
    FILE* fmemopen(void* buffer, size_t size, const char* mode)
    FILE* open_memstream(char** buffer, size_t* size)
    int fseeko(FILE* stream, off_t offset, int whence)
    off_t ftello(FILE* stream)
    ssize_t getline(char** line, size_t* size, FILE* stream)
    ssize_t getdelim(char** line, size_t* size, int delimiter, FILE* stream)
    int getc_unlocked(FILE* stream)
    int putc_unlocked(int c, FILE* stream)
    int dprintf(int descriptor, const char* format, ...)
    void flockfile(FILE* stream)
    int ftrylockfile(FILE* stream)
    void funlockfile(FILE* stream)
    int getchar_unlocked()
    int putchar_unlocked(int character)

cdef extern from "<wchar.h>" nogil:
    FILE* open_wmemstream(wchar_t** buffer, size_t* size)
