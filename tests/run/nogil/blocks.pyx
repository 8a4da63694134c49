# cython: language_level=3
"""Code without the GIL, and back."""
from libc.math cimport sqrt
cimport cython


cdef double norm(const double[:] v) noexcept nogil:
    cdef double s = 0
    cdef Py_ssize_t i
    for i in range(v.shape[0]):
        s += v[i] * v[i]
    return sqrt(s)


cdef int checked(int a) except -1 nogil:
    if a < 0:
        with gil:
            raise ValueError("negative")
    return a * 2


cdef int divided(int a, int b) except? -1 nogil:
    return a // b


def norms(double[:, :] v):
    cdef Py_ssize_t i
    cdef double[:] out = v[:, 0].copy()
    with nogil:
        for i in range(v.shape[0]):
            out[i] = norm(v[i])
    return out


def raises_inside(int a):
    cdef int b
    with nogil:
        b = checked(a)
    return b


def divides_inside(int a, int b):
    cdef int c
    with nogil:
        c = divided(a, b)
    return c


def out_of_bounds(double[:] v, int i):
    cdef double x
    with nogil:
        x = v[i]
    return x


def gil_inside(int n):
    cdef int i
    seen = []
    with nogil:
        for i in range(n):
            if i % 2 == 0:
                with gil:
                    seen.append(i)
    return seen


cdef int first_multiple(int n, int of) noexcept nogil:
    cdef int i
    for i in range(1, n):
        if i % of == 0:
            return i
    return -1


def leaves_by_return(int n):
    with nogil:
        found = first_multiple(n, 3)
    return found


def leaves_by_break(int n):
    cdef int i
    for i in range(n):
        with nogil:
            if i == 2:
                break
    return i


def caught_inside(int a):
    cdef int b = 0
    with nogil:
        with gil:
            try:
                b = checked(a)
            except ValueError:
                b = -7
    return b


@cython.boundscheck(False)
@cython.wraparound(False)
def unchecked(double[:] v):
    cdef Py_ssize_t i
    cdef double s = 0
    with nogil:
        for i in range(v.shape[0]):
            s += v[i]
    return s


def block_directive(double[:] v, int i):
    with cython.wraparound(True):
        x = v[i]
    return x


cpdef double callable_both(double x) noexcept nogil:
    return x * 2


def slices_without_gil(double[:, :] v):
    cdef double[:, :] w
    cdef double s
    with nogil:
        w = v[::2, ::-1].T
        s = w[0, 0]
    return s, w.shape[0]


def fills_without_gil(double[:, :] v, double[:, :] source):
    with nogil:
        v[...] = source
        v[0, :] = 3


cdef int counted(int i, list log) except? -1 with gil:
    log.append(i)
    if i < 0:
        raise ValueError("counted")
    return i + 1


cdef object made(int i) with gil:
    return [i]


def takes_the_gil(int i):
    cdef list log = []
    cdef int result
    with nogil:
        result = counted(i, log)
    try:
        with nogil:
            result += counted(-result, log)
    except ValueError as e:
        log.append(str(e))
    return result, log, made(i)


cdef double* table = [1.5, 2.5, 3.5]
cdef object unset


def module_memory(int i):
    return table[i], unset


cdef int side(str word, str other) nogil:
    if word == "left":
        return -1
    return 1 if word != other else 0


def sides(str word, str other):
    cdef int result
    with nogil:
        result = side(word, other)
    return result, word == other, word != "left"


cdef class Held:
    cdef list log
    cdef double* __enter__(self):
        self.log = ["enter"]
        return table

    def __exit__(self, kind, value, trace):
        self.log.append(str(value))
        return kind is KeyError


def held(i):
    cdef Held manager = Held()
    with manager as memory:
        if i == 2:
            raise KeyError(i)
        memory[0] += i
    return manager.log, table[0]


def arguments(*given):
    if len(given) == 2:
        given = [given]
    return given


cdef class Field:
    cdef int value


@cython.nonecheck(True)
def checked_field(Field field, int value):
    cdef int before
    with nogil:
        before = field.value
        field.value = value
    return before, field.value


def new_field():
    return checked_field(Field(), 3)


cdef class Holder:
    cdef object kept


cdef void replaces(Holder holder, kept, list seen) noexcept with gil:
    holder.kept = "other"
    seen.append(kept)


def argument_is_kept(list seen):
    holder = Holder()
    holder.kept = "".join(["a", str(len(seen))])
    with nogil:
        replaces(holder, holder.kept, seen)
    return seen, holder.kept
