"""Items of bytes, bytearray and str by indices of C: read, assigned, compared, out of range."""
from harness import call, kernelc_only, scalars

TEXT, BYTES = "a1bZ é\u1234\U00012345", b"a1\xffb"
INDICES = scalars(0, 1, 2, 3, -1, -4, 4, -5, 2**40)
INSIDE = scalars(0, 1, 2, 3, -1)

CALLS = [
    call("get", bytearray(BYTES), INDICES), call("gets", TEXT, INDICES), call("getsu", TEXT, scalars(0, 7, 8, 2**32 - 1)),
    *[call(name, BYTES, INDICES) for name in ("getb", "getbu", "getbc", "getbi", "getbn", "getbn2")],
    call("setv", bytearray(BYTES), INDICES, 7), call("setv", bytearray(BYTES), 1, scalars(0, 255, 256, -1, "x", b"x", None, 2.5, True, 2**70)),
    call("seti", bytearray(BYTES), 1, scalars(0, 255, 256, -1, 1000)), call("setc", bytearray(BYTES), 1, scalars(0, 127, 255, -1)),
    call("setlit", bytearray(BYTES), scalars(0, 3)), call("aug", bytearray(BYTES), 0, scalars(1, -97, -98, 200, 158, 159)),
    call("cc", TEXT, INSIDE, 0), call("cs", TEXT, INSIDE, scalars("q", 3)), call("cmps", TEXT, INSIDE, scalars("a", "abc", "")),
    call("meths", TEXT, INSIDE), call("dct", TEXT, INSIDE, {}), call("truth", "a\0", scalars(0, 1)), call("unt", TEXT, INSIDE),
    call("aug2", TEXT, scalars(5, 50)), call("aug", bytearray(BYTES), 1, 1), call("ret", TEXT, INSIDE), call("callc", TEXT, INSIDE),
    call("bcmp", BYTES, INSIDE, scalars(97, "a", b"a", None, 2**70)), call("barith", BYTES, INSIDE, scalars(97, 2.5, "x")),
    call("bunt", BYTES, INSIDE), call("bap", BYTES, 4), call("blit", scalars(1, -1, 3)), call("tern", TEXT, INSIDE, scalars(True, False)),
    call("slc", TEXT, BYTES, bytearray(BYTES), INSIDE), call("lst", TEXT, INSIDE), call("isn", TEXT, 0),
    call("nested", ["ab", b"ab", [1, 2]], {"xy": 1}, 0), call("typed", ["ab", "cd"], scalars(1, 2)), call("typed", ["ab", 3], 0),
    call("unchecked", b"abc\xff", bytearray(b"pqrs"), "wxäz"), call("unchecked", b"", bytearray(), ""),
    call("without_gil", BYTES, bytearray(BYTES), TEXT, INDICES, 7),
    call("evaluated_once", bytearray(BYTES), []), call("of_temporary", b"ab", scalars(0, -1)),
    call("numbers", "1x", scalars(0, 1), scalars(True, False)),
]


@kernelc_only("Cython reads what None has in its place")
def test_none_has_no_items(m):
    import pytest
    for function, *arguments in ((m.getbu, 0), (m.gets, 0), (m.get, 0), (m.seti, 0, 1)):
        with pytest.raises(TypeError, match="'NoneType' object is not subscriptable"):
            function(None, *arguments)
