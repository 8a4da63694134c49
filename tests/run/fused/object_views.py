"""Views of objects are a member of a fused type like any other."""
from fractions import Fraction

import numpy as np


def test_objects_are_added_as_objects(m):
    v = np.array([[Fraction(1, 3), Fraction(2, 3)], [1, 2]], dtype=object)
    m.accumulate(v)
    assert v.tolist() == [[Fraction(1, 3), 1], [1, 3]]


def test_numbers_are_added_as_numbers(m):
    for dtype in (np.float64, np.longdouble):
        v = np.arange(6, dtype=dtype).reshape(2, 3)
        m.accumulate(v)
        assert v.tolist() == [[0, 1, 3], [3, 7, 12]]
