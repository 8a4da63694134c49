"""Pointers to views: what lies there counts no reference, and its fields can be filled in by hand."""
import gc
import sys

import numpy as np
from harness import call, matrix, scalars

CALLS = [
    call("total_through_pointer", matrix("f")),
    call("change", matrix("f"), scalars(0, 1, 90), 2.5),
    call("fill_made", 2, 3),
    call("fill_made", 1, 1),
    call("swapped", matrix("f"), matrix("f")),
    call("constant", matrix("f"), scalars(0, 77)),
]


def test_memory_holds_no_reference(m):
    array = np.ones((2, 3), "f")
    before = sys.getrefcount(array)
    planes = m.Planes(3)
    planes.put(0, array)
    held = sys.getrefcount(array)
    planes.copy(1, 0)
    planes.copy(2, 1)
    assert planes.get(0) is array and planes.get(2) is array and planes.total(2) == 6
    assert sys.getrefcount(array) == held
    planes.clear()
    gc.collect()
    assert planes.get(1) is None and sys.getrefcount(array) == before
    planes.put(0, array)
    del planes
    assert sys.getrefcount(array) == before


def test_what_is_read_outlives_what_kept_it(m):
    array = np.full((2, 2), 3, "f")
    before = sys.getrefcount(array)
    planes = m.Planes(1)
    planes.put(0, array)
    assert planes.first_row(0) == [4, 3]
    gc.collect()
    assert sys.getrefcount(array) == before
