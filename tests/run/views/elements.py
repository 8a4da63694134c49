"""Element access gives the same values, and the same exceptions, for every input."""
import array
import ctypes

import numpy as np

from harness import call, matrix, raises, scalars, tensor, vector

CALLS = [
    call("total_1d", vector("d")),
    call("total_2d", matrix("d")),
    call("total_3d", tensor("i")),
    call("total_c", matrix("d")),
    call("total_fortran", matrix("d")),
    call("total_const", vector("f")),
    call("total_bytes", vector("B")),
    call("scale", vector("d"), scalars(2.0, 3, float("inf"), "x", None)),
    call("increment", matrix("h")),
    call("axpy", 2.0, vector("d"), vector("d")),
    call("at", vector("d"), scalars(0, 4, -1, -5, 5, -6, 2**70, 1.5, "0", True, np.int64(2))),
    call("at_2d", matrix("i"), scalars(0, -1, 3), scalars(0, -4, -5, 4)),
    call("put", vector("d"), scalars(0, -1, 5, -6), scalars(1.5, 2, 1j, None)),
    call("not_none", vector("d")),
    call("divided", np.array([7.5, 0]), scalars(0, 1, 5), scalars(2, 0)), call("divided_complex", np.array([1 + 2j]), scalars(2, 0)),
    call("divided_buffer", np.array([3], "f"), scalars(2, 0)),
    call("last", vector("l")),
    call("add_to_parts", vector("D"), scalars(0, -1, 9), scalars(1.5, -2)),
    call("row", matrix("d"), scalars(0, 3, -5)), call("part", vector("d"), 0, 3, scalars(1, 0, -1)), call("columns", matrix("d"), 0, 3, scalars(1, 0)),
]

POINT, WIDE = [("a", "i4"), ("b", "f8")], np.dtype([("a", "f8"), ("b", "f8")])
OTHERS = [np.zeros(3, code) for code in "fdgFDGehHiIqQbB?O"] + [
    np.zeros(3, "S1"), np.zeros(3, "S5"), np.zeros(3, "U2"), np.zeros(3, ">f8"), np.zeros(3, ">i4"), np.zeros(3, WIDE), np.zeros(3, [("a", "f4"), ("b", "f4")]),
    np.zeros(3, [("a", "i4")]), np.zeros(()), np.zeros((2, 2)), np.zeros(0), bytearray(16), b"sixteen bytes of", [1.0], None, 3, "text",
    array.array("d", [1]), (ctypes.c_double * 3)(), (ctypes.c_int * 3)(), (ctypes.c_bool * 3)(), (ctypes.c_char * 3)(),
    (ctypes.c_int.__ctype_be__ * 3)(), memoryview(bytearray(16)).cast("d")]
TYPES = ["td_double", "float", "int", "unsigned", "char", "signed_char", "unsigned_char", "short", "long_long", "complex", "float_complex", "object",
         "bint", "ssize", "size"]
PLACES = ["as_local", "as_global", "as_attribute", "as_result"]
CALLS += [call(name, scalars(*OTHERS)) for name in [*(f"first_{t}" for t in TYPES), *PLACES, "first_contiguous", "first_generic"]]
CALLS += [call("first_of_fused", scalars(*OTHERS), scalars(np.zeros(3), np.zeros(3, "f"), np.zeros((1, 1)), None, 1))]
CALLS += [call(name, matrix("d")) for name in [*(f"{place}_c" for place in PLACES), "as_local_f", "first_2d_contiguous", "first_2d_contiguous_rows",
                                               "first_2d_generic", "first_indirect", "first_indirect_contiguous"]]


def test_totals_are_numpys(m):
    values = np.arange(24, dtype=np.intc).reshape(2, 3, 4)
    assert m.total_1d(np.ones(10)) == 10
    assert m.total_bytes(b"\x01\x02") == 4
    assert m.at_2d(values[1], 2, 3) == 23


def test_indices_outside_are_reported_with_their_axis(m):
    with raises(IndexError, "Out of bounds on buffer access (axis 1)"):
        m.at_2d(np.zeros((2, 2), np.intc), 0, 2)


def test_every_refusal_has_its_message(m):
    strided = np.zeros((4, 6))[:, ::2]
    for name, given, expected in [
        ("total_1d", np.zeros((2, 2)), "Buffer has wrong number of dimensions (expected 1, got 2)"),
        ("total_1d", np.zeros(3, "f"), "Buffer dtype mismatch, expected 'double' but got 'float'"),
        ("first_td_double", np.zeros(3, "f"), "Buffer dtype mismatch, expected 'const td_double' but got 'float'"),
        ("total_1d", np.zeros(3, object), "Buffer dtype mismatch, expected 'double' but got Python object"),
        ("total_1d", np.zeros(3, "S5"), "Buffer dtype mismatch, expected 'double' but got a string"),
        ("total_1d", np.zeros(3, "U2"), "Does not understand character buffer dtype format string ('w')"),
        ("total_1d", np.zeros(3, ">f8"), "Big-endian buffer not supported on little-endian compiler"),
        ("total_c", strided, "ndarray is not C-contiguous"),
        ("total_fortran", strided, "ndarray is not Fortran contiguous"),
        ("first_2d_contiguous", strided, "Buffer and memoryview are not contiguous in the same dimension."),
        ("first_indirect", strided, "Buffer is not indirectly accessible in dimension 0."),
    ]:
        for function in ([name, *PLACES] if name == "total_1d" else [name, *(f"{p}_c" for p in PLACES)] if name == "total_c" else [name]):
            with raises(ValueError, expected):
                getattr(m, function)(given)
    with raises(BufferError, "memoryview: underlying buffer is not C-contiguous"):
        m.total_c(memoryview(strided))
    frozen = np.zeros(3)
    frozen.flags.writeable = False
    for function in ("total_1d", *PLACES):
        with raises(ValueError, "buffer source array is read-only"):
            getattr(m, function)(frozen)
        with raises(BufferError, "Object is not writable."):
            getattr(m, function)(b"12345678")
        with raises(TypeError, "a bytes-like object is required, not 'list'"):
            getattr(m, function)([1.0])
    with raises(TypeError, "Argument 'v' must not be None"):
        m.not_none(None)
    with raises(IndexError, "Index out of bounds (axis 0)"):
        m.row(np.zeros((2, 2)), 2)
    with raises(ValueError, "Step may not be zero (axis 1)"):
        m.columns(np.zeros((2, 2)), 0, 1, 0)
    with raises(TypeError, "No matching signature found"):
        m.first_of_fused(np.zeros(3, "i"), np.zeros(3))
