"""Declarations that say less than the headers of C do."""
cimport numpy as np
from libc.string cimport memcpy

cdef extern from *:
    """
    struct kc_test_part { int a; };
    struct kc_test_buffer { const void* source; int* target; long size; };
    static struct kc_test_part kc_test_the_part = { 5 };
    static int kc_test_take(struct kc_test_part* part, int n) { return part->a * n; }
    static void* kc_test_give(void) { return &kc_test_the_part; }
    static int kc_test_count(struct kc_test_buffer* b) { return *b->target + (int)b->size + ((const struct kc_test_part*)b->source)->a; }
    enum { KC_TEST_ONE = 1, KC_TEST_TWO = 2 };
    static CYTHON_INLINE int kc_test_half(const int* CYTHON_RESTRICT n, CYTHON_UNUSED int more) { return *n < 0 ? 0 : *n / 2; }
    typedef enum { KC_TEST_MILD, KC_TEST_STRICT = 4 } kc_test_check;
    struct kc_test_complex { float real, imag; };
    static float kc_test_sum(const struct kc_test_complex* z) { return z->real + z->imag; }
    static double kc_test_pair(double (*z)[2]) { return (*z)[0] - (*z)[1]; }
    static double _Complex kc_test_twice(double _Complex z) { return z + z; }
    static void kc_test_turn(void* z) { ((float*)z)[0] *= -1; }
    typedef double _Complex kc_test_shim;
    static kc_test_shim kc_test_square(kc_test_shim z) { return z * z; }
    static void kc_test_raise(int64_t* value) { *value += (int64_t)1 << 40; }
    typedef struct kc_test_hidden* kc_test_language;
    static int kc_test_is_none(kc_test_language language) { return !language; }
    static const char* kc_test_word(int i) { return i ? "one" : "none"; }
    typedef int kc_test_truth;
    typedef kc_test_truth (*kc_test_callback)(struct kc_test_part* part, const char* text);
    static int kc_test_run(kc_test_callback f, const char* text) { return f(&kc_test_the_part, text); }
    """
    ctypedef struct kc_test_language:
        pass
    int kc_test_is_none(kc_test_language language)
    char* kc_test_word(int i)
    ctypedef int kc_test_truth
    ctypedef kc_test_truth (*kc_test_callback)(kc_test_part* part, const char* text)
    int kc_test_run(kc_test_callback f, const char* text)
    ctypedef long long int64_t  # as a module says that has not read <stdint.h>
    void kc_test_raise(int64_t* value)
    ctypedef double kc_test_shim  # as C alone knows
    kc_test_shim kc_test_square(kc_test_shim)
    struct kc_test_part:
        int a
    struct kc_test_buffer:
        const void* source
        void* target
        long size
    double complex kc_test_twice(double complex)
    float kc_test_sum(float complex*)
    double kc_test_pair(double complex*)
    void kc_test_turn(float complex*)
    int kc_test_take(void* part, int n)
    void* kc_test_give()
    int kc_test_half(const int* n, int more)
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


cdef extern from *:
    """
    #ifdef __cplusplus
    extern "C" {
    #endif
    enum kc_test_mode { KC_TEST_PLAIN, KC_TEST_FANCY };
    typedef int (*kc_test_visitor)(unsigned at, const struct kc_test_part* part, void* data);
    static int kc_test_visit(kc_test_visitor visitor, void* data) { return visitor(2, &kc_test_the_part, data); }
    static int kc_test_each(int (*visit)(const double*, enum kc_test_mode)) { double x[2] = {1.5, 2}; return visit(x, KC_TEST_FANCY); }
    struct kc_test_driver { kc_test_visitor open; };
    static int kc_test_drive(struct kc_test_driver* driver) { return driver->open(7, &kc_test_the_part, 0); }
    #ifdef __cplusplus
    }
    #endif
    #define KC_TEST_ADD_ONE(x) ++*&x
    #define KC_TEST_SHORTEN(x) _PyBytes_Resize(&x, 2)
    #define KC_TEST_LENGTH 4
    static int kc_test_marks = 0;
    #define KC_TEST_MARK kc_test_marks = kc_test_marks + 1
    """
    ctypedef int (*kc_test_visitor)(unsigned at, kc_test_part* part, void* data)
    int kc_test_visit(kc_test_visitor visitor, void* data) except? -1
    int kc_test_each(int (*visit)(double*, int))
    struct kc_test_driver:
        int (*open)(unsigned, const kc_test_part*, void*) noexcept
    int kc_test_drive(kc_test_driver*)
    void KC_TEST_ADD_ONE(int x)
    void KC_TEST_MARK()
    int kc_test_marks
    int KC_TEST_SHORTEN(object x) except -1
    enum:
        KC_TEST_LENGTH


cdef int visit_const(unsigned at, const kc_test_part* part, void* data) noexcept nogil:
    return at + part.a


cdef int visit(unsigned int at, kc_test_part* part, void* data) noexcept:
    if data is not NULL:
        (<list> data).append(at)
    return 10 * part.a


cdef int first_number(double* numbers, int mode) noexcept:
    return <int> (2 * numbers[0]) + mode


