# Builtins of numbers, and choices between numbers.
cimport cython

cdef enum Level: LOW = 0, HIGH = 3
cpdef enum Colour: RED = 0, BLUE = 5


def powers(int a, int b):
    return pow(a, b)


def powers_of_floats(double a, double b):
    return pow(a, b)


def power_as_int(int a, int b):
    cdef int x = pow(a, b)
    return x


def unsigned_powers(unsigned int a, unsigned char b):
    x = pow(a, b)
    return x, pow(b, 2)


def codes_of_bytes(char a, signed char b, unsigned char c):
    return ord(a), ord(b), ord(c)


def code_of_int(int a):
    return ord(a)


def code_of_truth(bint a):
    return ord(a)


def code_of_character(Py_UCS4 a):
    return ord(a)


def least_times(int a, int b):
    return min(a, 2147483647) * b, max(0, a) * b, (a if a > 0 else 1) * b, (a or 1) * b


def least_of_small(unsigned char a, short b):
    cdef unsigned char x = max(0, a, -1)
    cdef int y = max(-1, a)
    cdef short z = min(255, max(b, 0))
    return max(0, a, -1), min(a, 300), max(-1, a), x, y, z, sizeof(min(a, 1)), sizeof(b if a else 0)


def clamped(short[:] v, int low, int high):
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        v[i] = max(low, min(high, v[i])) + max(-5, min(v[i], 7))
    return max(0, v[0]) / 2


def least_of_unsigned(unsigned int a, int b):
    cdef long x = min(a, -1)
    cdef double y = max(a, -1)
    return x, y, a if b else -1


def written_as_list(double a, int b):
    return min([a, 3]), max((a, 3)), min([b, 2]) * b, max((b, 0, 7))


def characters(Py_UCS4 a, Py_UCS4 b, str text):
    return min(a, b), max(a, text), max(text, a, "b")


def character_and_number(Py_UCS4 a):
    return min(a, 2)


def chosen(int a, unsigned int b, size_t c, double d):
    return a if b else b, a or c, a and c, a if d else d


def chosen_complex(double complex a, double b, int c):
    return a or b, b and a, a if b else c, c or a


def chosen_members(Colour a, Level b, int c):
    return a or c, c or a, a or 1.5, a if c else 0, b or 2.5


def divided_enums(Level a, Colour b, int c):
    return divmod(c, b), divmod(a, 2)
