"""Items of containers that are None."""
from harness import call, kernelc_only, raises, scalars

LISTS, DICTS, SETS = scalars([1, 2, 3], None), scalars({1: 2, "a": 3}, None), scalars({1, 2}, None)
CALLS = [
    call("items_of_text", scalars("ab", None)), call("items_of_bytes", scalars(b"ab", None)), call("items_of_bytearray", scalars(bytearray(b"ab"), None)),
    call("truth_without_gil", scalars([1], [], None), scalars((1,), (), None), scalars({1: 2}, {}, None), scalars({1}, set(), None),
         scalars(frozenset([1]), frozenset(), None), scalars("a", "", None), scalars(b"a", b"", None), scalars(bytearray(b"a"), bytearray(), None)),
    *[call("set_in_list", LISTS, i, 1) for i in (None, 0, 5, "x")],
    call("set_slice", LISTS), call("add_to_item", LISTS, 1), call("delete_from_list", LISTS, scalars(0, 7)),
    call("set_in_dict", DICTS, scalars("k", [])), call("delete_from_dict", DICTS, scalars("a", "none")),
    call("is_in_dict", DICTS, scalars(1, 9, [])), call("is_in_set", SETS, scalars(1, 9, [])),
    call("is_in_list", LISTS, 2), call("is_in_tuple", scalars((1, 2), None), 2),
    *[call("in_condition", {1: 2}, y, key) for y in ({1}, set(), None) for key in (1, 2)], call("in_condition", None, {1}, 1),
    call("read", [1], {0: 2}, 0), call("read", None, {0: 2}, 0), call("read", [1], None, 0),
    call("of_list", [1]), call("of_list_ends", scalars([1], None)), call("of_list_object", scalars([1], None), 1),
    call("of_tuple", (1,)), call("of_dict", {1: 2}), call("of_dict_items", scalars({1: 2}, None)),
    call("of_text", " a"), call("of_text_strip", " a"), *[call(name, scalars(" a", None)) for name in ("of_text_keyword", "of_text_find")],
    call("new_tuple", None), call("of_bytes", b" a"), call("of_bytes_decode", scalars(b" a", None)),
    call("of_frozen", frozenset([1])), call("of_bytearray", bytearray(b" a")),
    *[call(name, scalars({}, None)) for name in ("mapping_none", "mapping_none_typed", "mapping_in_display", "mapping_in_call")],
    call("set_in_object", scalars([1], None), 0), call("is_in_object", scalars([1], None), 1),
]


@kernelc_only("Cython says so the first time, and calls the method on None from then on")
def test_methods_of_the_type(m):
    methods = {"of_list": ("count", "list"), "of_tuple": ("count", "tuple"), "of_dict": ("popitem", "dict"), "of_text": ("upper", "str"),
               "of_text_strip": ("strip", "str"), "of_bytes": ("upper", "bytes"), "of_frozen": ("copy", "frozenset"), "of_bytearray": ("strip", "bytearray")}
    for function, (method, type) in methods.items():
        with raises(TypeError, f"descriptor '{method}' for '{type}' objects doesn't apply to a 'NoneType' object"):
            getattr(m, function)(None)
    with raises(TypeError, "descriptor 'upper' for 'str' objects doesn't apply to a 'NoneType' object"):
        m.of_attribute()