def callbacks():
    """Those of the header say `const` and enums where these do not, and the other way round."""
    seen = []
    cdef kc_test_driver driver
    driver.open = visit
    opened = kc_test_drive(&driver)
    driver.open = &visit_const
    cdef kc_test_visitor visitor = visit_const
    return (kc_test_visit(visit_const, NULL), kc_test_visit(visit, <void*> seen), kc_test_visit(visitor, NULL), kc_test_each(first_number),
            opened, kc_test_drive(&driver), seen)


def macros(long n):
    """They take the address of what they are given, or do something where they are only named."""
    KC_TEST_ADD_ONE(n)
    text = b"abc" + bytes([100])
    KC_TEST_SHORTEN(text)
    KC_TEST_MARK
    marked()
    return n, text, kc_test_marks


cdef inline void marked() noexcept:
    KC_TEST_MARK


def lengths_of_header():
    cdef char[KC_TEST_LENGTH + 3] text
    cdef int[2 * KC_TEST_LENGTH][KC_TEST_LENGTH - 1] table
    <void> visit(0, &kc_test_the_part, NULL)
    table[0][0] = text[0] = 3
    return sizeof(text), sizeof(table), table[0][0] + text[0]


cdef extern from *:
    kc_test_part kc_test_the_part


cdef extern from *:
    """
    #ifdef __SIZEOF_INT128__
    __extension__ typedef __int128 kc_test_wide;
    #else
    typedef long long kc_test_wide;
    #endif
    """
    ctypedef long long kc_test_wide


def wider_than_declared(long long a, long long b):
    cdef kc_test_wide product = <kc_test_wide> a * b
    return product, -product, product - 1


def complex_pointers(double complex z):
    cdef float complex narrow = <float complex>z
    kc_test_turn(&narrow)
    return kc_test_sum(&narrow), kc_test_pair(&z), kc_test_twice(z), kc_test_twice(z + 1).imag


cdef extern from *:
    bint likely(bint condition) nogil


def cython_macros(int n):
    return kc_test_half(&n, 1) if likely(n > -5) else None


def raised(np.int64_t value):
    cdef int64_t same = value
    kc_test_raise(&value)
    kc_test_raise(&same)
    return value, same


# cpdef makes a function of a header a name of the module.
cdef extern from "math.h":
    cpdef double kc_test_root "sqrt"(double value)
    cpdef double floor(double)
    double ceil(double)

def names_of_headers():
    return (kc_test_root(4), globals()["kc_test_root"](9), globals()["kc_test_root"](value=16), globals()["floor"](2.5), "ceil" in globals(),
            sorted(n for n in globals() if "kc_test_root" in n))

# By the name of its enum, an enumerator is not hidden by a variable.
cdef enum Apples:
    RED = 3
    GREEN

def hidden_by_variable(value):
    RED = value
    cdef int GREEN = 7
    return RED, GREEN, <int>Apples.RED, <int>Apples.GREEN


cdef kc_test_shim squared(kc_test_shim z):
    return kc_test_square(z)


def squared_in_c(double complex z):
    cdef kc_test_shim number
    cdef double complex out
    memcpy(&number, &z, sizeof(z))
    number = squared(number)
    memcpy(&out, &number, sizeof(number))
    return out


# Properties in C that are assigned.
cdef extern from *:
    """
    static PyObject *kc_test_args(PyObject *error) { return PyObject_GetAttrString(error, "args"); }
    static void kc_test_set_args(PyObject *error, PyObject *args) { if (PyObject_SetAttrString(error, "args", args) < 0) PyErr_Clear(); }
    """
    object kc_test_args(object)
    void kc_test_set_args(object, object) noexcept
    ctypedef class __builtin__.Exception [object PyObject, check_size ignore]:
        @property
        cdef inline given(self):
            return kc_test_args(self)
        @given.setter
        cdef inline void given(self, args) noexcept:
            kc_test_set_args(self, args)
        @property
        cdef inline int first(self) except? -1:
            return kc_test_args(self)[0]
        @first.setter
        cdef inline int first(self, int value) except -1:
            if value < 0:
                raise ValueError(value)
            kc_test_set_args(self, (value,))
            return 0

def assigned_properties(value):
    cdef Exception error = Exception(1, 2)
    made = Exception("x")
    found = [error.given, error.first, made.given]
    error.given = (3, 4)
    error.given += (5,)
    made.given = [value]
    found += [error.args, made.args]
    error.first = value
    error.first += 2
    return found, error.args, Exception(7).first
cdef extern from *:
    struct kc_test_part:  # says no more than the first declaration
        pass

cdef extern from "Python.h":
    ctypedef unsigned int Py_UCS4  # remains what it is
    Py_UCS4* PyUnicode_AsUCS4Copy(object)
    void PyMem_Free(void*)


cdef int called_back(kc_test_part* part, const char* text) noexcept:
    return part.a + text[0]


def opaque_values():
    cdef kc_test_language none = <kc_test_language>0
    cdef kc_test_language null = <kc_test_language>NULL
    return kc_test_is_none(none), kc_test_is_none(null)


def characters(int i):
    cdef char* word = kc_test_word(i)
    return word, kc_test_word(i), <bytes>word


def truths_of_callbacks():
    return kc_test_run(called_back, b"A")


def code_points(str text):
    cdef Py_UCS4* points = PyUnicode_AsUCS4Copy(text)
    first = points[0]
    PyMem_Free(points)
    return first


def narrow_addresses():
    cdef int x = 3
    cdef int* p = &x
    return <int>p == <int><size_t>p
