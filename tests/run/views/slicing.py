"""Slices share memory with their source and have the shape that Python's slices have."""
import numpy as np

from harness import call, kernelc_only, matrix, raises, scalars, tensor

V = np.arange(6, dtype=np.intc)
INSIDE = [(1, 4, 1), (0, 6, 2), (5, 0, -1), (5, 1, -2), (-3, -1, 1), (2, 2, 1), (4, 2, 1), (0, 100, 3), (-100, 3, 1)]

CALLS = [
    *[call("sliced", V, *limits) for limits in INSIDE], call("sliced", V, 0, 5, 0),
    call("from_start", V, scalars(0, 2, -2, 6, 10, -10)), call("to_stop", V, scalars(0, 2, -2, 6, 10, -10)),
    call("stepped", V, scalars(1, 2, -1, -2, 7, 0)),
    call("at_cast", np.arange(6, dtype=np.intc).reshape(2, 3), scalars(0.5, 1.9, -1.0, 7.0)),
    call("whole", matrix("i")), call("row", matrix("i"), scalars(0, 2, -1, 3, -4)), call("row_too", matrix("i"), scalars(1, -3, 5)),
    call("column", matrix("i"), scalars(0, -1, 4, -5)), call("block", matrix("i")), call("plane", tensor("i"), scalars(0, -1, 1, 2)),
    call("new_axes", V), call("new_axes_mixed", matrix("i"), scalars(0, -1)), call("transposed", matrix("i")),
    call("transposed_3d", tensor("i")), call("chained", matrix("i")), call("element_of_row", matrix("i"), scalars(0, -1, 3), scalars(1, -5)),
    call("contiguous", matrix("i")), call("of_fortran", matrix("i")), call("rebinding", V), call("total_of_slices", matrix("i")),
    call("write_through", matrix("i")), call("part_in_variable", scalars(np.arange(12.0).reshape(3, 4)), 0, 4),
]


@kernelc_only("Cython goes wrong for bounds beyond the ends when the step is not 1")
def test_slices_are_those_of_python(m):
    values = V.tolist()
    bounds = [-100, -7, -6, -5, -1, 0, 1, 3, 5, 6, 7, 100]
    for start in bounds:
        for stop in bounds:
            for step in (1, 2, 3, 7, -1, -2, -3, -7):
                found = np.asarray(m.sliced(V, start, stop, step)).tolist()
                assert found == values[start:stop:step], (start, stop, step, found)


def test_slices_share_memory(m):
    a = np.zeros((3, 4), dtype=np.intc)
    np.asarray(m.row(a, 1))[:] = 7
    assert a[1].tolist() == [7, 7, 7, 7] and a.sum() == 28


def test_a_slice_keeps_its_source_alive(m):
    r = m.row(np.full((2, 3), 5, dtype=np.intc), 1)
    assert np.asarray(r).tolist() == [5, 5, 5]


def test_a_step_of_zero(m):
    with raises(ValueError, "Step may not be zero (axis 0)"):
        m.stepped(V, 0)


@kernelc_only("Cython releases a slice that it chose once too often")
def test_a_slice_that_is_chosen(m):
    values = np.arange(24.0).reshape(2, 3, 4)
    assert m.chosen_slice(values, 1) == (3, 4, 13.0)
    assert m.chosen_slice(values, -1) == (2, 4, 1.0)
    line = list(range(6))
    for k, chosen in enumerate((line, line[1:], line[2:], line[1:], line)):
        assert m.chosen_among(np.arange(6.0), k) == (chosen, line[1:] if k == 3 else line[2:])
    assert m.chosen_with_statements(values[0], 1, 3, 2) == 3 and m.chosen_with_statements(values[0], 0, 3, 2) == 2
    with raises(ZeroDivisionError, "integer division or modulo by zero"):
        m.chosen_with_statements(values[0], 1, 1, 0)
