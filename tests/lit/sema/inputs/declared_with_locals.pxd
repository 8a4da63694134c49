cimport cython

@cython.locals(total=double)
cdef double summed(double[:] values)
