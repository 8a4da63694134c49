# cython: headers_on_use=True
# Iterators that insert.

cdef extern from "<iterator>" namespace "std" nogil:
    cdef cppclass back_insert_iterator[C]:
        pass
    cdef cppclass front_insert_iterator[C]:
        pass
    back_insert_iterator[C] back_inserter[C](C& container) except +
    front_insert_iterator[C] front_inserter[C](C& container) except +
    ptrdiff_t distance[It](It first, It last) except +
    void advance[It](It& iterator, ptrdiff_t count) except +
    cdef cppclass insert_iterator[C]:
        pass
    insert_iterator[C] inserter[C, It](C& container, It place) except +
    It next[It](It iterator)
    It next[It](It iterator, ptrdiff_t count)
    It prev[It](It iterator)
    It prev[It](It iterator, ptrdiff_t count)
