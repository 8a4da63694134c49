cimport cython
from libc.string cimport memset

cdef struct Sample:
    int a[3]
    double m[2][2]
    char name[8]

cdef int garr[4]
cdef double gm[2][2]
garr = [1, 2, 3, 4]
gm[0][0] = 1
gm[0][1] = 2

cdef int total(const int *p, int n) noexcept nogil:
    cdef int i, s = 0
    for i in range(n):
        s += p[i]
    return s

cdef double of_const(const double[3] p) noexcept nogil:
    return p[0] + p[1] + p[2]

cdef double changed(double p[3]):
    p[0] += 1
    return p[0] + p[1] + p[2]

cdef int trace(int m[2][2]):
    return m[0][0] + m[1][1]

def from_object(o):
    cdef int a[3]
    cdef int[3] b = [1, 2, 3]
    cdef int c[3]
    a = o
    c = a
    c[0] = 7
    b[:] = a
    return a, b, c, total(a, 3), total(c, 3)

def decays():
    cdef double x[3]
    x[:] = [1., 2., 3.]
    cdef double[:] v = x
    v[0] = 5
    return of_const(x), changed(x), list(x), x

def two_axes():
    cdef int m[2][3]
    m = [[1, 2, 3], [4, 5, 6]]
    cdef int[2][2] q = [[1, 2], [3, 4]]
    cdef int[:, :] v = m
    v[1, 2] = 9
    return m, m[1], trace(q), v[1, 2], len(m), len(m[0]), sizeof(m)

def in_struct():
    cdef Sample s
    s.a = [1, 2, 3]
    s.m = [[1, 2], [3, 4]]
    memset(s.name, 0, 8)
    s.name[0] = c'h'
    s.name[1] = c'i'
    s.a[1] += 5
    cdef Sample t = s
    t.a[0] = 100
    return s, t.a, s.name, dict(t)

def struct_from(d):
    cdef Sample s = d
    return s

def iterated():
    cdef int a[4]
    a[:] = [1, 2, 3, 4]
    r = []
    for x in a:
        r.append(x)
    for x in a[1:3]:
        r.append(x)
    cdef int *p = a
    for x in p[:3]:
        r.append(x * 10)
    return r, [y for y in a], sum([z for z in p[:4]])

def of_module():
    return garr, gm[0]

def swapped():
    cdef int a[3]
    a = [1, 2, 3]
    a = [a[2], a[1], a[0]]
    a[0:2] = [a[1], a[0]]
    return a

def pointers():
    cdef int a[3]
    cdef int *p = &a[0]
    p[0] = 1; p[1] = 2; p[2] = 3
    return a, p[1], (p + 1)[0], (&a[2] - p), p == &a[0], p is not NULL

def slices(int n):
    cdef int a[6]
    cdef int b[6]
    cdef int *p = b
    a[:] = [1, 2, 3, 4, 5, 6]
    b[:] = a
    a[1:3] = [10, 20]
    p[2:4] = [7, 8]
    return a, b


cdef struct Addresses:
    int* p
    double* q


def addresses_in_parallel():
    """Pointers that are assigned together see what the arrays hold afterwards."""
    cdef int a[3]
    cdef int b[3]
    cdef double d[2]
    cdef int *p
    cdef int *q
    cdef Addresses s
    a[:] = [1, 2, 3]
    b[:] = [4, 5, 6]
    d[:] = [.5, 1.5]
    p, q = a, b
    s.p, s.q = b, d
    a[1], b[1], d[1] = 20, 50, 9
    return p[1], q[1], s.p[1], s.q[1]

cdef double diagonal(const double[2][2] m): return m[0][0] + m[1][1]
cdef double traces(const cython.floating[2][2] a, cython.floating scale): return scale * (a[0][0] + a[1][1])

def passed_as_const():
    cdef double m[2][2]
    cdef float n[2][2]
    m[0][:] = [1, 2]
    m[1][:] = [3, 4]
    n[0][:] = [5, 6]
    n[1][:] = [7, 8]
    return diagonal(m), traces(m, 2.0), traces(n, <float>0.5)


def addresses_in_elements():
    cdef int a[2]
    cdef int b[2]
    cdef int* rows[2]
    cdef int[2][2] copies
    a[0], a[1], b[0], b[1] = 1, 2, 3, 4
    rows[0], rows[1] = a, b
    copies[0], copies[1] = a, b
    a[0] = 5
    rows[1][1] = 6
    return rows[0][0], rows[1][0], b[1], copies, rows[0] == a

def struct_of_parts(int v, bytes name):
    cdef int[3] own = [v, v + 1, v + 2]
    first = Sample([v, 2, v], [[1, v], [0.5, 2]])
    second = Sample(own, name=name)
    cdef Sample third = {"a": own, "m": [[v, 1], [2, 3]]}
    return first.a, first.m, second.a, second.name, third.a, third.m, Sample(a=[1, 2, v]).a[2]

cdef struct Worded:
    int new
    double this
    char template[2]

def words_of_cpp(int case, double delete):
    cdef Worded value = Worded(case, this=delete)
    cdef Worded *p = &value
    p.new += 1
    value.template[0] = 65
    value.template[1] = 0
    cdef Worded[1] copies = [value]
    return value, p.this, copies[0].new, value.template


cdef double weighted(double* values, const int* weights, int count): return sum([values[i] * weights[i] for i in range(count)])


cdef struct Held:
    double* values
    int count


cdef double store(const Held* held, int i):
    held.values[i] = 5
    return held.values[i]


