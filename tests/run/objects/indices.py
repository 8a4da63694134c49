"""C integers as keys, characters of strings, and handlers that unbind their names."""
from harness import call, scalars

ALL = {2**63: 1, -1: 2, 2**64 - 1: 3, 0: 4, 1: 5}

CALLS = [
    call("beyond", ALL, 2**63, -1, 2**64 - 1), call("beyond", {}, 2**63, 0, 0), call("beyond", [1, 2], 0, -1, 1),
    call("beyond", (1, 2), 0, -2, 2**64 - 1), call("beyond", [1, 2], 2**63, 0, 0),
    call("stored", {}, 2**63), call("stored", {}, 5), call("stored_in_any", {}, 2**64 - 1), call("stored_in_any", [1], 0),
    call("stored_in_any", [1], 2**64 - 1),
    call("code", scalars("a", "é", "\U0001f600", "", "ab", b"a", b"", b"ab", bytearray(b"z"), 5, None, 2.5)),
    call("unicode_characters", scalars("", "abcé\U0001f600")), call("one_character", scalars("a", 5, "é")),
    call("handler_twice", scalars(True, False)), call("handler_that_unbinds", ValueError("x"), ValueError),
    call("handler_that_unbinds", KeyError("x"), ValueError), call("described"),
]
