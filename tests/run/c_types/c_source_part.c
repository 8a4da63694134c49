#include <stdlib.h>

/* C that is no C++: it takes memory without saying of what type. */
struct kc_test_row { int length; double* values; };

static struct kc_test_row* kc_test_squares(int n)
{
    struct kc_test_row* row = malloc(sizeof *row);
    int i;
    row->length = n;
    row->values = calloc(n, sizeof(double));
    row->values = realloc(row->values, (n + 1) * sizeof(double));
    for (i = 0; i <= n; ++i) row->values[i] = (double)i * i;
    return row;
}

static int kc_test_next(int new)
{
    int* restrict delete = &new;
    const int this = *delete;
    return this + 1;
}

static void* kc_test_memory(int n) { return malloc(n); }

#include <complex.h>

static double complex kc_test_turned(double complex z) { return z * I; }
static double kc_test_length(float _Complex z) { return cabsf(z) + creal(conj(z)) + cimag(cexp(z)); }
