# cython: language_level=3
"""Special methods: the slots of extension types, inherited, reflected, and overridden by classes of Python."""


cdef class Number:
    cdef readonly object value

    def __init__(self, value=0, *, scale=1):
        """Scales."""
        self.value = value * scale

    def __add__(self, other):
        """Adds."""
        if isinstance(other, Number):
            return "add", self.value, (<Number> other).value
        return NotImplemented

    def __radd__(self, other):
        return "radd", self.value, other

    def __sub__(Number self, Number other not None):
        return self.value - other.value

    def __mul__(self, double factor):
        return self.value * factor

    def __rmul__(self, double factor):
        return factor, self.value

    def __pow__(self, exponent, modulus):
        return "pow", exponent, modulus

    def __rpow__(self, base, modulus):
        return "rpow", base, modulus

    def __ipow__(self, exponent):
        return "ipow", exponent

    def __iadd__(self, other):
        return "iadd", other

    def __divmod__(self, other):
        return "divmod", other

    def __matmul__(self, other):
        return "matmul", other

    def __rshift__(self, other):
        raise ValueError("shift")

    def __neg__(self):
        return -self.value

    def __abs__(self):
        return abs(self.value)

    def __int__(self):
        return int(self.value)

    def __float__(self):
        return float(self.value)

    def __index__(self):
        return self.value

    def __bool__(self):
        return self.value != 0

    def __eq__(self, other):
        if not isinstance(other, Number):
            return NotImplemented
        return self.value == (<Number> other).value

    def __lt__(self, other):
        return "lt", other

    def __hash__(self):
        return hash(self.value)

    def __len__(self):
        return self.value

    def __contains__(self, item):
        return item == self.value

    def __call__(self, first, *rest, key=None, **others):
        return first, rest, key, sorted(others)

    def __repr__(self):
        return f"Number({self.value!r})"


cdef class Derived(Number):
    def __add__(self, other):
        return "derived add"

    def __gt__(self, other):
        return "gt"


cdef class Reflected(Number):
    def __radd__(self, other):
        return "reflected"


cdef class Items:
    cdef list seen

    def __cinit__(self):
        self.seen = []

    def __getitem__(self, int place):
        if place > 3:
            raise IndexError(place)
        return place * 10

    def __setitem__(self, Py_ssize_t place, int value):
        self.seen.append((place, value))

    def __iter__(self):
        return iter(self.seen)


cdef class Deleted:
    def __delitem__(self, key):
        raise KeyError(key)


cdef class Countdown:
    cdef int left

    def __init__(self, int left):
        self.left = left

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left


cdef class Ordered:
    def __lt__(self, other):
        return True


cdef class Equal:
    def __eq__(self, other):
        return True


cdef class Square:
    def __pow__(self, exponent):
        return exponent


cdef object nothing = []


cdef class Wrong:
    def __len__(self):
        return nothing

    def __hash__(self):
        return nothing

    def __repr__(self):
        return 5

    def __float__(self):
        return "x"


class Plain(Number):
    def __add__(self, other):
        return "plain", super().__add__(other)

    def __init__(self, value):
        super().__init__(value, scale=2)


class Inherits(Number):
    pass


def binary(Number a, b):
    return a + b, b + a, a ** b, b ** a, divmod(a, b), a @ b


def multiplied(a, b):
    return Number(a) * b, b * Number(a)


def subtracted(a, b):
    return Number(a) - b


def in_place(a):
    cdef object n = Number(3)
    n += a
    m = Number(3)
    m **= a
    return n, m


def of_derived():
    return (Derived(1) + 2, 2 + Derived(1), Number(1) + Derived(2), Derived(1) + Number(2), 1 + Reflected(3),
            Reflected(1) + Number(2), Number(2) + Reflected(1))


def of_python():
    return Plain(1) + Number(5), Number(5) + Plain(1), 1 + Plain(1), Inherits(1) + Number(2), 3 + Inherits(4), len(Inherits(2))


def compared(Number a, b):
    return a == b, a != b, a < b


def greater(a, b):
    return a > b


def power_of(a, b, c):
    return pow(a, b, c)


def as_numbers(x):
    n = Number(x)
    return int(n), float(n), range(20)[n], -n, abs(n), bool(n), not n, len(n), hash(n) == hash(x), x in n, repr(n), f"{n}"


def items(key):
    return Items()[key]


def set_item(key, value):
    made = Items()
    made[key] = value
    return list(made)


def delete_item(made, key):
    del made[key]


def assign_item(made, key):
    made[key] = 1


def counted(int n):
    return list(Countdown(n)), next(Countdown(n), "end")


def shifted():
    return Number(1) >> 2


def called(*arguments, **keywords):
    return Number(1)(*arguments, **keywords)


def constructed(*arguments, **keywords):
    return Number(*arguments, **keywords).value


def wrong(function):
    return function(Wrong())
