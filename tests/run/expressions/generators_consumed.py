"""Builtins that use up a generator expression see the same items in the same order as with a generator."""
from harness import call, scalars

CALLS = [
    call("some", scalars([], [1], [3], [1, 2, 3], (5, 6), None)),
    call("pairs", scalars([1, 2], []), scalars([2, None], [5], [])),
    call("first_decides", scalars([0, 0, 7, 8], [], [1])),
    call("consumed", scalars([3, 1, 2], [0], [], ["a"])),
    call("counted", scalars(0, 3, 9)),
]
