"""Declarations that say less than the headers of C do."""
cdef extern from *:
    """
    struct kc_test_part { int a; };
    struct kc_test_buffer { const void* source; int* target; long size; };
    static struct kc_test_part kc_test_the_part = { 5 };
    static int kc_test_take(struct kc_test_part* part, int n) { return part->a * n; }
    static void* kc_test_give(void) { return &kc_test_the_part; }
    static int kc_test_count(struct kc_test_buffer* b) { return *b->target + (int)b->size + ((const struct kc_test_part*)b->source)->a; }
    enum { KC_TEST_ONE = 1, KC_TEST_TWO = 2 };
    typedef enum { KC_TEST_MILD, KC_TEST_STRICT = 4 } kc_test_check;
    """
    struct kc_test_part:
        int a
    struct kc_test_buffer:
        const void* source
        void* target
        long size
    int kc_test_take(void* part, int n)
    void* kc_test_give()
    int kc_test_count(kc_test_buffer*)
    enum:
        KC_TEST_ONE
        KC_TEST_TWO
    enum:
        KC_TEST_ONE
    ctypedef enum kc_test_check:
        KC_TEST_MILD
        KC_TEST_STRICT

cdef extern from "complex.h" nogil:
    double cabs(double complex)
    double complex csqrt(double complex z)
    float crealf(float complex)
    double complex conj(double complex)
    double complex cpow(double complex, double complex)


def untyped_pointers(int n):
    cdef kc_test_part part
    part.a = 3
    cdef int target = 7
    cdef void* address = &target
    cdef kc_test_buffer buffer
    buffer.target = &target
    buffer.source = kc_test_give()
    buffer.size = n
    first = kc_test_count(&buffer)
    target = 8
    buffer.target = address
    buffer = [<const void*> &part, address, 2 * n]
    return kc_test_take(&part, n), kc_test_take(kc_test_give(), n), first, kc_test_count(&buffer)


def repeated_constants():
    return KC_TEST_ONE + 10 * KC_TEST_TWO


def checked(value):
    cdef kc_test_check check = KC_TEST_STRICT if value else KC_TEST_MILD
    return <int> check


def complex_functions(double complex z):
    return cabs(z), csqrt(z), crealf(<float complex> z), conj(z), cpow(z, 2)


def cut_literals():
    cdef unsigned char c = <unsigned char> 300
    cdef short s = <short> 70000
    return c, s, <signed char> 255


def kept_once(text):
    return intern(text) is intern("".join(list(text)))
