# cython: headers_on_use=True
# Jumps out of C functions. They skip destructors: nothing that owns memory may stand between the two ends.

cdef extern from "<csetjmp>" nogil:
    ctypedef struct jmp_buf:
        int opaque "__jmpbuf"
    int setjmp(jmp_buf state)
    void longjmp(jmp_buf state, int value)
    ctypedef struct sigjmp_buf:
        int opaque "__jmpbuf"
    int sigsetjmp(sigjmp_buf state, int keeps_signals)
    void siglongjmp(sigjmp_buf state, int value)
