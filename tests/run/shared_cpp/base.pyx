# distutils: language=c++
cdef cppclass Defined:
    int weight() noexcept nogil:
        return this.length

    int weight(int by) noexcept nogil:
        return this.weight() * by

cdef class Box:
    def __cinit__(self, int n):
        self.state = new State(n)
        self.defined = new Defined()
        self.defined.length = n

    def __dealloc__(self):
        del self.state
        del self.defined

    cdef int ask(self, State* state):
        return state.scaled(0) + 1

    def look(self):
        cdef Pair[double] pair
        pair.first = 0.5
        return self.state.scaled(0), self.defined.weight(), self.ask(self.state), pair.swap(1), State.three()
