"""C arrays: assignment, slices, decay to pointers, members of structs, lists and views of them."""
from harness import call, scalars

OBJECTS = scalars([1, 2, 3], (4, 5, 6), range(3), [1, 2], [1, 2, 3, 4], 5, "abc", [1, "x", 2], None)
MATRIX = [[1, 2], [3, 4]]

CALLS = [
    call("words_of_cpp", 5, 2.5), call("struct_of_parts", 5, scalars(b"abcdefg\0", b"x", "y")), call("addresses_in_parallel"), call("addresses_in_elements"),
    *[call(name) for name in ("decays", "two_axes", "in_struct", "iterated", "of_module", "swapped", "passed_as_const", "pointers")],
    call("lists_as_arguments", 1.5), call("from_object", OBJECTS), call("slices", 3), call("array_as_tuple", 5), call("given_as_tuple", 5),
    call("struct_from", scalars({"a": [1, 2, 3], "m": MATRIX, "name": b"abc"}, {"a": [1, 2, 3]}, 5, None,
                                {"a": [1], "m": MATRIX, "name": b"abcdefgh"}, {"a": [1, 2, 3], "m": MATRIX, "name": b"abcdefg\0"})),
    call("addresses_as_targets"), call("cast_constants"), call("as_pointers", scalars(3, -5)),
    call("filled_by_array", scalars(5, 4, 6, 0)), call("letters", b"abcd"), call("any_address", 5, 2.5, scalars(True, False)), call("repeated", 3), call("rows_of_pointer"), call("stepped"), call("measured_by_header", scalars([1, 2, 3], [1, 2], [1, 2, 3, 4], 5)), call("record_of_header", scalars({"values": [1, 2, 3], "name": b"x", "raw": b"yz"}, {}, None)),
]
