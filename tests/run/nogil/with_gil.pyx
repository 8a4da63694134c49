cdef int failing() except -1 with gil:
    raise ValueError("error!")

cdef int through() except -1 nogil:
    failing()
    return 0

cdef double measured(object o, list seen) with gil:
    item = [len(o)]
    seen.append(item)
    return item[0] * 2.0

cdef object made(int n) with gil:
    return [n] * n

cdef void collect(int n, void *seen) noexcept with gil:
    made_here = made(n)
    (<list> seen).append(made_here)

def raises_without_gil():
    with nogil:
        through()

def calls_without_gil(int n):
    cdef list seen = []
    cdef void *p = <void *> seen
    cdef int i
    with nogil:
        for i in range(n):
            collect(i, p)
    return seen

def with_the_gil(o):
    seen = []
    return measured(o, seen), seen

cdef void inner(int *p) noexcept nogil:
    with nogil:
        p[0] += 1

def nested():
    cdef int x = 3
    inner(&x)
    with nogil:
        inner(&x)
    return x
