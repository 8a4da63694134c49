# cython: language_level=2
"""Division as it was before Python 3."""
cimport cython

DEF SEVEN = 7
cdef int[SEVEN / 2] memory


def divided(int x, int y): return x / y
@cython.cdivision(True)
def divided_as_c(int x, int y): return x / y
def of_objects(x, y): return x / y
def of_literals(): return 7 / 2, -7 / 2, 7.0 / 2, SEVEN / 2, sizeof(memory) / sizeof(int)
def mixed(int x, y): return x / 2, x / 2.0, 1 / x, x / y
def of_unsigned(unsigned int x, long y): return x / y
def of_truth(bint x): return x / 2
def in_place(int x):
    x /= 2
    return x
def of_index(list items): return items[len(items) / 2], len(items) / 2
