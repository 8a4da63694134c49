"""Containers of the C++ library: members, iterators, loops, conversions, exceptions, attributes of classes."""
from harness import call, scalars

CALLS = [
    call("f", 4), call("f", 2), call("g", [3, 1.5, 2]), call("h"), call("st", b"abc"), call("sets"), call("errs"), call("filled"),
    call("structs", 3), call("first_struct", scalars([{"place": 1, "value": 2.5}], [{"place": 1}], [3], 5)),
    call("ctuples", scalars([(1, 2), (3, 4.5)], [(1,)], ["a"])),
    call("struct_of_containers", 3), call("searched", {1: 5, 2: 7}, [1, 2, 3, 100]), call("fields_of_nothing"),
    call("containers_of_struct", scalars({"births": [[1, 2]], "names": {1: b"a"}, "n": 4}, {"births": [[1, 2]]}, 3)),
    call("slices", scalars([1, 2, 3, 4, 5, 6], [])), call("tt", scalars([1, 2, 3], (1,), 5, ["a"])),
]


def test_attributes_are_made_and_destroyed(m):
    assert m.C(3).get() == ([1.5, 1.5, 1.5], {3: [3]})
