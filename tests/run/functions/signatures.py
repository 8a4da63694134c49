"""Calls bind as Cython's do, and those that do not fit raise the same errors."""
import numpy as np

from harness import call, scalars, vector

CALLS = [
    call("default_view_is_kept"), call("fused_defaults", np.array([1.5])), call("chosen_function", 1.5, scalars(True, False)),
    call("nothing"), call("nothing", 1), call("nothing", a=1),
    call("one"), call("one", 1), call("one", a=1), call("one", 1, 2), call("one", 1, a=2), call("one", b=1), call("one", 1, b=2),
    call("two", 1), call("two", b=1), call("two", 1, 2), call("two", b=1, a=2), call("two", 1, 2, 3), call("two"), call("two", 1, 2, c=3),
    call("default", 1), call("default", 1, 3), call("default", 1, c=3), call("default"), call("default", 1, 2, 3, 4),
    call("default", b=3), call("default", 1, d=4), call("default", 1, 2, b=4),
    call("typed", 1), call("typed", 1, 2), call("typed", "x"), call("typed", 1.5), call("typed", 1, "x"), call("typed", a=1, b=None),
    call("keyword_only", 1), call("keyword_only", 1, b=2), call("keyword_only", 1, 2), call("keyword_only", 1, b=2, c=4),
    call("keyword_only", b=1), call("keyword_only", 1, c=1), call("keyword_only", 1, b=2, d=3),
    call("stars"), call("stars", 1), call("stars", 1, 2, 3, x=1, y=2), call("stars", a=1, x=2), call("stars", 1, a=2),
    call("only_stars"), call("only_stars", 1, 2), call("only_stars", x=1),
    call("only_options"), call("only_options", x=1, a=2), call("only_options", 1),
    call("positional_only", 1, 2, 3), call("positional_only", 1, 2, c=3), call("positional_only", 1, b=2, c=3), call("positional_only", 1),
    call("everything", 1, d=4), call("everything", 1, 2, 3, 4, 5, d=6, e=7, f=8, a=9), call("everything", d=1), call("everything", 1),
    call("view_and_number", vector("d")), call("view_and_number", vector("d"), 3), call("view_and_number"),
    call("view_and_number", n=3), call("view_and_number", np.zeros(3), n="x"),
    call("view_or_none"), call("view_or_none", None), call("view_or_none", vector("d")),
    call("evaluated_once"), call("evaluated_once"), call("evaluated_once", [5]),
    *[call("facts", name) for name in ("with_docstring", "nothing", "doubled")],
    call("doubled", scalars(4, -1, "x", 2**31)), call("tripled", scalars(4, "ab")),
    call("propagates", scalars(3, -1, 0)), call("propagates_void", scalars(3, -1)), call("propagates_object", scalars(3, "x")),
    call("cdef_default", 5), call("catches", scalars(1, -2)), call("recursive", scalars(5, 0)), call("fibonacci_of", scalars(10)),
    call("unpacked", 3), call("swapped", 1, 2), call("no_return", 3), call("with_docstring", 1),
    call("kept_defaults"), call("from_a_name"), call("from_a_name", 1), call("from_a_name", y=2),
    call("annotated_variables", scalars(2, 2.5, "x")),
    call("annotated_by_object", scalars([1], None, ()), scalars(1, None, 2.5)), call("annotated_defaults"),
    call("annotated_defaults", [1], y=None, z=3), call("annotated_defaults", ()), call("annotated_defaults", y=3),
    call("annotations_say_nothing", scalars("x", [2]), scalars("y", None, 2)), call("annotated_local_says_nothing", scalars("x", [2])),
]


def test_functions_are_first_class(m):
    assert list(map(m.one, [1, 2])) == [1, 2]
    assert m.default.__name__ == "default"
    assert m.two(*(1, 2)) == (1, 2) and m.two(**{"a": 1, "b": 2}) == (1, 2)
    assert m.with_docstring.__doc__.startswith("What it does.")
