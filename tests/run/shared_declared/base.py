# Python, made of C functions and classes by what base.pxd declares, which also says what `cython` is.

class Plain:
    def __init__(self, x):
        self.x = x

    def doubled(self):
        return 2 * self.x

    def both(self, by):
        """Documentation of a method."""
        return self.x * by


class Derived(Plain):
    """Documentation of the module."""

    def doubled(self):
        return 3 * self.x


def scaled(x, by):
    """Documentation of a function."""
    if by == 0:
        raise ValueError("zero")
    return x * by


def plus(x, y=5):
    total = x + y
    return total / 2


def plain(x):
    return x, plus(3), plus(3, 4), scaled(x, by=2)


@cython.cfunc
def hidden(x) -> cython.int:
    return x + 1


def shown():
    return hidden(2)
