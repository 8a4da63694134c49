"""Items of containers that are None."""
from harness import call, scalars

LISTS, DICTS, SETS = scalars([1, 2, 3], None), scalars({1: 2, "a": 3}, None), scalars({1, 2}, None)
CALLS = [
    *[call("set_in_list", LISTS, i, 1) for i in (None, 0, 5, "x")],
    call("set_slice", LISTS), call("add_to_item", LISTS, 1), call("delete_from_list", LISTS, scalars(0, 7)),
    call("set_in_dict", DICTS, scalars("k", [])), call("delete_from_dict", DICTS, scalars("a", "none")),
    call("is_in_dict", DICTS, scalars(1, 9, [])), call("is_in_set", SETS, scalars(1, 9, [])),
    call("is_in_list", LISTS, 2), call("is_in_tuple", scalars((1, 2), None), 2),
    *[call("in_condition", {1: 2}, y, key) for y in ({1}, set(), None) for key in (1, 2)], call("in_condition", None, {1}, 1),
    call("read", [1], {0: 2}, 0), call("read", None, {0: 2}, 0), call("read", [1], None, 0),
    call("set_in_object", scalars([1], None), 0), call("is_in_object", scalars([1], None), 1),
]
