from libcpp.vector cimport vector

cdef struct Item:
    int value

cdef inline int twice(int x) noexcept nogil:
    return 2 * x

cdef cppclass State:
    int length
    vector[Item] items

    inline __init__() noexcept nogil:
        this.length = 1

    inline __init__(int length) noexcept nogil:
        this.length = length
        this.items.resize(length)

    inline __dealloc__():
        this.length = -1

    inline int get(int i) noexcept nogil:
        return twice(this.items[i].value)

    inline void set(int i, int value) noexcept nogil:
        this.items[i].value = value

    inline int scaled(int i) noexcept nogil:
        return this.get(i) * this.factor()

    inline int factor() noexcept nogil:
        return 10

    @staticmethod
    inline int three() noexcept nogil:
        return 3

cdef cppclass Pair[T]:
    T first
    inline T swap(T second) noexcept nogil:
        result = this.first
        this.first = second
        return result

cdef cppclass Defined:  # by the module that this file belongs to
    int length
    int weight(int by) noexcept nogil
    int weight() noexcept nogil

cdef class Box:
    cdef Defined* defined
    cdef State* state
    cdef int ask(self, State* state)
