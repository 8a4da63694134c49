# distutils: language=c++
from pk.base cimport Box, Pair, State

cdef cppclass Hidden(State):
    int calls
    __init__(int n) noexcept nogil:
        State.__init__(n)
        this.calls = 0

    int get(int i) noexcept nogil:
        this.calls += 1
        return 1000 + this.length

    int factor() noexcept nogil:
        return 2

def use(Box box):
    cdef State* state = box.state
    with nogil:
        state.set(0, 5)
        total = state.scaled(0) + box.defined.weight(3)
    return total, state.get(0), state.length, State.three()

def override(Box box):
    cdef Hidden* hidden = new Hidden(3)
    answer = box.ask(hidden)
    calls = hidden.calls
    del hidden
    return answer, calls

def pair(int x):
    cdef Pair[int] made
    made.first = x
    return made.swap(2), made.first
