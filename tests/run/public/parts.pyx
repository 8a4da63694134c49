# What C code sees of a module: `parts.h` and `parts_api.h`.
cdef public struct Vector:
    double x
    double y
cdef public packed struct Tagged:
    char tag
    Vector at
    Tagged* next
cdef public union Word:
    int number
    unsigned char[4] bytes
cdef public enum Kind:
    ROUND = 1
    SQUARE
cdef public int counter = 3
cdef public double[4] table
cdef public const char* label = "parts"


cdef public double scaled(Vector v, double by) except -1:
    if by < 0:
        raise ValueError("negative")
    return (v.x + v.y) * by


cdef public api void count_on(int by) noexcept:
    global counter
    counter += by
    table[0] = counter


cdef public Tagged* following(Tagged* tagged, bint twice) noexcept nogil:
    return tagged.next.next if twice else tagged.next


cdef api object pair(object a, Vector v):
    return a, v.x


cdef api int applied(int (*function)(int), int n) except? -1:
    return function(n)


ctypedef public float weight_t
cdef api int level = 5
cdef public api weight_t weight = 2.5
cdef api object named = "named"


cdef public class Base [object BaseObject, type BaseType]:
    cdef int first

    cdef int get(self):
        return self.first


cdef public api class Counter(Base) [object CounterObject, type CounterType]:
    cdef char tag
    cdef double n
    cdef object held

    def __init__(self, n):
        self.first = 3
        self.tag = c"t"
        self.n = n
        self.held = [n]


def levels():
    return level, weight
