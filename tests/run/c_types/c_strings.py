"""char* as a value of Python: slices, methods, comparison, text; and literals as C strings."""
from harness import call, scalars

BYTES = scalars(b"hello", b"abc", b"abc\xff", bytearray(b"abc"), "abc", None, 5)

CALLS = [
    call("decoded_slices", scalars(b"abcABC"), scalars(0, 2, -5, -9, 6), scalars(3, 0, -2, -9, 6)),
    call("copied", b""), call("one_byte", scalars(65, 255, 256, -1, 321)), call("one_character", scalars(65, -1), 200, "x"), call("no_list", 1), call("as_in_python", scalars(True, False)), call("stepped_by_objects", scalars(1, 0, "x")), call("with_defaults"), call("with_defaults", b"x", b"z", 3), call("with_defaults", other=b"q"), call("firsts"),
    *[call(name) for name in ("formatted", "null", "several", "of_module", "of_unknown_length")], call("characters", 3),
    call("bytes_with_signs", scalars(b"a\xc8\x80", b"ab"), scalars(bytearray(b"\xff\x01"), bytearray(b"q"))),
    call("declared_bytes", scalars(b"a\xc8\x80", b"\xff\xfe\xfd")), call("bytes_of_slices", scalars(b"a\xc8\x80", b"\xff\xfe\xfd")), call("null_defaults", scalars(b"text", b"", None, "x")),
    call("bytes_of_objects", scalars(b"ab", b"a\xc8", bytearray(b"\xff"))),
    call("decoded_as_said", scalars(b"ab\xc3\xa9", b"abc"), scalars(b"utf-8", b"ascii", b"latin-1")),
    *[call(name, BYTES) for name in ("copied_by_names", "sliced", "converted", "iterated", "operands", "unsigned_chars", "argument")],
]
