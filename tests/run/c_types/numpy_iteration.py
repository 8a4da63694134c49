"""NumPy's iterators, dates, texts and ufuncs by its C interface, and the fields of its classes."""
import datetime

import numpy as np

from harness import call, scalars

doubles = scalars(np.arange(6.0).reshape(2, 3), np.arange(6.0).reshape(2, 3)[:, ::-1], np.asfortranarray(np.arange(6.0).reshape(2, 3)))

CALLS = [
    call("fields_of_dtype", scalars(*(np.dtype(t) for t in ("f8", ">f8", "i4", "O", "U3", "M8[s]", "i4,O", "(2,3)f4")), np.dtype("f8", metadata={"a": 1}))),
    call("order_of", scalars(np.ones(2), np.ones(2, ">f8"), np.array(["a"]), np.zeros(2, "i4,f8"), np.ones(4)[::2], np.array([b"x"]))),
    call("base_of", scalars(np.ones(2), np.arange(3)[1:], 3)),
    call("together", doubles, scalars(np.arange(3.0), 2.0, np.ones((2, 1)))),
    call("together", scalars(np.ones(2)), scalars(np.ones(3))),
    call("jumps", doubles, scalars(0, 4, -1)),
    call("made_by_functions", 1, scalars((np.ones(3),), ("a",))),
    call("made_by_functions", 2, scalars((np.ones(3), np.ones((2, 1))), (np.ones(2), np.ones(3)))),
    call("summed", scalars(np.ones(3), np.arange(12, dtype="i4").reshape(3, 4)[:, ::2], np.ones((2, 2), ">f8")), scalars(0, 0x200), scalars(0, 2)),
    call("places", doubles, scalars(np.arange(3.0), np.ones((2, 1)), np.ones(4))),
    call("fields_of_date", scalars(0, 1647374515260292, -1, -2**63), scalars(0, 4, 7, 9, 10)),
    call("date_of_object", scalars(datetime.datetime(2020, 2, 3, 4, 5), datetime.date(1999, 1, 2), 3)),
    call("by_ufuncs", scalars(np.arange(4.0), 2.5, np.arange(3), "a")),
    call("about_ufunc", scalars(np.add, np.sin, 3)),
    call("converted", scalars("axis"), scalars(1, None, "a")),
    call("converted", scalars("bool"), scalars(1, [], None)),
    call("converted", scalars("order"), scalars("<", "big", "x", 3)),
    call("converted", scalars("kind"), scalars("quicksort", "stable", "none", 3)),
    call("converted", scalars("mode"), scalars("clip", "wrap", "x")),
    call("converted", scalars("int"), scalars(5, "a", 2**40, -1)),
    call("others", scalars(np.ones(3))),
]


def test_texts(m):
    if not hasattr(np.dtypes, "StringDType"):
        return
    a = np.array(["first", "b"], dtype="T")
    assert m.texts(a, b"another one that is longer than the first") == (0, b"first", 0, "another one that is longer than the first")
