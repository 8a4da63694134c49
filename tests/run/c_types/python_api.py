"""Python's own C interface, all of it at once."""
from harness import call, scalars

CALLS = [
    call("any_dict", scalars({}, [], None)), call("address_of_struct", scalars("a", 3)), call("first_name_kept"),
    call("kinds", scalars(len, b"a", 5, [], {}, None)), call("buffer_of", scalars(memoryview(b"abc"), memoryview(bytearray(4)).cast("i"))),
    call("text", scalars("abc", "b\u1234", "")), call("is_list_type", scalars(list, dict)),
]
