"""What declarations of large packages leave to their headers."""
from harness import call, scalars

CALLS = [
    call("nulls", 7), call("truths", scalars([], [0], [1, 2])), call("queue"), call("storage", 2.5), call("more_arguments_than_declared", 1, 2.5),
    call("text", 1), call("derived", 3), call("later_star"), call("is_na", scalars(None, 3)), call("first_of_wide"),
    call("static_outside", 3), call("lambdas", scalars(3, 2.5, "x")), call("shades"),
]


def test_characters_or_null(m):
    assert m.Named(b"ab").characters() == (False, False, b"ab")
    assert m.Named(b"").characters() == (True, True, b"")
    assert m.Named(None).characters() == (True, True, b"")
