"""Variables with buffer syntax ask for what they need: write access where they are written, pointers where their mode says so."""
import array

import numpy as np

from harness import call, kernelc_only, matrix, raises, scalars, vector

CALLS = [
    call("reads", vector("d")), call("takes_address", vector("d")), call("writes", vector("d")), call("adds", vector("d")),
    call("reads_one_writes_one", vector("d"), vector("d")),
    call("as_bytes", vector("u1")), call("as_bytes", vector("?")), call("as_bytes", vector("h")),
    call("as_unsigned", vector("i")), call("as_unsigned", vector("f")), call("as_unsigned", vector("d")),
    call("no_negative", vector("d"), scalars(0, 1, -1, 100)),
    call("outer_wraparound_holds", vector("d"), scalars(0, -1)),
    call("comprehension", vector("d"), scalars(0, 3, 1000)),
    call("target_of_declared_type", scalars([1, 2], [], [1.5], ["x"], [2**40], range(3))),
    call("generator_of_declared_type", scalars([1, 2], [1.5], [2**20])),
    call("generic_view", matrix("i"), 0, 1), call("generic_local", matrix("i"), 0, 1),
    call("indirect_rows", matrix("i"), 0, 1),
]
DECLARED = ["strided_1d", "contiguous_1d", "contiguous_axis", "const_1d", "const_contiguous", "strided_2d", "c_2d", "fortran_2d", "last_contiguous",
            "first_contiguous", "generic_rows", "generic_both", "generic_contiguous", "const_generic", "const_fortran", "indirect_strided",
            "indirect_rows_contiguous", "indirect_fortran", "indirect_c", "local_of", "local_const", "buffer_1d", "buffer_written", "buffer_strided",
            "buffer_c", "buffer_c_written", "buffer_fortran", "buffer_full"]
LAYOUTS = scalars(np.arange(4.0), np.arange(6.0).reshape(2, 3), np.arange(6.0).reshape(2, 3).T, np.arange(12.0).reshape(3, 4)[:, ::2], np.zeros((2, 3, 4)))
CALLS += [call("asked_by", name, LAYOUTS) for name in DECLARED]


def test_read_only_arrays_are_read(m):
    a = np.arange(3.0)
    a.flags.writeable = False
    b = np.zeros(3)
    assert m.reads(a) == 3 and m.takes_address(a) == 0
    m.reads_one_writes_one(b, a)
    with raises(ValueError, "buffer source array is read-only"):
        m.reads_one_writes_one(a, b)
    assert m.outer_decorator_holds(np.arange(6.0)[:3], 4) == 4


def test_pointers_are_followed(m):
    rows = m.exporter([[1, 2, 3], [4, 5, 6]])
    assert m.through_pointers(rows, 1, 2) == 6 and m.generic_view(rows, 1, 0) == 4 and m.generic_local(rows, 0, 1) == 2
    assert m.indirect_rows(rows, 1, 1) == 5
    m.through_pointers_set(rows, 0, 0)
    assert m.through_pointers(rows, 0, 0) == 9 and rows.holder is None
    with raises(ValueError, "Buffer not compatible with direct access in dimension 0."):
        m.direct_view(rows)
    with raises(ValueError, "Buffer is not indirectly accessible in dimension 0."):
        m.indirect_rows(np.zeros((2, 2), "i"), 0, 0)


@kernelc_only("Cython follows no pointer and reads it as a number when the exporter does not refuse")
def test_direct_mode_refuses_pointers(m):
    with raises(ValueError, "Buffer not compatible with direct access in dimension 0."):
        m.direct_only(m.exporter([[1]]))


def test_write_access_is_asked_for_where_elements_are_assigned(m):
    rows = m.exporter([[1]])
    m.through_pointers(rows, 0, 0)
    m.through_pointers_set(rows, 0, 0)
    assert rows.asked == [(False, True), "released", (True, True), "released"]


def test_objects_that_offer_no_array(m):
    assert m.through_pointers(memoryview(array.array("i", [1, 2, 3, 4])).cast("B").cast("i", (2, 2)), 1, 0) == 3
    with raises(TypeError, "a bytes-like object is required, not 'list'"):
        m.through_pointers([[1]], 0, 0)
