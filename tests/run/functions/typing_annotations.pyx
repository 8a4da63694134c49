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

def optional_float(x: Optional[float], y: float | None = None): return x, y
def float_or_none(x: float = None, y: Union[None, float] = None): return x, y
def optional_bool(x: Optional[bool]): return x
def optional_complex(x: complex | None): return x
def quoted_bool(x: "bool"): return x
def final(x: Fin[list]): return x
def type_of(x: type[int]): return x

def optional_variable(value):
    x: Optional[float] = value
    return x

def list_result(x) -> list: return x
def items_result(x) -> List[int]: return x
def int_result(x) -> int: return x
def float_result(x) -> float: return x
def optional_float_result(x) -> Optional[float]: return x
def type_result(x) -> type: return x
def point_result(x) -> Point: return x
def constant_result() -> list: return (1, 2)
def no_result() -> list: pass

def result_of_finally(x) -> str:
    try:
        return x
    finally:
        if x is None:
            return "none"

def result_of_inner(x):
    def inner(y) -> str:
        return y
    return inner(x)

async def coroutine(x) -> list:
    return x

def result_of_coroutine(x):
    try:
        coroutine(x).send(None)
    except StopIteration as end:
        return end.value

def generator(x) -> list:
    yield x

def yielded(x):
    return next(generator(x))

cdef class Results:
    def method(self, x) -> list: return x
    def __getitem__(self, x) -> list: return x
    @property
    def attribute(self) -> list: return 1
    @staticmethod
    def static(x) -> list: return x

def results(x):
    return Results()[x], Results().attribute, Results().method(x)

def static_result(x): return Results.static(x)
