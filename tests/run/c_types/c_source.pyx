"""C text that is included as a whole."""
from libc.stdlib cimport free, malloc

cdef extern from "c_source_part.c":
    struct kc_test_row:
        int length
        double* values
    kc_test_row* kc_test_squares(int n)
    double complex kc_test_turned(double complex z)
    double kc_test_length(float complex z)
    int kc_test_next(int n)
    void* kc_test_memory(int n)


def squares(int n):
    cdef kc_test_row* row = kc_test_squares(n)
    cdef double* own = <double*> malloc(sizeof(double))
    own[0] = row.length
    try:
        return own[0], kc_test_next(n), [row.values[i] for i in range(n + 1)]
    finally:
        free(kc_test_memory(n))
        free(row.values)
        free(row)
        free(own)


def complex_functions(double complex z):
    return kc_test_turned(z), kc_test_length(z)
