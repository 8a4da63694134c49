import typing
import typing as tp
from typing import Final as Fin, FrozenSet, List, Optional, Set, Tuple, Type, Union

try:
    from typing import Dict as Mapping
except ImportError:
    pass

cdef class Point:
    cdef int x

    def __init__(self, x):
        self.x = x

    def sum(self, other: "Point"):
        return self.x + other.x

    def sum_or_own(self, other: Optional["Point"] = None):
        return self.x if other is None else self.x + other.x

def bare(x: List): return x
def of_items(x: List[int]): return x
def of_module(x: typing.List[int]): return x
def renamed(x: Mapping[str, int]): return x
def renamed_module(x: tp.Dict[str, int] = None): return x
def of_tuple(x: Tuple[int, ...]): return x
def of_set(x: Set[int]): return x
def of_frozen(x: FrozenSet[int]): return x
def of_type(x: Type[int]): return x
def optional(x: Optional[List[int]]): return x
def optional_of_module(x: typing.Optional[dict]): return x
def union_of_one(x: Union[list]): return x
def union_or_none(x: Union[None, list]): return x
def union_of_more(x: Union[list, dict, None]): return x
def anything(x: typing.Any): return x
def quoted(x: "list"): return x
def quoted_items(x: "list[int]"): return x
def quoted_typing(x: "List[int]"): return x
def quoted_float(x: "float"): return x
def quoted_inside(x: Optional["list"]): return x
def builtin_items(x: dict[str, int]): return x

def variables(value):
    a: List[int] = []
    b: Fin[list] = []
    c: tp.Tuple[int, int] = (1, 2)
    d: Optional[list] = None
    d = value
    return a, b, c, d

def of_list(value):
    a: List[int] = value
    return a

def of_tuple_variable(value):
    c: tp.Tuple[int, int] = value
    return c

def sums(x, y):
    return Point(x).sum(Point(y) if y else None), Point(x).sum_or_own(), Point(x).sum_or_own(Point(y))
