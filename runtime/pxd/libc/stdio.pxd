# cython: headers_on_use=True
# Files and formatted text.

from libc.string cimport const_char, const_void

cdef extern from "<cstdio>" nogil:
    ctypedef struct FILE
    FILE* stdin
    FILE* stdout
    FILE* stderr

    const int EOF
    const int BUFSIZ
    const int FOPEN_MAX
    const int FILENAME_MAX
    const int SEEK_SET
    const int SEEK_CUR
    const int SEEK_END
    const int _IOFBF
    const int _IOLBF
    const int _IONBF
    const int TMP_MAX
    const int L_tmpnam

    FILE* fdopen(int descriptor, const char* mode)
    int fileno(FILE* stream)
    ssize_t getline(char** line, size_t* size, FILE* stream)
    int getc(FILE* stream)
    int putc(int character, FILE* stream)

cdef extern from "<cstdio>" namespace "std" nogil:
    ctypedef struct fpos_t

    FILE* fopen(const char* name, const char* mode)
    FILE* freopen(const char* name, const char* mode, FILE* stream)
    int fclose(FILE* stream)
    int remove(const char* name)
    int rename(const char* name, const char* new_name)
    FILE* tmpfile()

    int setvbuf(FILE* stream, char* buffer, int mode, size_t size)
    void setbuf(FILE* stream, char* buffer)
    size_t fread(void* data, size_t size, size_t count, FILE* stream)
    size_t fwrite(const void* data, size_t size, size_t count, FILE* stream)
    int fflush(FILE* stream)
    void clearerr(FILE* stream)
    int feof(FILE* stream)
    int ferror(FILE* stream)
    int fseek(FILE* stream, long offset, int whence)
    void rewind(FILE* stream)
    long ftell(FILE* stream)
    int fgetpos(FILE* stream, fpos_t* position)
    int fsetpos(FILE* stream, const fpos_t* position)

    int scanf(const char* format, ...)
    int sscanf(const char* text, const char* format, ...)
    int fscanf(FILE* stream, const char* format, ...)
    int printf(const char* format, ...)
    int sprintf(char* text, const char* format, ...)
    int snprintf(char* text, size_t size, const char* format, ...)
    int fprintf(FILE* stream, const char* format, ...)
    void perror(const char* message)

    char* fgets(char* text, int count, FILE* stream)
    int getchar()
    int fgetc(FILE* stream)
    int ungetc(int character, FILE* stream)
    int fputc(int character, FILE* stream)
    int putchar(int character)
    int puts(const char* text)
    int fputs(const char* text, FILE* stream)
