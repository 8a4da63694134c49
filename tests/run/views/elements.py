"""Element access gives the same values, and the same exceptions, for every input."""
import numpy as np

from harness import call, matrix, raises, scalars, tensor, vector

CALLS = [
    call("total_1d", vector("d")),
    call("total_2d", matrix("d")),
    call("total_3d", tensor("i")),
    call("total_c", matrix("d")),
    call("total_fortran", matrix("d")),
    call("total_const", vector("f")),
    call("total_bytes", vector("B")),
    call("scale", vector("d"), scalars(2.0, 3, float("inf"), "x", None)),
    call("increment", matrix("h")),
    call("axpy", 2.0, vector("d"), vector("d")),
    call("at", vector("d"), scalars(0, 4, -1, -5, 5, -6, 2**70, 1.5, "0", True, np.int64(2))),
    call("at_2d", matrix("i"), scalars(0, -1, 3), scalars(0, -4, -5, 4)),
    call("put", vector("d"), scalars(0, -1, 5, -6), scalars(1.5, 2, 1j, None)),
    call("not_none", vector("d")),
    call("last", vector("l")),
]


def test_totals_are_numpys(m):
    values = np.arange(24, dtype=np.intc).reshape(2, 3, 4)
    assert m.total_1d(np.ones(10)) == 10
    assert m.total_bytes(b"\x01\x02") == 4
    assert m.at_2d(values[1], 2, 3) == 23


def test_indices_outside_are_reported_with_their_axis(m):
    with raises(IndexError, "Out of bounds on buffer access (axis 1)"):
        m.at_2d(np.zeros((2, 2), np.intc), 0, 2)
