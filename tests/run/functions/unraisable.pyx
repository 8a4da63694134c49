# What functions that let no exception out report instead.
import sys


cdef double half(double x) noexcept:
    if x < 0: raise ValueError("negative")
    return x / 2


cdef void without_gil(int x) noexcept nogil:
    if x:
        with gil: raise KeyError(x)


cdef int with_the_gil(object x) noexcept with gil:
    return x + 1


cdef class Failing:
    cdef int method(self) noexcept:
        raise IndexError("method")

    cpdef double both(self) noexcept:
        raise ArithmeticError("both")

    def __dealloc__(self):
        raise LookupError("gone")


class Overriding(Failing):
    def both(self):
        raise TypeError("overridden")


def reported(function, *args):
    """What was reported while the function ran, and what it returned."""
    reports = []
    sys.unraisablehook = lambda report: reports.append((type(report.exc_value).__name__, str(report.exc_value), report.object, report.err_msg))
    try:
        result = function(*args)
    finally:
        sys.unraisablehook = sys.__unraisablehook__
    return result, reports


def call_half(double x):
    return half(x)


def call_without_gil(int x):
    with nogil: without_gil(x)


def call_with_gil(x):
    return with_the_gil(x)


def call_methods(Failing f):
    return f.method(), f.both()


def use(which, x):
    if which == "method": return reported(call_methods, Failing())
    if which == "override": return reported(call_methods, Overriding())
    return reported({"half": call_half, "nogil": call_without_gil, "gil": call_with_gil}[which], x)


def dropped():
    def drop():
        Failing()
    return reported(drop)
