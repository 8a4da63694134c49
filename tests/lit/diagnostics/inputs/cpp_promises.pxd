cdef cppclass Shape:
    int sides
    int corners(int more)
    inline int edges() noexcept nogil:
        return this.sides

cdef cppclass Closed:
    int sides

cdef cppclass Scaled:
    int by(int factor=2)
