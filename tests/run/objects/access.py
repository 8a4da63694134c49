"""Attributes, subscripts, slices, calls and unpacking work on whatever object there is."""
import numpy as np

from harness import call, kernelc_only, raises, scalars


class Bag:
    value = 1

    def __repr__(self):
        return "Bag()"


def fails(*_):
    raise ValueError("mine")


ITEMS = [([1, 2, 3], 0), ([1, 2, 3], -1), ([1], 5), ({"a": 1}, "a"), ({}, "b"), ("abc", 1), ((1, 2), True), (5, 0),
         (None, 0), (b"ab", 0), ([1, 2], "x"), ([1, 2], slice(0, 1)), (np.arange(3), 1)]

CALLS = [
    call("attribute", scalars(1, 1.5, 2j, "x", None)),
    call("missing_attribute", scalars(1, [], None)),
    call("set_attribute", scalars(Bag(), 1)),
    call("methods", [1, 2]),
    call("methods", None),
    call("calls", max, 3, 4),
    call("calls", int, "ff", base=16),
    call("calls", 5),
    call("checked_casts", scalars([1], (), None, 1)),
    call("checked_instance", scalars(None, 1, Bag())),
    call("truth_casts", scalars(0, 1, 2, -1)),
    call("c_truths", scalars(int, object, 1)),
    call("read_before_replacing"),
    call("attributes_of_class_names"),
    call("calls", fails),
    call("mixed_call", dict, [[]], {"a": 1}),
    call("mixed_call", sorted, 5, {}),
    *[call("item", *pair) for pair in ITEMS],
    call("set_item", [1, 2], 1, "x"),
    call("set_item", {}, "k", 1),
    call("set_item", (1,), 0, 2),
    call("set_item", [1], 4, 2),
    call("delete_item", [1, 2], 0),
    call("delete_item", {"a": 1}, "b"),
    call("delete_item", "ab", 0),
    call("slices", scalars([1, 2, 3, 4], "abcde", (1,))),
    call("set_slice", [1, 2, 3]),
    call("with_ellipsis", np.arange(6).reshape(2, 3)),
    *[call(name, scalars([1, 2], (1, 2, 3), "ab", [], 5, {1: 2, 3: 4}, [(1, 2), 3])) for name in ("unpack_two", "unpack_star", "unpack_nested")],
    call("multiple"),
    call("star_in_index", {(1, 2): 3}),
    call("numpy_calls", 2, 3),
    call("builtins", scalars([3, 1], "ab", 5)),
    call("typed_objects", [1], (), {}, "x", set()),
    call("typed_objects", (1,), (), {}, "x", set()),
    call("typed_objects", [1], (), {}, b"x", set()),
    call("typed_objects", None, (), {}, "x", set()),
    call("none_default"),
    call("none_default", [0]),
    call("print_it", 1, "a"),
    call("print_it"),
]


@kernelc_only("Cython calls them unsliceable; this is what Python says")
def test_what_has_no_slices(m):
    for o, name in ((5, "int"), (None, "NoneType")):
        with raises(TypeError, f"'{name}' object is not subscriptable"):
            m.slices(o)
