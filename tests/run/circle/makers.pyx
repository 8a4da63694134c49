"""Uses the class of a module that needs a function of this one."""
print(__name__, "begins")
from pk.kinds cimport Kind
from pk.helpers cimport helped


cdef int made(int number):
    cdef Kind kind = Kind(number)
    return helped(kind.doubled())


print(__name__, "ends")
