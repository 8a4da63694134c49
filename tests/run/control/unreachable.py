"""Statements that control never reaches are not looked at."""
from harness import call, scalars

CALLS = [
    call("behind_return", 3), call("behind_raise", scalars(0, 1)), call("behind_jumps", scalars(0, 1, 6)), call("in_known_branch"), call("copies"), call("inner"),
]


def test_a_yield_behind_the_end_makes_a_generator(m):
    assert list(m.empty_generator()) == []
    assert list(m.empty_after([])) == []
