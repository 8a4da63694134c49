"""Names with a meaning elsewhere, types under cython's names, and extents that only a header knows."""
from harness import call, scalars

CALLS = [
    call("beyond_its_type"), call("beyond_its_type", 1), call("beyond_its_type", -1), call("beyond_too"), call("beyond_too", 0, 5),
    call("defined_here", scalars(1, -7)), call("defined_there", 4), call("extents_of_a_header", scalars(0.5, -2)),
    call("entries", scalars(0, 3)), call("named_as", scalars(3, 0, "3"), 5), call("mirrors", scalars(1.5, -1), scalars(1 - 2j, 1j)),
]
