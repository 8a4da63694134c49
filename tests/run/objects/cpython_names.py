"""Names of cpython's declarations, and what real modules do with those of Python.h."""
from harness import call, scalars

CALLS = [
    call("first_digit", scalars(5, True, "x", 2**70)),
    call("made", scalars(0, 42)),
    call("cast_digit", scalars(9, 2**40)),
    call("of_type", scalars(int, 5, None), scalars(str, 4)),
    call("wide", scalars(5, -1, 2**62), scalars(6, 2**63)),
    call("name_of_type", 3),
    call("bytes_of_size", scalars(0, 4)),
    call("choose", scalars(1, 2, 3)),
    call("number_of_header", scalars(1.5)),
]
