"""What a value selects does not depend on how a fused type is put together."""
import numpy as np

from harness import call, raises, scalars

VALUES = scalars(1, 1.5, 2j, True, False, None, "s", b"s", [], {}, (), 2**80, -1, np.float32(3), np.float64(2), np.int16(3), np.bool_(1),
                 np.complex64(1), np.complex128(1), object, bytearray(b"x"), np.ones(3), np.array(3))
ARRAYS = scalars(None, np.ones(2), np.ones((2, 2), "f"), np.ones((2, 2)), np.ones(3, "i"), np.ones((1, 2, 3), "h"), [1], b"abc",
                 np.zeros(2, [("a", "i4"), ("b", "f8")]), np.zeros(2, np.dtype([("a", "i4"), ("b", "f8")], align=True)))

BYTES = scalars(np.zeros(3, "b"), np.zeros(3, "B"), np.zeros(3, "S1"), np.zeros(3), bytearray(3), memoryview(bytearray(3)).cast("b"))

CALLS = [call("of_bytes", BYTES), call("of_chars", BYTES), call("of_views", ARRAYS), call("of_real_types", VALUES, 1)] + [
    call("of_" + name, VALUES) for name in ("anything", "narrow_first", "unsigned_first", "typedefs", "truth_first", "number_first",
                                            "truth_only", "builtin_complex")]


def test_an_extension_type_selects_itself(m):
    assert m.of_anything(m.item()) == "Item"


def test_arrays_select_by_element_and_axes(m):
    assert m.of_arrays(np.ones(3)) == 1
    assert m.of_arrays(np.ones((2, 2), "i")) == 2


def test_signatures_name_the_members(m):
    assert list(m.of_views.__signatures__) == ["double[:]", "float[:, ::1]", "const int[:]", "int16_t[:, :, :]", "Pair[:]", "object"]
    assert list(m.of_anything.__signatures__)[:8] == ["object", "str", "Item", "list", "dict", "bytes", "tuple", "short"]
    assert list(m.of_arrays.__signatures__) == ["ndarray[double,ndim=1]", "ndarray[int,ndim=2]"]


def test_unknown_names_are_key_errors(m):
    with raises(KeyError, "'int|int'"):
        m.of_real_types["int", "int"]
    with raises(KeyError, "''"):
        m.of_real_types[()]
