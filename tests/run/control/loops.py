"""Loops run as often as Python's, and leave their variables as Cython's do."""
from harness import call, scalars

CALLS = [
    call("fractions_for_objects", 0, 2, scalars(0.5, 1.0)), call("from_what_is_assigned_globally", 10, scalars(2, 1), scalars(True, False)),
    call("from_what_the_body_assigns", scalars(9, 0, 3), scalars(1, 0, 40)),
    call("by_stop", scalars(3, 0, -1)),
    call("by_start", scalars(2, 5, -3), scalars(5, 2)),
    *[call("by_step", a, b, step) for a, b in ((0, 7), (7, 0), (3, 3), (-5, 5)) for step in (1, 2, 3, -1, -2, -3, 10, 0)],
    *[call("by_two", a, b) for a in (0, 3, -4) for b in (0, 5, 8)],
    call("index_after", scalars(3, 0, 1, -5)),
    call("untyped", scalars(3, 0, True, 2.5, None)),
    call("untyped_c", scalars(5, 0)),
    call("unsigned_index", scalars(255, 0, 1)),
    call("bound_is_taken_once", scalars(4)), call("index_is_changed", scalars(3)),
    call("while_else", scalars(5, 0), scalars(2, 9, 0)), call("for_else", scalars(5, 0), scalars(2, 9, 0)),
    call("skipping", scalars(10, 40, 0)), call("nested", scalars(4), scalars(0, 2, 6, 100)),
    call("counted_in_fractions", 0.0, 2.0, scalars(0.25, 0.5, 1.0)),
    call("returns_from_inside", scalars(4), scalars(6, 0, 99)),
    call("over_object", scalars([1, "a"], (1, 2), {3: 4}, "abc", b"ab", range(3), 5, None)),
    call("over_pairs", scalars([(1, 2), (3, 4)], [], [(1,)], [(1, 2, 3)], [5], ["ab"])),
    call("over_dict", scalars({1: 2, "a": None}, {}, None)),
    call("over_enumerate", scalars("ab", [], 3)), call("over_zip", scalars("ab", []), scalars([1, 2, 3])),
    call("over_c_values", scalars([1, 2], (3,), [], [1.5], ["x"], [2**40], range(4))),
    call("old_style", scalars(4, 0)), call("old_style_objects", scalars(4, 0, 2.5, "x", None)), call("branches", scalars(-1, 0, 5, 50)),
    call("between_bounds", scalars(0, 1, 4), scalars(0, 3, "x")), call("left_early", scalars(3, 1)), call("comprehended_bounds", scalars(0, 5)),
    call("word_parameters", 1, 2.5), call("unequal", 1, scalars(1, 2)),
    call("over_string", scalars("añ€", "", None)), call("over_bytes", scalars(b"ab", b"", None)),
]
