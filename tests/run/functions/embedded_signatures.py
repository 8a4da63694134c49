"""embedsignature writes what Cython writes, in each of the formats."""
import inspect

from harness import call

FUNCTIONS = ("plain", "defaults", "typed", "annotated", "numbers", "objects", "values", "expressions", "waits", "yields", "outer",
             "inner", "documented", "annotations", "number", "combined", "nothing", "other", "truth", "A", "Plain", "B", "C",
             "left_alone", "in_python", "in_python_c", "bound", "unbound", "by_hand")
MEMBERS = {"A": ("attr", "hidden", "items", "one", "any", "view", "real", "method", "fast", "static", "of_class", "silent", "told",
                 "__init__", "__call__", "__add__"),
           "Plain": ("__init__", "method", "of_class"),
           "B": ("attr", "one", "any", "__init__", "method", "told"),
           "C": ("attr", "method", "of_class", "static")}

CALLS = [*[call("facts", name) for name in FUNCTIONS],
         *[call("member_facts", owner, name) for owner, names in MEMBERS.items() for name in names]]


def test_annotations_are_evenly_spaced(m):
    assert m.annotations.__annotations__ == {"a": "(1 + 2) * 3", "b": "{'x': [1]}", "c": "not sys", "return": "(None, True)"}


def test_signatures_are_told_to_inspect(m):
    assert str(inspect.signature(m.defaults)) == "(a, b=2, *args, c, d=4, **kw)"
    assert str(inspect.signature(m.unbound)) in ("(a, b=2, *c)", "(a, b: 'int' = 2, *c)")
    assert str(inspect.signature(m.A.method)) == "(self, a, b=1, *args)"
