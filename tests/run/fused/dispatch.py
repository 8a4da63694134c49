"""The copy of a fused function is chosen as Cython chooses it."""
import numpy as np

from harness import call, kernelc_only, matrix, raises, scalars, vector

SCALARS = scalars(1, 1.5, True, 2**40, 1j, "x", None, np.float32(1), np.float64(1), np.int32(3), [])

CALLS = [
    call("kind", SCALARS), call("view_kind", vector("i")), call("view_kind", vector("h")), call("view_kind", vector("d")),
    call("total", vector("d")), call("total", vector("f")), call("total_numeric", vector("l")), call("total_numeric", vector("D")),
    call("integral_total", vector("l"), scalars(1, 1.5)), call("integral_total", vector("h"), 3), call("integral_total", 3, 4),
    call("two_types", vector("i"), vector("f")), call("two_types", vector("d"), vector("d")), call("same_type", vector("d"), vector("d")),
    call("same_type", np.ones(3, "f"), np.ones(3)), call("constant", matrix("f")), call("constant", matrix("d")),
    call("local_and_cast", vector("f")), call("local_and_cast", vector("d")), call("uses_cdef", vector("f")), call("uses_cdef", vector("d")),
    call("scalar_of", SCALARS, 2), call("with_default", vector("f")), call("with_default", vector("d"), 5), call("with_default", vector("d"), factor=3),
    call("in_family", SCALARS), call("cpdef_fused", SCALARS),
    call("total"), call("total", 1, 2), call("same_type", np.ones(3)), call("total", v=np.ones(3)), call("total", w=np.ones(3)),
]


def test_copies_are_chosen_by_subscript(m):
    assert m.kind["int"](3) == "int" and m.kind["double"](3) == "double"
    assert m.two_types["short", "float"](np.ones(2, "h"), np.ones(3, "f")) == (2, 4, 5)


def test_signatures_list_the_copies(m):
    assert sorted(m.kind.__signatures__) == ["double", "int", "short"]
    assert sorted(m.two_types.__signatures__) == [
        "double|double", "double|float", "int|double", "int|float", "short|double", "short|float"]


def test_what_fits_no_copy(m):
    with raises(TypeError, "No matching signature found"):
        m.total(np.ones(3, "i"))
