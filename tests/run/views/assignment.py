"""Assignment broadcasts, converts a scalar once, and is right where source and destination overlap."""
import numpy as np

from harness import call, kernelc_only, matrix, raises, scalars, vector

CALLS = [
    call("copy_1d", vector("d"), vector("d")), call("copy_2d", matrix("d"), matrix("d")),
    call("copy_leading", vector("d"), np.full((1, 4), 7.0)), call("copy_leading", np.zeros(4), matrix("d")), call("copy_leading", np.zeros(2), None),
    call("copy_leading_object", np.array([1, 2, 3, 4], dtype=object), [np.arange(24).reshape(2, 4, 3).astype(object), np.array([[["a"], [None], [2]]] * 2, dtype=object), np.full((2, 4, 1), 3, dtype=object)[:, ::-1], np.full((3, 4, 1), 3, dtype=object)]),
    call("parts_of_contiguous", np.arange(12.0).reshape(3, 1, 4), scalars(0, 1, 2)), call("data_pointer", [np.arange(12, dtype=np.intc).reshape(3, 4), np.arange(12, dtype=np.intc).reshape(3, 4)[::-1, 1:]]),
    call("held_by_a_wider_declaration", np.arange(6.0).reshape(2, 3), np.arange(3.0)),
    call("copy_row", matrix("d", (3, 5)), vector("d")), call("copy_contiguous", matrix("d"), np.asfortranarray(np.ones((3, 4)))),
    call("copy_part", matrix("i"), matrix("i")),
    *[call(name, vector("i")) for name in ("shift_up", "shift_down", "reverse")],
    call("transpose_in_place", matrix("i", (4, 4))), call("transpose_in_place", matrix("i", (3, 4))),
    call("fill", matrix("d"), scalars(1.5, 3, "x", None)),
    call("fill_object", vector("d"), scalars(2, 1.5, "x", None, [1.0])),
    call("fill_part", matrix("h"), scalars(5, -1)), call("fill_row", matrix("h"), 7), call("fill_nothing", vector("i")),
    call("fill_row_with", np.zeros((2, 3)), scalars(1, 5, "i"), scalars(2.5, "x")),
    call("copies", matrix("d")), call("copies_1d", vector("i")), call("is_contiguous", matrix("d")),
    call("copy_is_independent", vector("i")), call("copy_of_const", vector("d")), call("contiguous_copies", matrix("i")),
    call("assign_object", np.zeros(5), vector("d")),
    call("one_element", matrix("l")), call("swap", vector("i"), 0, -1), call("wide_to_narrow", vector("f"), vector("d")),
]


def test_overlap_goes_through_a_temporary(m):
    v = np.arange(5, dtype=np.intc)
    m.shift_up(v)
    assert v.tolist() == [0, 0, 1, 2, 3]
    v = np.arange(5, dtype=np.intc)
    m.same_object_twice(v, v)
    assert v.tolist() == [0, 0, 1, 2, 3]


@kernelc_only("Cython takes a part of a contiguous view for contiguous, whatever it leaves out")
def test_gaps_are_found_where_contiguity_is_promised(m):
    with raises(ValueError, "Buffer and memoryview are not contiguous in the same dimension."):
        m.parts_of_contiguous(np.zeros((3, 4, 2)), 1)


def test_extents_that_differ_are_named(m):
    with raises(ValueError, "got differing extents in dimension 0 (got 3 and 4)"):
        m.copy_1d(np.zeros(3), np.zeros(4))


def test_a_destination_of_one_is_not_stretched(m):
    with raises(ValueError, "got differing extents in dimension 0 (got 1 and 4)"):
        m.copy_1d(np.zeros(1), np.zeros(4))


def test_nothing_is_written_when_the_value_does_not_convert(m):
    v = np.ones(3)
    with raises(TypeError, "must be real number, not str"):
        m.fill_object(v, "x")
    assert v.tolist() == [1, 1, 1]
