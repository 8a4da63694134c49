"""Functions of C that are ufuncs of NumPy."""
from harness import call

import numpy as np

INTS = np.arange(20, dtype=np.intc)[::4]
TABLE = np.arange(500, dtype=np.intc).reshape((50, -1))[5:8, 6:8]
LARGE = np.arange(1500.0)
MIXED = np.array([0.5, 1, 2.5])

CALLS = [
    call("called", INTS),
    call("called", TABLE),
    call("called", "x"),
    call("doc"),
]


def same(m, name, *arguments):
    result = getattr(m, name)(*arguments)
    results = result if isinstance(result, tuple) else (result,)
    return [(np.asarray(r).tolist(), np.asarray(r).dtype.str) for r in results]


def test_loops_over_arrays(m):
    assert same(m, "scaled", INTS, 0.5) == [([0.0, 2.0, 4.0, 6.0, 8.0], "<f8")]
    assert same(m, "root", TABLE * 1.0)[0][0] == np.sqrt(TABLE).tolist()
    assert same(m, "parts", MIXED) == [([0.5, 0.0, 0.5], "<f8"), ([0, 1, 2], "<i4")]
    assert same(m, "halved", INTS) == [([0, 2, 4, 6, 8], "<i4")]
    assert same(m, "pure", MIXED, np.intc(3)) == [([1.5, 3.0, 7.5], "<f8")]
    assert m.scaled(np.arange(900, dtype=np.intc), LARGE[:900]).sum() == (LARGE[:900] ** 2).sum()


def test_loops_for_each_type(m):
    assert [r.dtype.str for r in (m.successor(np.float32(1)), m.successor(np.int16(1)), m.successor(2), m.successor(1j))] == ["<f4", "<i2", "<i8", "<c16"]
    assert same(m, "with_half", MIXED, np.int16(3)) == [([0.5, 1.0, 2.5], "<f8"), ([1.5, 1.5, 1.5], "<f8")]
    assert m.bits(np.int8(-1), np.uint8(255), np.uint16(2), np.uint32(3), np.int64(-4), np.uint64(5)) == 260
    assert m.of_wide(np.longdouble(1), np.complex64(2 + 9j), 3 + 4j) == 7


def test_objects(m):
    assert same(m, "described", MIXED) == [([None, "n1", "n2"], "|O")]
    texts = np.array(["a", "bcd", [1, 2]], dtype=object)
    assert same(m, "length", texts) == [([1, 3, 2], "<i8")]
    out = np.array(["before", 5, None], dtype=object)
    assert m.described(MIXED, out=out) is out and out.tolist() == [None, "n1", "n2"]


def test_errors_leave_the_loop(m):
    for function, error in ((m.root, ValueError), (m.checked, KeyError)):
        for size in (3, 1500):
            values = np.ones(size)
            values[-1] = -2
            try:
                function(values)
            except error:
                continue
            raise AssertionError(function)
    try:
        m.length(np.array([None], dtype=object))
    except TypeError:
        pass
    else:
        raise AssertionError("no error")
