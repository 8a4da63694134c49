def objects():
    cdef x = 3
    cdef y
    y = x + 2
    return x, y

def yielding_lambda():
    return lambda: (yield 1)

def yields_between_locks():
    cdef int i, j
    with nogil:
        for i in range(2):
            with gil:
                with nogil:
                    for j in range(2):
                        with gil:
                            yield i * 2 + j
            if i == 1:
                with gil:
                    yield "x"


cdef unsigned int of_all_bits(o) except 0xffffffffffffffff: return len(o)
cdef const long least = <long> 0x8000000000000000
cdef const int wrapped = <int> 0x80000000


cdef unsigned long of_binary_bits(o) except 0b1111111111111111111111111111111111111111111111111111111111111111:
    return len(o)
cdef unsigned long of_octal_bits(o) except 0o1777777777777777777777: return len(o)


DEF OCTAL = 0o17
DEF BINARY = 0b101
DEF MEMBERS = (1, 2, 3)
DEF TEXT = "aéb"
DEF PARTS = (MEMBERS[1:], MEMBERS[-10:2], TEXT[1], TEXT[::-1], "abc"[5:], b"abcdef"[4::-2], b"abc"[0], len(TEXT))
DEF MADE = (sorted((3, 1, 2))[-1], any((0, 1)), all((0, 1)), all(()), tuple(b"ab"), range(5, 0, -2)[2], str(5) + str("x"), chr(65))
DEF READ = (int("-7", 8), int("0b101", 2), int("0x1f", 16))
cdef enum:
    OF_HEX = 0x10
    OF_BINARY = 0b11


def beyond_signed(o): return of_all_bits(o), of_binary_bits(o), of_octal_bits(o), least, wrapped
def parts(): return PARTS, MADE, READ
def other_bases(): return OCTAL, BINARY, OF_HEX, OF_BINARY, 0b11, 0o17, 0xff, 1_000


# ---- pointers to truth

cdef bint global_truth = False
cdef struct Switch:
    bint is_on
cdef class Lamp:
    cdef bint is_on
    cdef int flip(self, bint* switch) except -1 nogil:
        switch[0] = not switch[0]
        return 0
    def flipped(self):
        self.flip(&self.is_on)
        return self.is_on
cdef int set_true(bint* truth) except -1 nogil:
    truth[0] = True
    return 0


def truths_by_pointer():
    cdef bint local = False, done = False
    cdef Switch switch
    cdef bint[3] many = [False, False, False]
    switch.is_on = False
    with nogil:
        set_true(&local)
        set_true(&global_truth)
        set_true(&switch.is_on)
        set_true(many + 1)
        if local:
            done = local
    return local, done, global_truth, switch.is_on, many, Lamp().flipped()


def truth_of_closure():
    cdef bint local = False
    def inner(): return local
    set_true(&local)
    return inner(), local


def truth_of_generator():
    cdef bint local = False
    yield local
    set_true(&local)
    yield local


def yielded_truth(): return list(truth_of_generator())


# ---- classes of untyped names, attributes that are called, pointers that loops run over

cdef class Base:
    cdef int number
    cdef object function
    def __cinit__(self, number=1, function=None): self.number, self.function = number, function
    cdef double call(self): return self.function(self.number, 2)
    def calls(self, *a, **k): return self.function(*a), self.function(*a, **k), self.call()


cdef class Derived(Base): pass
cdef class Other(Base): pass


def common_base(int which):
    if which == 0: made = Base()
    elif which == 1: made = Derived(2)
    else: made = Other(3)
    return made.number


def called_attribute(): return Base(5, max).calls(7, 8, key=None)


cdef struct Cell:
    int number
cdef class Cells:
    cdef Cell* cells
    cdef Cell[3] memory
    def __cinit__(self):
        self.cells = self.memory
        for i in range(3): self.memory[i].number = i
    def total(self, int first, int n):
        cdef int sum = 0
        for cell in self.cells[first:n]:
            sum += cell.number
            cell.number = 100
        return sum, self.cells[0].number


def cells(): return Cells().total(0, 3), Cells().total(1, 2), Cells().total(2, 0)


def as_hash(x):
    cdef Py_hash_t value = x
    return value


def deleted_numbers(double[:] v, bint early):
    n = v.shape[0]
    x = v[0]
    for i in range(n):
        x += v[i]
    y = p = 2.5
    if early:
        del x
    del p, i
    return n * 2, x, y


def deleted_then_assigned(int n):
    k = n
    del k
    k = n + 1
    return k, type(k)


ctypedef float single


def sum_of_floats(float[:] v):
    total = v[0]
    once = v[0] * v[1]
    for i in range(1, v.shape[0]):
        total += v[i]
    return total, once, once * once, largest(v)


def largest(float[:] v):
    most = v[0]
    for x in v:
        if x * x > most:
            most = x * x
    return most


def of_typedef(single[:] v):
    first = v[0]
    product = first * v[1]
    squares = [x * x for x in v]
    return first, product, product * product, squares, -first * 3


def of_complex(float complex[:] v):
    first = v[0]
    return first, first * first, v[0] * v[0]