def lists_as_arguments(double a):
    cdef double rest[2]
    cdef Held held
    rest = [a, 1]
    held.values, held.count = rest, 2
    return weighted([a, 2, 3], [1, 10, 100], 3), weighted(rest, [5, 7], 2), store(&held, 1), rest[1]


cdef enum:
    WRAPPED = <unsigned char>300
    SIGNED = <signed char>200

cdef extern from *:
    """
    enum { KC_TEST_EXTENT = 3 };
    """
    enum:
        KC_TEST_EXTENT

cdef struct Extended:
    int data[<int>KC_TEST_EXTENT]


cdef enum Kind:
    KIND_NONE
    KIND_ONE
    KIND_TWO


cdef signed char kind_of(Sample *sample) noexcept nogil:
    return sample.name[0]


cdef int next_kind(Sample *sample) noexcept nogil:
    kind = kind_of(sample)
    if kind == KIND_NONE:
        kind = KIND_ONE
    return kind


def as_pointers(int n):
    """Attributes of an array of structs are those of its first element."""
    cdef Sample samples[2]
    memset(samples, 0, sizeof(samples))
    samples.a[1] = n
    samples.a[1] += 2
    samples[1].a[1] = 40
    samples.name[0] = KIND_TWO
    return samples.a[1], samples[0].a[1], samples[1].a[1], next_kind(samples), next_kind(&samples[1])


def array_as_tuple(int n):
    cdef int[3] v = [n, 2, 3]
    cdef double pairs[2][2]
    pairs[0][:] = [1, 2]
    pairs[1][:] = [3, n]
    cdef tuple declared = v
    return <tuple> v, declared, <object> v, <tuple> pairs


cpdef tuple given_as_tuple(int n):
    cdef int[2] v = [n, n + 1]
    return v


def cast_constants():
    return WRAPPED, SIGNED, sizeof(Extended) / sizeof(int)


def addresses_as_targets():
    """A loop variable that points to elements takes their addresses."""
    cdef Sample samples[3]
    cdef Sample *sample
    cdef Sample *every = samples
    cdef int i = 0, total = 0
    for sample in every[:3]:
        sample.a[0] = i
        i += 1
    for sample in samples:
        total += sample.a[0]
    return total, samples[2].a[0]


# The extents are known to the C compiler alone.
cdef extern from *:
    """
    #define KC_TEST_NAME 8
    typedef struct { char name[KC_TEST_NAME]; unsigned char raw[KC_TEST_EXTENT]; int values[KC_TEST_EXTENT]; } kc_test_record;
    static char kc_test_text[KC_TEST_NAME] = "text";
    """
    enum:
        KC_TEST_NAME
    ctypedef struct kc_test_record:
        char name[KC_TEST_NAME]
        unsigned char raw[KC_TEST_EXTENT]
        int values[KC_TEST_EXTENT]
    char kc_test_text[KC_TEST_NAME]

def measured_by_header(items):
    cdef int values[KC_TEST_EXTENT]
    cdef char local[KC_TEST_NAME]
    cdef kc_test_record record
    cdef int i
    values = items
    for i in range(KC_TEST_EXTENT):
        record.values[i] = values[i]
        record.raw[i] = 65 + i
    record.raw[2] = 0
    record.name[0] = b"a"
    record.name[1] = 0
    local[0] = b"x"
    local[1] = 0
    cdef bytes name = record.name
    return (name, record.raw, record.values, kc_test_text, local, <bytes>local, kc_test_text.decode(), local[:2], len(record.values),
            record.name == b"a", [x for x in record.values], record)

def record_of_header(kc_test_record record):
    return record

def rows_of_pointer():
    cdef int* a = [6, 5, 4, 3, 2]
    cdef int b[5]
    cdef const char* text = b"abcdef"
    a[:] = [1, 2, 3, 4, 5]
    a[1:] = [7, 8]
    b = [0, 1, 2, 3, 4]
    b[1] = a[1]
    with nogil:
        b[:2] = [9, 10]
    return b, text[None:3], text[:None], [c for c in text[None:2]]


def stepped():
    cdef const char* text = b"abcdefgh"
    cdef int a[6]
    cdef int* p = a
    cdef int i
    cdef char c
    a[:] = [1, 2, 3, 4, 5, 6]
    rows = [[c for c in text[1:6:2]], [c for c in text[3::-1]], [c for c in text[:5:2]], [c for c in text[4:9:-1]],
            [c for c in text[6:2:-2]], [i for i in p[:6:4]], [i for i in a[5:0:-3]]]
    with nogil:
        for i in p[4::-2]:
            a[0] += i
    return rows, a[0], text[1:6:2]


cdef int* of_module_repeated = [7] * 3


def repeated(int n):
    cdef int *p = [0] * 4
    cdef double *q = 2 * [1.5, 2]
    cdef int *r = [n] * 4
    cdef int a[6]
    cdef int b[4]
    a[:] = [1, 2] * 3
    b = [n] * 4
    p[1] = 5
    return [p[i] for i in range(4)], [q[i] for i in range(4)], r[0] + r[3], a, b, of_module_repeated[2]


def filled_by_array(int n):
    cdef double five[5]
    cdef double six[6]
    five[:] = [1, 2, 3, 4, 5]
    six[:] = [0] * 6
    six[:n] = five
    return six


def letters(text):
    cdef bytes letter
    cdef char* p = text
    return [letter for letter in p[:3]], [letter for letter in p[1:2]]


def any_address(int x, double y, z):
    chosen = &x if z else &y
    other = &x and &y
    return cython.typeof(chosen), (<int*> chosen)[0] if z else (<double*> chosen)[0], cython.typeof(other)
