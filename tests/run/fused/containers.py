"""Containers of the C++ library over fused types: as parameters, variables and results, by pointer and reference, and as members of fused types."""
import numpy as np

from harness import call, scalars

CALLS = [
    call("called"), call("chosen"), call("by_python", scalars([1.0], "a"), scalars(2.0, 1, None)), call("by_one", scalars(1.5, 2, "a"), 2),
    call("by_pair", scalars(1, 2.5), scalars(2.5, 1)), call("views", scalars(np.ones(2), np.ones(3, "f"), np.ones(2, "i"))),
]


def test_a_copy_is_chosen_by_name(m):
    assert m.by_python["double"]([1, 2], 2.5) == [2.5, 5]
    assert m.by_one["float"](1.5, 1)[5] == "vector[float]"
    assert m.by_pair["short", "float"](1, 2) == ((1, 2.0), "pair[short,float]")
