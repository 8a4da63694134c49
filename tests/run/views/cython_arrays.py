"""Arrays of cython.view behave as Cython's."""
import gc

import numpy as np

from harness import call, raises, scalars, vector

CALLS = [
    call("over_own_memory"), call("freed_by_library"), call("fields"), call("of_c_array"), call("freed_so_far"),
    call("made", scalars((), (0,), (3, -1), (2.5,), "x", None), 4, "i"), call("made", (2,), scalars(0, -1, "x"), "i"),
    call("made", (2,), 4, scalars(None, 3, "")), call("made", (2,), 4, "i", scalars("x", "C", b"c")),
    call("chars_are_set", scalars(1, 3)), call("made_from_pointer", scalars(0, 1)), call("view_type_by_name", vector("d")),
    call("fields_of_view_object", scalars(b"", b"abc", bytearray(b"xy"))),
]


def test_data_is_freed_with_the_last_user(m):
    before = m.freed_so_far()
    a = m.of_pointer(4)
    kept = np.asarray(a)[1:]
    del a
    gc.collect()
    assert list(kept) == [1, 2, 3] and m.freed_so_far() == before
    del kept
    gc.collect()
    assert m.freed_so_far() == before + 1


def test_arrays_are_objects(m):
    a = m.made((2, 3), 4, "i")
    a[:] = 0
    a[1, 2] = 7
    assert np.asarray(a).tolist() == [[0, 0, 0], [0, 0, 7]] and len(a) == 2
    assert a.shape == (2, 3) and a.strides == (12, 4) and a.T.shape == (3, 2) and a[1].base is a
    with raises(IndexError, "Out of bounds on buffer access (axis 0)"):
        a[2, 0]
