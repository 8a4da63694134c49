ctypedef long count_t

cpdef enum Kind:
    WARM = 5
    COLD = 6
