"""ctuples: made, passed, returned, unpacked, and converted both ways."""
from harness import call, scalars

PAIRS = scalars((1, 2), [3, 4], (1,), (1, 2, 3), 5, "ab", ("x", 1), (2**40, 1), None)

CALLS = [
    call("mixed", 3, 4.5), call("nested"), call("of_addresses", 3, 1.5), call("without_gil", 3), call("total", PAIRS), call("argument", PAIRS),
    call("put_together", (1, 2), (1.5, 3)),
    call("swapped", PAIRS), call("equal", (1, 2), scalars((1, 2), (1, 3))),
]
