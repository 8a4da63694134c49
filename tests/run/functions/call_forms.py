"""What directives say about calls, and whom the messages count."""
from harness import call, scalars, vector

CLASSES = ("Counted", "Initialised", "Derived", "Numbered", "Listed", "OfPython")

CALLS = [
    call("call_doubled", scalars(2, "a", [])), call("written_as_c", scalars(2, "a")),
    *[call("called", name) for name in ("one_argument", "no_argument", "optional", "named", "nameless", "Held.static")],
    *[call("called", name, 1) for name in ("one_argument", "no_argument", "optional", "named", "nameless")],
    *[call("called", name, 1, 2) for name in ("one_argument", "no_argument", "optional", "named", "nameless")],
    *[call("called", name, x=1) for name in ("one_argument", "no_argument", "optional", "named", "nameless")],
    call("called", "named", y=1), call("called", "nameless", 1, q=2), call("called", "nameless", 1, x=2),
    *[call("called", "instance." + name, *values) for name in ("method", "single", "of_class", "of_class_alone", "static")
      for values in ((), (1,), (1, 2), (1, 2, 3))],
    *[call("called", "instance." + name, x=1) for name in ("method", "single", "of_class", "of_class_alone", "static")],
    *[call("called", "Plain." + name, *values) for name in ("of_class", "static") for values in ((), (1,), (1, 2), (1, 2, 3))],
    call("declared", None, []), call("said", None, []), call("said", None, None), call("said", 1, []),
    call("of_views", vector("d")), call("of_views", None),
    call("facts_of_lambda"),
    *[call("constructed", kind, *values) for kind in CLASSES for values in ((), (1,), (None,), (1, 2), (1, 2, 3))],
    *[call("constructed", kind, x=1) for kind in CLASSES], *[call("constructed", kind, 1, y=4) for kind in CLASSES],
    call("constructed", "Initialised", 1, z=4, y=5), call("constructed", "Initialised", 1, x=5), call("constructed", "Listed", 1, name="n"),
    call("ended"),
    *[call("converted_first", *arguments) for arguments in (
        (1, 2, 3, 4, 5, 6), (1, vector("l"), "x", 4, 5, 6), (1, vector("d"), 3, [], 5, 6), (1, vector("l"), 3, 4, 5, 6),
        ("a", vector("l"), 3, 4, 5, "x"), ("a", vector("l"), 3, 4, None, 6), ("a", vector("l"), 3, None, None, 6), (None, vector("l"), 3, [], 5, 6))],
    call("with_stars", 1, 2, b=5), call("with_stars", 3), call("with_stars", 3, "x"), call("with_stars"), call("ends_in_star", 1), call("ends_in_star", 1, 2), call("star_before_keywords", 1, c=3), call("star_before_keywords", 1, 2, 3),
    call("one_conversion", None, "x"), call("one_conversion", None, 1), call("one_conversion", 1, 1),
]


def test_classes_take_none_only_where_the_default_says_so(m):
    assert m.declared(m.Held(), []) == (False, [], None, None)
    assert m.declared(m.Held(), [], None, None) == (False, [], None, None)
