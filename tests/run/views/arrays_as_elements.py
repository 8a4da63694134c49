"""Views whose elements are C arrays: text of fixed length, and blocks of numbers."""
import numpy as np

from harness import call, kernelc_only, raises, scalars, vector

CALLS = [call("letter", vector("i"), 0, 0), call("letter", scalars(np.zeros(2, "S5"), np.zeros((2, 2), "S4"), None), 0, 0),
         call("number", vector("i"), 0), call("number", np.zeros(2, [("block", "i4", 6)]), 0)]


@kernelc_only("Cython compares the size of the items with that of the innermost element, and refuses them")
def test_elements_that_are_arrays(m):
    names = np.array([b"spam", b"eggs"])
    m.set_letter(names, 0, 1, ord("l"))
    assert names.tolist() == [b"slam", b"eggs"] and m.letter(names[::-1], 0, 3) == ord("s")
    assert m.number(np.arange(12, dtype="i4").view([("block", "i4", (2, 3))]), -1) == 11
    with raises(ValueError, "Buffer dtype mismatch, expected 'int' but got 'float'"):
        m.number(np.zeros(2, [("block", "f4", (2, 3))]), 0)
    with raises(ValueError, "Expected a dimension of size 4, got 5"):
        m.letter(np.zeros(2, "S5"), 0, 0)
