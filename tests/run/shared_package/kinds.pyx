cdef count_t held = 3


def get():
    return held, list(Kind)
