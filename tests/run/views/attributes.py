"""What a view tells about itself, and what it is as an object."""
import numpy as np

from harness import call, kernelc_only, matrix, raises, scalars, vector

CALLS = [
    call("compared_with_none", scalars(np.ones(2), None)),
    *[call(name, matrix("d")) for name in (
        "shape", "extents_in_place", "extents_as_memory", "extents_by_address", "sizes", "as_object", "as_array", "iterate_rows", "passes_to_numpy", "object_indices",
        "object_writes", "object_copies", "passing", "filling", "follows", "follows_in_c_order")],
    *[call(name, np.ones((3, 3))[rows, columns]) for name in ("follows", "follows_in_c_order")
      for rows, columns in ((slice(1), slice(None)), (slice(None), slice(1)), (slice(1), slice(1)), (slice(0), slice(None)))],
    call("follows_in_c_order"), call("extents_behind_the_last", matrix("d"), scalars(0, 1, 2, 7)),
    *[call(name, vector("d")) for name in (
        "base", "base_of_slice", "text", "is_none", "none_shape", "not_none", "index_none", "length_of_none", "truth", "iterate", "kept")],
    call("none_shape"), call("index_none"), call("length_of_none"),
    call("object_key", np.arange(4.0), scalars(0, -1, 4, -5, slice(1, 3), slice(None, None, -2), ..., None, "x", 1.5, (0,), (0, 0), (None, 1), True)),
    call("object_set", vector("d"), scalars(0, -1, 9, slice(1, 3), ..., "x"), scalars(5, 1.5, "x", None)),
    call("object_set", np.arange(4.0), slice(0, 2), np.array([7.0, 8.0])), call("object_set", np.arange(4.0), slice(0, 3), np.array([7.0, 8.0])),
    call("unbound", scalars(1, 0)), call("local_from_numpy", scalars(2, 0), scalars(3)), call("local_of_wrong_type", 3),
    call("read_module_view", 0), call("module_view_object"), call("set_module_view", vector("d")), call("set_module_view", np.arange(3.0)),
    call("read_module_view", scalars(0, -1, 5)), call("module_view_object"), call("set_module_view", None), call("read_module_view", 0),
]


def test_a_view_object_shares_memory_and_keeps_its_base(m):
    a = np.zeros((2, 3))
    o = m.as_object(a)
    o[1, 2] = 5
    assert a[1, 2] == 5 and o.base is a
    assert m.as_object(m.as_object(o)).base is a
    assert repr(o).startswith("<MemoryView of 'ndarray' at 0x") and str(o) == "<MemoryView of 'ndarray' object>"


def test_read_only_objects_refuse_writes(m):
    o = m.read_only_object(np.frombuffer(bytes(24)))
    with raises(TypeError, "Cannot assign to read-only memoryview"):
        o[0] = 1
    assert memoryview(o).readonly


def test_objects_of_const_views_are_written_where_the_exporter_allows_it(m):
    a = np.zeros(3)
    o = m.read_only_object(a)
    o[0] = 4
    assert not memoryview(o).readonly and np.asarray(o).flags.writeable and a[0] == 4
    for refused in (a[::-1], memoryview(bytes(24)).cast("d")):
        if isinstance(refused, np.ndarray): refused.setflags(write=False)
        assert memoryview(m.read_only_object(refused)).readonly


@kernelc_only("in Cython the extents of a local that holds a view are a list of eight")
def test_extents_are_a_tuple_of_as_many_as_axes(m):
    assert m.extents_as_object(np.zeros((2, 3))) == ((2, 3), (24, 8), (-1, -1))


def test_buffers_are_released(m):
    import sys
    a = np.ones(5)
    before = sys.getrefcount(a)
    for _ in range(10):
        m.kept(a), m.as_object(a.reshape(1, 5)), m.iterate(a), m.not_none(a)
    assert sys.getrefcount(a) == before
    b = bytearray(16)
    m.not_none(memoryview(b).cast("d"))
    b.append(1)
