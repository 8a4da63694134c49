"""What directives say about calls, and whom the messages count."""
from harness import call, scalars, vector

CLASSES = ("Counted", "Initialised", "Derived", "Numbered", "Listed", "OfPython")

CALLS = [
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
]


def test_classes_take_none_only_where_the_default_says_so(m):
    assert m.declared(m.Held(), []) == (False, [], None, None)
    assert m.declared(m.Held(), [], None, None) == (False, [], None, None)
