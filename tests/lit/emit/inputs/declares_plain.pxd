cdef extern from "plain.h":
    int plain_twice(int x)
