"""Elements that are structs: read, written in place, compared with the format of the buffer."""
import sys

import numpy as np
import pytest

from harness import call, kernelc_only, raises, scalars
from harness.inputs import Input

POINT = [("x", "f4"), ("y", "f4")]
FIELDS = [("number", "i4"), ("place", POINT), ("grid", "i2", (2, 3)), ("flag", "u1"), ("z", "c16")]
PACKED = [("c", "i1"), ("d", "f8")]


def records(count=4, fields=FIELDS):
    made = np.zeros(count, np.dtype(fields, align=True))
    made["number" if "number" in made.dtype.names else made.dtype.names[0]] = range(count)
    return made


WRONG = scalars(np.zeros(4), np.zeros(4, [("number", "i4")]), np.zeros((2, 2), PACKED), np.zeros(2, PACKED),
                records(fields=FIELDS[:2] + [("grid", "i2", (3, 3))] + FIELDS[3:]))

CALLS = [call("change", records()), call("change", records()[::2]), call("change", records()[::-1]), call("change", WRONG),
         call("change", np.zeros(0, records().dtype)), call("whole", records(), scalars(0, -1, 4), scalars(1, 2)),
         call("packed_value", np.ones((2, 2), PACKED)), call("packed_value", np.ones((2, 2), PACKED).T), call("packed_value", WRONG),
         call("packed_constant", np.ones(3, PACKED)), call("packed_constant", np.ones(6, PACKED)[::2])]


MEMBERS = [("kind", "i1"), ("pos", "f8", 3), ("inner", POINT), ("on", "i4"), ("name", "S5"), ("z", "c8"), ("grid", "i2", (2, 2)), ("flags", "i4", 2)]
TIGHT = np.dtype(MEMBERS)
LOOSE = np.dtype(MEMBERS + [("part", TIGHT)], align=True)
VALUES = {"kind": 3, "pos": [1, 2, 3], "inner": {"x": 1, "y": 2}, "on": 5, "name": b"four\0", "z": 1j, "grid": [[1, 2], [3, 4]], "flags": [1, None]}


def filled(dtype, *shape):
    made = np.zeros(shape, dtype)
    count = np.arange(made.size).reshape(shape)
    made["kind"], made["on"], made["z"] = count % 100, count % 3, count * (1 + 2j)
    made["pos"], made["grid"] = count[..., None] * [0.5, -1, 3], count[..., None, None] * [[1, 2], [-3, 4]]
    made["inner"]["x"], made["inner"]["y"] = count, -count
    made["name"], made["flags"] = b"abcd", (count % 3)[..., None]
    return made


def read_only(array):
    array.flags.writeable = False
    return array


def fresh(*made):
    """Copies of the arrays, laid out as they are, one for each call."""
    def again(array):
        memory = np.array(array.base if array.base is not None else array)
        return array if not array.flags.writeable else np.ndarray(array.shape, array.dtype, memory, array.ctypes.data - address(array), array.strides)

    def address(array):
        return (array.base if array.base is not None else array).ctypes.data

    return [Input(str(number), lambda array=array: again(array)) for number, array in enumerate(made)]


def layouts(dtype):
    return fresh(filled(dtype, 5), filled(dtype, 10)[::2], filled(dtype, 10)[::-2], filled(dtype, 5, 3)[:, 1], filled(dtype, 1), filled(dtype, 0),
                 np.broadcast_to(filled(dtype, 1), (5,)), filled(dtype, 5).astype(dtype.newbyteorder()), read_only(filled(dtype, 5)))


for one in (TIGHT, LOOSE):
    vectors, whole = layouts(one), {**VALUES, "part": VALUES}
    three = filled(one, 3, 4)
    CALLS += [
        *[call("members", vectors, i, k) for i, k in ((1, 2), (-1, 0), (7, 0))], *[call("write", vectors, i, i) for i in (0, 2)],
        *[call("write_arrays", fresh(filled(one, 3)), 1, {**VALUES, **wrong}) for wrong in (
            {}, {"pos": [1, 2]}, {"grid": 3}, {"flags": "xy", "name": [1, 2, 3, 4, 5]}, {"inner": 1}, {"name": b"toolong"})],
        call("copied", vectors, 0, -1), call("swap", vectors, 0, 3), call("filled", vectors, 2, scalars(whole)),
        *[call("from_dict", vectors, 1, scalars(value)) for value in (whole, {}, {**whole, "inner": 3}, {**whole, "flags": 1}, None)],
        *[call(name, vectors, 1) for name in ("address", "local")],
        *[call(name, vectors) for name in ("items", "copies", "shift", "unchecked")],
        call("matrix", fresh(three, np.asfortranarray(three), filled(one, 4, 3).T, filled(one, 6, 8)[::2, ::-2]), 1, 2),
    ]
