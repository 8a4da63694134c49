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
