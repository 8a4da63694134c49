"""Decorators and calls of `cython` that declare functions, variables, types and classes."""
from harness import call, scalars

CALLS = [
    call("results", scalars(0, 1, 3, 9, -1, -7, "a", None, 2**40)),
    call("checked", scalars(1, -1, 1.5)),
    call("arguments", scalars(1, "a", 2.5), scalars(1, 2.5, None)),
    call("variables", scalars(0, 4, "a")),
    call("aggregates", scalars(0, 4, None)),
    call("module_variables", scalars(3, "a")),
    call("total", scalars(0, 5)),
    call("objects", scalars(2, "a")),
    call("outside", scalars("x", "y", "z", "items", "shared", "step", "grown", "kind")),
    call("set_readonly"),
]


def test_c_functions_are_not_attributes(m):
    assert not hasattr(m, "doubled") and not hasattr(m, "third") and not hasattr(m, "square")
    assert m.checked(3) == 2
