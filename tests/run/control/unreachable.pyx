cimport cython

ctypedef fused small:
    int
    long

cdef int ints = 1
cdef long longs = 2


def behind_return(int a):
    return a
    cdef int* p = a


def behind_raise(x):
    cdef int* p
    if x:
        return 1
    else:
        raise ValueError("mine")
    p = &longs


def behind_jumps(int n):
    cdef int* p = &ints
    total = 0
    for i in range(n):
        if i == 2:
            continue
            p = &longs
        if i == 4:
            break
            p = &longs
        total += i
    while True:
        if total:
            return total, p[0]
        else:
            return None
        p = &longs


def in_known_branch():
    cdef int* p = &ints
    if 1 == 2:
        p = &longs
    elif 2 > 1:
        return p[0]
    p = &longs


cdef small* chosen(small* given, small _other) except NULL:
    if not (small is int):
        assert given[0] == 2
        return given
    cdef int* p = given
    return p


def copies():
    return chosen(&ints, 0)[0], chosen(&longs, 0)[0]


def empty_generator():
    return
    yield


def empty_after(values):
    for value in values:
        raise StopAsyncIteration(value)
        yield value


def inner():
    return (lambda: 3)()
    def never():
        return never
