# cython: language_level=3, legacy_implicit_noexcept=True


cdef int silent(int x):
    if x < 0:
        raise ValueError(x)
    return x + 1


cdef int told(int x) except -1:
    if x < 0:
        raise ValueError(x)
    return x + 1


cdef object made(int x):
    if x < 0:
        raise ValueError(x)
    return [x]


cdef double[:] viewed(double[:] v, int x):
    cdef double[:] other = v[1:]
    if x < 0:
        raise ValueError(x)
    other[0] = x
    return other


cdef class Method:
    cdef double[:] rest(self, double[:] v, int x):
        if x < 0:
            raise ValueError(x)
        return v[x:]

    cpdef int both(self, int x):
        if x < 0:
            raise ValueError(x)
        return x


def silently(int x):
    return silent(x)


def tell(int x):
    return told(x)


def make(int x):
    return made(x)


def view(double[:] v, int x):
    return viewed(v, x)[0], v[1]


def rest(double[:] v, int x):
    return Method().rest(v, x).shape[0]


def both(int x):
    return Method().both(x)