CALLS += [call("truths", fresh(np.arange(4, dtype="i4").reshape(2, 2), np.arange(8, dtype="i4").reshape(2, 4)[:, ::-2], np.zeros((2, 2), "?")), o)
          for o in (0, 3, "x", None)]


PAIR = np.zeros(4, [("first", "f8"), ("second", "f8")])
CALLS += [call("listed", 5), call("listed_elements", fresh(PAIR, PAIR[::-2]), scalars(0, -2, 1, 9), 1.5)]


def test_structs_behind_pointers(m):
    for dtype in (TIGHT, LOOSE):
        a = filled(dtype, 3, 4)
        found = m.through(m.rows(a), 1, 2)
        assert found[0] == m.members(a[1], 2, 0)[0] or found[0]["kind"] == 9
        assert found[1:] == (-5.0, [[6, 12], [-18, 24]], 3.0, 5) and a[0, 0] == a[1, 2]
        assert m.through_indirect(m.rows(a), 1, 2) == (17.0, {"x": 4.0, "y": -6.0}, b"abcd")
        assert m.through(a, 1, 2)[1] == -4.0
        with raises(IndexError, "Out of bounds on buffer access (axis 0)"):
            m.through_indirect(m.rows(a), 3, 0)


@kernelc_only("Cython takes the pointer for an element then")
def test_slices_in_front_of_what_pointers_lead_to_are_refused(m):
    with raises(ValueError, "A slice cannot begin in front of where the pointers of dimension 0 lead"):
        m.reversed_rows(m.rows(filled(TIGHT, 3, 4)[:, ::-1]))


def test_view_objects_have_dicts_for_structs(m):
    for dtype in (TIGHT, LOOSE):
        a = filled(dtype, 5)
        o = m.as_object(a)
        whole = {**VALUES, "part": VALUES} if dtype is LOOSE else VALUES
        o[3] = whole
        assert o[1]["pos"] == [0.5, -1, 3] and o[::-1][1]["name"] == b"four" and o[3]["flags"] == [True, False] and a[3]["inner"]["y"] == 2
        o[:] = whole
        assert o[0]["grid"] == [[1, 2], [3, 4]] and a["kind"].tolist() == [3] * 5
        with raises(ValueError, "No value specified for struct attribute 'pos'"):
            o[0] = {"kind": 1}
        with raises(TypeError, "Expected a mapping, got int"):
            o[0] = 1


@kernelc_only("Cython reads arrays of characters beyond their end when no byte is zero")
def test_names_without_a_null_end_with_the_array(m):
    assert m.members(np.array([(0, [0] * 3, (0, 0), 0, b"abcde", 1, [[0] * 2] * 2, [0] * 2)], TIGHT), 0, 0)[5] == b"abcde"


def test_a_view_object_of_structs_shares_memory(m):
    kept = records()
    shared = np.asarray(m.tail(kept))
    assert shared.dtype == kept.dtype
    shared["number"][0] = 50
    assert kept["number"][1] == 50


def test_a_dtype_that_fitted_is_not_taken_for_another(m):
    """Arrays of a dtype that was read before are read in place; everything else about them is still looked at."""
    dtype, other = np.dtype(FIELDS, align=True), np.dtype(FIELDS, align=True).newbyteorder("S")
    aligned = np.zeros(4, dtype)
    odd = np.zeros(4 * dtype.itemsize + 1, "u1")[1:].view(dtype)
    for _ in range(2):
        before = sys.getrefcount(aligned)
        m.change(aligned)
        assert sys.getrefcount(aligned) == before
        m.change(odd)
        assert (aligned == odd).all(), "what is not aligned, is read and written through a copy"
        for wrong in (np.zeros(4, other), np.zeros((4, 1), dtype), np.zeros(4, PACKED), read_only(np.zeros(4, dtype))):
            with pytest.raises(ValueError):
                m.change(wrong)
        m.change(np.zeros(3, np.dtype([(name + "_", *rest) for name, *rest in FIELDS], align=True)))
