def objects():
    cdef x = 3
    cdef y
    y = x + 2
    return x, y

def yielding_lambda():
    return lambda: (yield 1)

def yields_between_locks():
    cdef int i, j
    with nogil:
        for i in range(2):
            with gil:
                with nogil:
                    for j in range(2):
                        with gil:
                            yield i * 2 + j
            if i == 1:
                with gil:
                    yield "x"


cdef unsigned int of_all_bits(o) except 0xffffffffffffffff: return len(o)
cdef const long least = <long> 0x8000000000000000
cdef const int wrapped = <int> 0x80000000


def beyond_signed(o): return of_all_bits(o), least, wrapped
