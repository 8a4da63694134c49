# cython: language_level=3
"""Attributes, subscripts, slices, calls and unpacking."""
import numpy as np
from cpython.type cimport PyType_Check, PyType_IsSubtype


def attribute(o):
    return o.real, o.imag


def missing_attribute(o):
    return o.no_such_attribute


def set_attribute(o):
    o.value = 5
    o.value += 2
    return o.value


def methods(list items):
    items.append(4)
    items.extend([5, 6])
    return items.index(4), len(items), items.pop()


def calls(f, *args, **kwargs):
    return f(*args, **kwargs)


def mixed_call(f, extra, options):
    return f(1, *extra, key=2, **options)


def item(o, key):
    return o[key]


def set_item(o, key, value):
    o[key] = value
    return o


def delete_item(o, key):
    del o[key]
    return o


def slices(o):
    return o[1:], o[:2], o[::2], o[-2:], o[:], o[5:1:-1]


def set_slice(list o):
    o[1:2] = "xyz"
    return o


def with_ellipsis(o):
    return o[..., 0].tolist(), o[0, ...].tolist(), o[None].shape, o[1:, ::-1].tolist()


def star_in_index(o):
    return o[(1, 2)], o[1, 2]


def unpack_two(o):
    a, b = o
    return a, b


def unpack_star(o):
    a, *b, c = o
    return a, b, c


def unpack_nested(o):
    (a, b), c = o
    return a, b, c


def multiple():
    a = b = [1]
    a.append(2)
    return a, b, a is b


def builtins(o):
    return len(o), sorted(o), list(reversed(o)), sum(o), max(o), min(o), isinstance(o, list), type(o).__name__, any(o), all(o)


def typed_objects(list a, tuple b, dict c, str d, set e):
    return len(a), len(b), len(c), len(d), len(e)


def none_default(a=None):
    if a is None:
        a = []
    a.append(1)
    return a


def numpy_calls(n, m):
    a = np.zeros((n, m), dtype=np.float64)
    a[:, 0] = 1
    return a, np.arange(n, dtype=np.intp)[::-1], a.sum(axis=0), a.shape, a.dtype.name


def print_it(*args):
    print(*args, sep="-")


cdef class Shape:
    pass


def checked_casts(x):
    cdef kept = <list?>x
    return <list?>x, kept


def checked_instance(x):
    cdef kept = <Shape?>x
    return type(kept).__name__


def truth_casts(int n):
    return <bool>n, <int><bool>n


def c_truths(x):
    return PyType_Check(x), [PyType_Check(x)], PyType_IsSubtype(bool, x)


cdef object replaced = "before"


cdef int replace():
    global replaced
    replaced = ["after"]
    return 1


cdef together(object x, int n, object y):
    return x, n, y


def read_before_replacing():
    global replaced
    replaced = ["before"]
    return together(replaced, replace(), replaced)


cdef class heap:
    cdef int heap
    cdef public object part

    def __init__(self):
        self.heap = 3


cdef class part(heap):
    cdef public part part_of

    def all(self):
        return self.heap, self.part, self.part_of


def attributes_of_class_names():
    return part().all(), [kind.__name__ for kind in (heap, part)]
