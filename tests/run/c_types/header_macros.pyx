# What the macros of a header are called, other things may be called, too.
cdef extern from "header_macros_part.h":
    long from_header(long x)
    long clamped(long x, long low, long high)
    int N
    int kept


cdef extern from *:
    """
    #define M_of_text 30
    #define item 8
    #define twice_in_text(x) (2 * (x) + item)
    """
    int M_of_text
    int twice_in_text(int x)


cdef struct Part:
    int extent
    double amount


cdef class Holder:
    cdef public int extent
    cdef double amount

    def __init__(self, breadth, double rate):
        self.extent = breadth
        self.amount = rate

    def storey(self, line_of=1):
        return self.extent * self.amount + line_of


cdef int M(int constants):
    return constants + 1


def calls(long a, long b):
    return max(a, b) + min(a, b) * 10 + abs(a) * 100, from_header(a), clamped(a, 2, 4), max(a, b, 1)


def variables(x, portion=None, *, N=1):
    line_of = getattr(x, "real")
    rate = [breadth for breadth in range(3)]
    item = x.real
    kernels = bool(x)
    return line_of, rate, portion, x.imag, N, item, kernels


def of_macros():
    return N, kept, M_of_text, twice_in_text(3), M(3), {"N": N, "kept": kept, "breadth": 1}


def structs(int n):
    cdef Part portion
    portion.extent = n
    portion.amount = n / 2
    return portion, portion.extent


def attributes(x):
    holder = Holder(3, x)
    return holder.storey(), holder.storey(line_of=2), holder.extent, sum(rate for rate in (x, x))


def views(double[:, :] portion):
    cdef double rate = 0
    cdef Py_ssize_t i, j
    for i in range(portion.shape[0]):
        for j in range(portion.shape[1]):
            rate += max(portion[i, j], 0)
    return rate, portion.shape[0], portion.size
