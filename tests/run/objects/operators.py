"""Operators on objects have the results and the errors of Python."""
import numpy as np

from harness import call, kernelc_only, scalars

PAIRS = [(1, 2), (1.5, 2), ("a", "b"), ([1], [2]), ((1,), (2,)), (1, "a"), (None, 1), (2**70, 3), (True, 2), (1j, 2)]

CALLS = [
    *[call(name, *pair) for name in ("binary", "compare", "identity", "logic", "in_place") for pair in PAIRS],
    call("divide", scalars(7, -7.5, 0, "x", 2**80), scalars(2, -2, 0, 0.0, 3.5)),
    call("bits", scalars(12, 5, 1.5), scalars(3, -1, 70)),
    call("power", scalars(2, 2.5, -3), scalars(3, -1, 0.5, 0)),
    call("matrix_product", np.eye(2), np.ones((2, 2))),
    call("unary", scalars(1, -5, True, 1.5, "x")),
    *[call("contains", a, b) for a, b in ((1, [1]), (1, "1"), ("a", "ab"), (1, {1: 2}), (1, 5), (None, (None,)))],
    call("chained", scalars(1, 2, "a"), scalars(2, 1), scalars(3, 2)),
    call("conditional", scalars(0, 1, "", [], [0], None)),
    call("evaluation_order"),
    call("string_test", scalars("x", "y", "", 5, ["x"])),
    call("long_integers"),
    call("walrus", scalars([1, 2], [])),
]


@kernelc_only("Cython evaluates the left operand last; this is Python's order")
def test_operands_of_in_are_evaluated_from_the_left(m):
    assert m.membership_order() == ["a", "b", "c"]
