cdef class Kind:
    cdef int number
    cdef int doubled(self)

cdef int wide
