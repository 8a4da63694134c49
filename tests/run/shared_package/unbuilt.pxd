cpdef enum Lost:
    NOWHERE = 11
