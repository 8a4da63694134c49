"""What the directives c_string_type and c_string_encoding say of strings."""
from harness import call, scalars

TEXTS = scalars("abc", "", "\u00e9", b"abcd", bytearray(b"abcd"), b"\xff", 5, None)

CALLS = [call("as_asked", scalars(b"abc", "abc"), 0, scalars(1, 3)), call("truth_of", scalars(b"a", b"")), call("chars"), call("cpp"), call("take", TEXTS), call("take_typed", TEXTS), call("take_bytes", TEXTS),
         call("take_string", TEXTS), call("struct"), call("compare", scalars("abc", b"abc")), call("typed"), call("bad"),
         call("lit"), call("args", TEXTS, TEXTS), call("untyped"), call("string_as", scalars(b"abc", b"a\0b", "xyz", b""))]
