"""Annotations by the names of `typing`, and in quotes."""
from harness import call, scalars

ANY = scalars(None, [], {}, (), {1}, frozenset(), 5, 2.5, "s", int)
NAMES = ("bare", "of_items", "of_module", "renamed", "renamed_module", "of_tuple", "of_set", "of_frozen", "of_type", "optional", "optional_of_module",
         "union_of_one", "union_or_none", "union_of_more", "anything", "quoted", "quoted_items", "quoted_typing", "quoted_inside",
         "builtin_items", "variables", "of_list", "of_tuple_variable")
CALLS = [
    *[call(name, ANY) for name in NAMES],
    call("quoted_float", scalars(5, 2.5)), call("sums", 1, scalars(2, None)),
]


def test_annotations_stay_as_written(m):
    assert m.of_items.__annotations__ == {"x": "List[int]"}
    assert m.quoted_inside.__annotations__ == {"x": "Optional['list']"}
