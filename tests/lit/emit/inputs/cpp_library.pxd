cdef cppclass Shape:
    int sides

    inline __init__(int sides) noexcept nogil:
        this.sides = sides

    inline int corners() noexcept nogil:
        return this.sides

    double area() noexcept nogil
