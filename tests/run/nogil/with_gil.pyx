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

cdef int keeps_objects(int n) except -1 nogil:
    with gil:
        other = [n]
        made_here = other + [n]
        if n == 2:
            raise ValueError(made_here)
    if n == 3:
        return 7
    with gil:
        n = len(made_here)
    return n

cdef int assigns_parameter(int n, o, list l) except -1 nogil:
    if n > 0:
        with gil:
            o = [o, l]
            n = len(o)
    return n

cdef int assigns_parameter_with_the_gil(int n, o) except -1 with gil:
    o = [o, n]
    return len(o)

cdef void swallows(int n) noexcept nogil:
    c = n
    with gil:
        first = [c]
        second = [first]

def objects_without_the_gil(int n, o):
    cdef int a, b, c
    with nogil:
        swallows(n)
        a = keeps_objects(n)
        b = assigns_parameter(n, o, None)
        c = assigns_parameter_with_the_gil(n, o)
    return a, b, c, keeps_objects(n), assigns_parameter(n, o, [o])

cdef int finishes(int n, void *log) except -1 nogil:
    try:
        if n > 0:
            with gil:
                raise ValueError("error!")
    finally:
        with gil:
            (<list> log).append(str(n))
            if n == 2:
                raise KeyError("another")
        if n == 3:
            return 5
    return n

def finally_without_the_gil(int n):
    cdef list log = []
    cdef void *p = <void *> log
    cdef int result = 0
    try:
        with nogil:
            try:
                result = finishes(n, p)
            finally:
                with gil:
                    log.append(len(log))
    except Exception as e:
        return type(e).__name__, e.args, log
    return result, log

cdef void note(void *log, int n) noexcept with gil:
    (<list> log).append(n)
cdef void each(int n, void (*action)(void *, int) noexcept nogil, void *data) noexcept nogil:
    cdef int i
    for i in range(n):
        action(data, i)

def calls_back(int n):
    cdef list log = []
    with nogil:
        each(n, note, <void *> log)
    return log


DEF FREE = 2

def conditional(int n):
    result = 0
    with nogil(FREE > 1):
        n += 1
        with gil(1 < 2):
            result += n
        with gil(False):
            n += 1
    with nogil(FREE == 0 or not FREE), gil(FREE < 1):
        result += n
    return result
