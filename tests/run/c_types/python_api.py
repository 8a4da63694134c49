"""Python's own C interface, all of it at once."""
from harness import call, scalars

CALLS = [
    call("context_values", scalars(True, False)), call("clocks"), call("local_time"), call("complex_subclass"), call("int_subclass", scalars(5, -1, 10**30)),
    call("any_dict", scalars({}, [], None)), call("address_of_struct", scalars("a", 3)), call("first_name_kept"),
    call("kinds", scalars(len, b"a", 5, [], {}, None)), call("buffer_of", scalars(memoryview(b"abc"), memoryview(bytearray(4)).cast("i"))),
    *[call("found_in_dict", d, key, b"a") for d in ({"a": [1]}, {1: 2}, {}, 5) for key in ("a", 1, [])],
    *[call("set_default", d, key, value) for d in ({"a": [1]}, {}, 5) for key in ("a", []) for value in (3, None)],
    *[call("changed_list", [1, "x"], i, more) for i in (0, -1, 2) for more in ((), [7], "ab", 5)], call("changed_list", None, 0, ()),
    call("weakly", scalars(True, False)), call("not_weakly", scalars(3, None)),
    call("text", scalars("abc", "b\u1234", "")), call("is_list_type", scalars(list, dict)),
    call("traced", scalars(424242)),
]
