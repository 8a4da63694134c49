"""`/` of C integers under language_level=2 gives an integer."""
from harness import call, scalars

CALLS = [
    call("divided", scalars(7, -7), scalars(2, -2, 0)), call("divided_as_c", scalars(7, -7), 2), call("of_objects", scalars(7, 2.5), 2),
    call("of_literals"), call("mixed", 7, scalars(2, 0.5)), call("of_unsigned", 7, scalars(2, -2)), call("of_truth", True),
    call("in_place", -7), call("of_index", [1, 2, 3]),
]
