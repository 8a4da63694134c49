"""Annotations by the names of `typing`, and in quotes."""
from harness import call, scalars

ANY = scalars(None, [], {}, (), {1}, frozenset(), 5, 2.5, "s", int)
NUMBERS = scalars(None, 5, 2.5, True, 2j, "s", [], int, 10**400)
NAMES = ("bare", "of_items", "of_module", "renamed", "renamed_module", "of_tuple", "of_set", "of_frozen", "of_type", "optional", "optional_of_module",
         "union_of_one", "union_or_none", "union_of_more", "anything", "quoted", "quoted_items", "quoted_typing", "quoted_inside",
         "builtin_items", "variables", "of_list", "of_tuple_variable")
CALLS = [
    *[call(name, ANY) for name in NAMES],
    *[call(name, NUMBERS) for name in ("optional_float", "float_or_none", "optional_bool", "optional_complex", "quoted_bool", "final", "type_of", "optional_variable",
                                       "list_result", "items_result", "int_result", "float_result", "optional_float_result", "point_result",
                                       "result_of_finally", "result_of_inner", "result_of_coroutine", "yielded", "results", "static_result")],
    call("optional_float", 1, NUMBERS), call("float_or_none", 1, NUMBERS), call("type_result", scalars(int, None)), call("constant_result"), call("no_result"),
    call("quoted_float", scalars(5, 2.5)), call("sums", 1, scalars(2, None)),
]


def test_annotations_stay_as_written(m):
    assert m.of_items.__annotations__ == {"x": "List[int]"}
    assert m.quoted_inside.__annotations__ == {"x": "Optional['list']"}
