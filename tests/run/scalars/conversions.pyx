# cython: language_level=3
"""Numbers between Python and C."""


from libc.stdint cimport int8_t, int32_t, uint8_t, uint64_t
ctypedef uint8_t byte
ctypedef unsigned short own

def to_int8_t(int8_t x): return x
def to_int32_t(int32_t x): return x
def to_uint8_t(uint8_t x): return x
def to_uint64_t(uint64_t x): return x
def to_byte(byte x): return x
def to_own(own x): return x
def into_element(uint8_t[:] v, x):
    cdef uint8_t taken = x
    v[0] = x
    return taken
def to_char(char x): return x
def to_signed_char(signed char x): return x
def to_unsigned_char(unsigned char x): return x
def to_short(short x): return x
def to_unsigned_short(unsigned short x): return x
def to_int(int x): return x
def to_unsigned_int(unsigned int x): return x
def to_long(long x): return x
def to_unsigned_long(unsigned long x): return x
def to_long_long(long long x): return x
def to_unsigned_long_long(unsigned long long x): return x
def to_size(Py_ssize_t x): return x
def to_size_t(size_t x): return x
def to_bint(bint x): return x
def to_float(float x): return x
def to_double(double x): return x
def to_long_double(long double x): return x


def assigned(x):
    cdef int i = x
    cdef double d = x
    return i, d


def cast(x):
    return <int>x, <double>x, <long>x


def rounded(double x):
    return <int>x, <long>x, <float>x


def from_unsigned(unsigned long x):
    return x, x + 1, -x


def returned_float(float x):
    return x, x * 2, x + 0.1


def c_text(const char* text):
    return text


cdef union Either:
    int i
    double d
    char c

def from_union(int i):
    cdef Either value
    value.d = 0
    value.i = i
    return value

def to_union(x):
    cdef Either value = x
    if "d" in x:
        return value.d
    return value.i

def unpacked(values):
    cdef int a = -1
    cdef short b = -2
    try:
        a, b = values
    except Exception as e:
        return a, b, type(e).__name__
    return a, b


def choices_with_truth_values(int n, double x, bint b):
    """Untyped variables keep what was chosen; so do min() and max()."""
    v = n > 2 and x
    w = n > 2 and n
    u = b or n
    return v, w, u, max(b, n), min(n, b), max(n, b, 2)


cdef union Names:
    char* first
    char* second


def of_pointers(bytes text):
    cdef Names names
    names.first = text
    return names


cdef struct Day:
    int year
    int month


def items_of_struct(int year):
    cdef Day day = Day(year=year, month=7)
    return sorted(day.items()), day.get("month"), day.keys() == {"year", "month"}
