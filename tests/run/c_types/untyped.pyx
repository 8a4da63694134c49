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


cdef unsigned long of_binary_bits(o) except 0b1111111111111111111111111111111111111111111111111111111111111111:
    return len(o)
cdef unsigned long of_octal_bits(o) except 0o1777777777777777777777: return len(o)


DEF OCTAL = 0o17
DEF BINARY = 0b101
cdef enum:
    OF_HEX = 0x10
    OF_BINARY = 0b11


def beyond_signed(o): return of_all_bits(o), of_binary_bits(o), of_octal_bits(o), least, wrapped
def other_bases(): return OCTAL, BINARY, OF_HEX, OF_BINARY, 0b11, 0o17, 0xff, 1_000
