"""Exceptions come after the same partial results as Cython's, whatever of the checks is done before the loop."""
import numpy as np

from harness import call, matrix, scalars, vector

COUNTS = scalars(0, 1, 3, 5, 6, 7, 100, -1)
STARTS = scalars(0, 2, 5, 7, -1, -5, -9)

CALLS = [
    call("add_to", vector("d"), vector("d")), call("add_to", vector("d"), np.zeros(3)), call("add_to", np.ones(3), vector("d")), call("add_to", np.ones(3), None),
    call("prefix", vector("d"), COUNTS), call("prefix", None, scalars(0, 1)), call("narrow", vector("d"), STARTS, COUNTS),
    call("narrow", np.ones(5), -3, scalars(-1, 0, 3, 6)), call("narrow", np.ones(5), scalars(4, 5, 6), 6), call("stepped", np.ones(5), STARTS, COUNTS),
    call("down", np.ones(5), STARTS, scalars(-1, -3, -8, 0, 2)), call("down", np.ones(5), 4, scalars(-1, -5, -6, -7)),
    call("neighbours", vector("d"), vector("d")), call("neighbours", np.ones(3), vector("d")), call("neighbours", vector("d"), np.ones(3)),
    call("shifted", vector("d"), scalars(0, 1, -1, -3, -6, 2**62)), call("no_wraparound", np.ones(5), STARTS, COUNTS),
    call("unsigned_counter", vector("d"), scalars(0, 3, 5, 6, 2**32 - 1)), call("wide_unsigned_counter", np.ones(5), scalars(0, 3, 2**64 - 2), scalars(5, 7, 2**64 - 1)),
    call("rows", matrix("d"), scalars(0, 2, 3, 4), scalars(0, 3, 4, 5)), call("rows", np.ones((3, 4)), 4, 0), call("changing_bound", np.ones(5), COUNTS),
    call("changing_index", np.ones(5), scalars(0, 1, 3, 4)), call("by_index", np.ones(5), np.array([0, 4, -1, -5, 2])),
    call("by_index", np.ones(5), np.array([0, 4, 5, 1])), call("by_index", np.ones(5), np.array([0, -6])), call("until", np.zeros(4), scalars(-1.0, 0.5)),
    call("caught", np.zeros(4), COUNTS), call("after", np.zeros(4), COUNTS), call("without_gil", vector("d"), vector("d")),
    call("without_gil", np.ones(5), np.zeros(3)), call("two_loops", np.ones(4), np.zeros(4), COUNTS), call("two_loops", np.ones(4), np.zeros(3), COUNTS),
    call("sub_views", matrix("d"), np.zeros(5), scalars(0, 2, 3, 4)), call("taken_along", np.array([101.0, 102, 1]), np.zeros(4), 4, scalars(0, 2, 3, -1)),
    call("taken_along", np.full(3, 200.0), np.zeros(4), 4, 1),
]


def test_y_that_is_x(m):
    x = np.arange(5.0)
    m.add_to(x, x)
    assert np.array_equal(x, 2 * np.arange(5.0))


def test_y_one_behind_x(m):
    memory = np.arange(6.0)
    m.add_to(memory[:-1], memory[1:])
    assert np.array_equal(memory, [0, 1, 3, 6, 10, 15])
