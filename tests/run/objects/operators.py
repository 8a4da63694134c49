"""Operators on objects have the results and the errors of Python."""
import numpy as np

from harness import call, kernelc_only, raises, scalars

PAIRS = [(1, 2), (1.5, 2), ("a", "b"), ([1], [2]), ((1,), (2,)), (1, "a"), (None, 1), (2**70, 3), (True, 2), (1j, 2)]

DIGITS = (0, 1, -1, 7, -8, 255, 2**29, 2**30 - 1, 2**30, -2**30, 2**31, 2**32, 2**59, 2**60 - 1, 2**60, -2**60, 2**62, -2**63, 10**30)

CALLS = [
    call("hashes", scalars(-5, "text", (1, 2), 2.5, [])), call("hash_of_own", scalars(5, -2, 0)),
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
    call("with_constants", scalars(*DIGITS, 1.5, -2.5, True)),
    *[call("of_two_digits", a, scalars(*DIGITS)) for a in (2**30, -2**60, 2**60 - 1, 2**31 - 1, -3)],
    *[call("grown", s, t) for s in ("", "ab", "ä", "日") for t in ("", "c", "ü")],
    *[call("cut", s, i, j) for s in ("abcd", "äb日", [1, 2, 3], (1, 2, 3)) for i, j in ((0, 2), (-2, None), (5, 1), (1, 2**70), (True, -9))],
    call("percent", scalars("ab", "ä", 5, None), scalars(7, -2**40, 2.5, True)),
    *[call("affixes", s, t) for s, t in (("abc", "c"), ("abc", ""), ("abc", ("a", "c")), (b"abc", b"c"))],
    call("of_characters", scalars("a1", "日x", ""), scalars(0, 1), scalars("k", 1, None)), call("sum_of_characters", scalars("ab", "")),
    call("got", {1: 2}, scalars(1, 3, [])),
    *[call("placed", c, i, 9) for c in ([1, 2, 3], {1: 2}, (1,), bytearray(b"abc")) for i in (0, -1, 3, True, "x", 2**70)],
    call("by_name"),
]


@kernelc_only("Cython evaluates the left operand last; this is Python's order")
def test_operands_of_in_are_evaluated_from_the_left(m):
    assert m.membership_order() == ["a", "b", "c"]


@kernelc_only("Cython overflows the stack")
def test_endless_recursion_is_an_error(m):
    for _ in range(3):
        with raises(RecursionError, "maximum recursion depth exceeded while calling a Python object"):
            m.endless(0)
