"""`cdef` without a type, constants beyond the signed numbers, generators that the lock or a lambda surrounds, pointers to truth,
untyped names of classes and of what pointers lead to."""
import numpy as np

from harness import call, scalars

FLOATS = np.array([1.1, 1e-8, 3, 1 / 3], "f")

CALLS = [call("sum_of_floats", FLOATS), call("of_typedef", FLOATS), call("of_complex", FLOATS.astype("F")),
    call("objects"), call("beyond_signed", scalars([1], [], 3)), call("other_bases"), call("parts"), call("truths_by_pointer"),
    call("truth_of_closure"), call("yielded_truth"), call("common_base", scalars(0, 1, 2)), call("called_attribute"), call("cells"),
    call("deleted_numbers", np.array([1.5, 2.0]), scalars(True, False)), call("deleted_then_assigned", 3),
    call("as_hash", scalars(3, -5, 2.5, "a", 2**70, np.int64(7))),
]


def test_lambda_is_a_generator(m):
    assert list(m.yielding_lambda()()) == [1]


def test_yields_with_the_lock(m):
    assert list(m.yields_between_locks()) == [0, 1, 2, 3, "x"]
