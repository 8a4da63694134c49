"""Statements that only language_level=2 has."""
from harness import call, scalars

CALLS = [
    call("lines", scalars(1, "a", None, (1, 2)), scalars(2.5, [3])),
    call("to_file", scalars(1, "a"), scalars(None, 3)),
    call("to_none", scalars("a")),
    call("executed", scalars("x = y + 1", "x = 1 +", "x = z")),
    call("executed_in_two", scalars("x = y + 1", "x = z")), call("quoted", scalars(1, 0), scalars("a", 2.5)),
]
