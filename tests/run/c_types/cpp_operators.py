"""Operators that C++ classes overload, as methods and as functions, what they raise, and what templates declare."""
from harness import call, kernelc_only, raises, scalars

CALLS = [
    call("scaled", scalars(2.0, -1.0, 0.0), 3.0),
    call("opposite", scalars(2.0, -4.0, 0.0)),
    call("after_comma", 2.5, scalars(1, -3)),
    call("place_of", scalars(2.0, 0.0)),
    call("stepped", scalars(-1.0, 2.0)),
    call("assigned", scalars(1.0, 2.0, 0.0), scalars(1.0, 2.0)),
    call("assigned_item", scalars(1.0, 3.0), 2.0),
    call("cells", 3, scalars(2.5, -1.0)),
    call("kind", scalars(0, 1)),
    call("emptied", scalars([], [1, 2, 2])),
    call("type_of", scalars(True, False)),
    call("words", scalars(True, False)),
]


@kernelc_only("Cython lets the exception end the process")
def test_assigned_items_raise(m):
    with raises(ArithmeticError, "the same length"):
        m.assigned_item(1.0, 0.0)
