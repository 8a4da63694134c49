"""ctuples: made, passed, returned, unpacked, and converted both ways."""
from harness import call, kernelc_only, scalars

PAIRS = scalars((1, 2), [3, 4], (1,), (1, 2, 3), 5, "ab", ("x", 1), (2**40, 1), None)

CALLS = [
    call("mixed", 3, 4.5), call("nested"), call("of_addresses", 3, 1.5), call("without_gil", 3), call("total", PAIRS), call("argument", PAIRS),
    call("put_together", (1, 2), (1.5, 3)), call("annotated", PAIRS), call("halves", scalars(3, "x")), call("annotated_as_objects", PAIRS, (1, 2.5)),
    call("swapped", PAIRS), call("sliced", (1, 2.5, 3), scalars(0, 1, -1)), call("equal", (1, 2), scalars((1, 2), (1, 3))),
]


@kernelc_only("Cython says the opposite of what Python does")
def test_tuples_with_items_are_true(m):
    assert m.truth_of((0, 0)) == (True, False)
