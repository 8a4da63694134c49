"""Threads without the GIL count no references of the objects that they use."""
from harness import call, scalars

CALLS = [
    call("totals", 1.5, scalars(0, 7, 2000000), scalars(1, 4)),
    call("total_of_shared", scalars(0, 2000000), scalars(1, 4)),
]
