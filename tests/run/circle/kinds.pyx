"""A class whose module needs a function of `makers`, which needs the class."""
print(__name__, "begins")
from pk.makers cimport made

cdef int wide = 5


cdef class Kind:
    def __init__(self, int number):
        self.number = number

    cdef int doubled(self):
        return 2 * self.number


def twice(int number):
    return made(number) * 2


print(__name__, "ends")
