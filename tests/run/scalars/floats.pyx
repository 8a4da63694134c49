# cython: language_level=3
"""Floating-point and complex arithmetic."""
from libc.math cimport sqrt, sin, floor, fabs, pow as cpow, INFINITY, NAN, M_PI, abs as magnitude
cimport cython


def arithmetic(double a, double b):
    return a + b, a - b, a * b, -a, +a


def divide(double a, double b):
    return a / b


def floor_divide(double a, double b):
    return a // b


def modulo(double a, double b):
    return a % b


@cython.cdivision(True)
def c_divide(double a, double b):
    return a / b


def power(double a, double b):
    return a ** b


def complex_power(double a, double b):
    cdef double complex z = a ** b
    return z


def single(float a, float b):
    return a + b, a * b, a - b


def mixed(int a, double b, float c):
    return a + b, a * c, a / b if b else 0


def functions(double x):
    return sqrt(x), sin(x), floor(x), fabs(x), cpow(x, 2)


def constants():
    return INFINITY, -INFINITY, M_PI, NAN


def compare(double a, double b):
    return a < b, a == b, a != b, a >= b


def truth(double a):
    return not a, 1 if a else 0, a and 2.0, a or 3.0


def largest(double a, double b):
    return max(a, b), min(a, b), abs(a)


def in_place(double a, double b):
    a += b
    a -= 1
    a *= b
    a /= 2
    return a


def complex_arithmetic(double complex a, double complex b):
    return a + b, a - b, a * b, -a, a.real, a.imag, a.conjugate(), a == b, a != b


def complex_divide(double complex a, double complex b):
    return a / b


def complex_of(double re, double im):
    cdef double complex z = re + 1j * im
    z += 2
    z.imag = 5
    return z, abs(z)


def single_complex(float complex a):
    return a, a * a, a.real


def literals():
    return 1.5, 1e3, 1E-3, .5, 5., 1_0.0, 1e400, 0.1


@cython.cdivision(True)
def floor_divide_as_c(double a, double b, float c, int n):
    return a // b, c // b, a // 2, n // b, b // 1.0


def choices(int n, double x, bint flag):
    return (n and x, flag or n, n > 2 and x or flag, [n if flag else x, flag if n else x],
            <double>n if n else 0.5, <int>flag if n else 7, (flag or n) + 1)


cdef int chosen(int n, bint flag) nogil:
    return flag if n > 2 else n


def choice_as_number(int n, bint flag):
    cdef double y = flag or n
    return chosen(n, flag), y


# A cimport finds builtin functions everywhere, and may give them another name.
def builtin_by_another_name(double x, int n, o):
    cdef double without_gil
    with nogil: without_gil = magnitude(x)
    return without_gil, magnitude(n), magnitude(o), list(map(magnitude, [x, n]))
