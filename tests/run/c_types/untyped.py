"""`cdef` without a type, constants beyond the signed numbers, and generators that the lock or a lambda surrounds."""
from harness import call, scalars

CALLS = [call("objects"), call("beyond_signed", scalars([1], [], 3)), call("other_bases")]


def test_lambda_is_a_generator(m):
    assert list(m.yielding_lambda()()) == [1]


def test_yields_with_the_lock(m):
    assert list(m.yields_between_locks()) == [0, 1, 2, 3, "x"]
