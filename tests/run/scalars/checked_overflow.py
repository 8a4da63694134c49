"""Overflow is looked for where sums, products and shifts to the left may leave their type, and nowhere else."""
import numpy as np

from harness import call, raises, scalars

INTS = scalars(5, -5, 0, 2**31 - 1, -2**31)

CALLS = [
    call("bits", INTS, scalars(0, 7, 255), scalars(3, -2**63)), call("bits_without_gil", scalars(0, 2**32 - 1, 6), scalars(3, 2**31)),
    call("shifted_right", INTS, scalars(0, 3), scalars(-7, 7), scalars(1, 5)),
    call("shifted_left", scalars(0, 1, 2**30, 3), scalars(0, 1, 2, 30)), call("shifted_left_in_place", scalars(0, 1, 2**30), scalars(0, 1, 2)),
    call("sums", INTS, scalars(3, -2**63, 2**62), 1), call("unsigned_sums", scalars(0, 5), scalars(3, 7)),
    call("quotients", INTS, scalars(3, -3, 0)),
]


def test_bits_in_place(m):
    assert m.bits_in_place(12, 10, m.new_counter()) == (11, 8, 14, 6)
    assert m.bits_in_place(-2**31, -1, m.new_counter()) == (-2**31 + 7, -2**31, -1, 2**31 - 1)


def test_elements_of_views_wrap_around(m):
    v, w = np.array([2**31 - 1, 2**30], "i"), np.array([1, 4], "B")
    m.elements(v, w, 4)
    assert v.tolist() == [-2**31 + 3, 0] and w.tolist() == [253, 7]


def test_sums_that_leave_their_type(m):
    with raises(OverflowError, "value too large"):
        m.sums(2, 2**63 - 1, 0)
