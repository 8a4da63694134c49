"""What the directives c_string_type and c_string_encoding say of strings."""
from harness import call, scalars

TEXTS = scalars("abc", "", "\u00e9", b"abcd", bytearray(b"abcd"), b"\xff", 5, None)

CALLS = [call("chars"), call("cpp"), call("take", TEXTS), call("take_typed", TEXTS), call("take_bytes", TEXTS),
         call("take_string", TEXTS), call("struct"), call("compare", scalars("abc", b"abc")), call("typed"), call("bad"),
         call("lit"), call("args", TEXTS, TEXTS), call("untyped")]
