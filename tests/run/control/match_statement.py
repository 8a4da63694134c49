"""match and case: values, sequences, mappings, classes, alternatives and guards, of objects and of C."""
from array import array
from collections import OrderedDict, UserDict, UserList, deque

import numpy as np
from harness import call, kernelc_only, raises, scalars


class Equal:
    def __eq__(self, other):
        raise ValueError("compared")


SEQUENCES = (
    [], [1], [1, 2], (1, 2), [1, 2, 3], [0, [1, 2, 3], 4], [0, (1,), 4], [0, [], 4], ["head"], ["head", 1, 2], [5, 6, 7, 8, "tail"], ["tail"],
    ["a", "z"], ["a", 3, 4, 5, "z"], [1, 2, 3, 4, "end"], [1, 2, "end"], "ab", b"ab", bytearray(b"ab"), {1, 2}, {1: 2}, None, 3, range(2),
    deque([1, 2]), array("i", [1, 2]), memoryview(b"ab"), np.arange(2), UserList([1, 5]), iter([1]),
)
MAPPINGS = (
    {"kind": "point", "x": 1, "y": 2}, {"kind": "line", "x": 1}, {"kind": None}, {1: 5}, {-1: 0, None: 0, 2.5: "v"}, {"inner": {"deep": [3, 4]}},
    {"inner": {"deep": []}}, {}, {"x": 1}, OrderedDict(kind="k"), UserDict(kind="point", x=1, y=2), [], None, 5,
)

CALLS = [
    call("literals", scalars(1, 1.0, True, -2, 2.5, 1 + 2j, "a", "b", b"a", None, False, 0, 10, 12, 13, "c", [], Equal())),
    call("c_literals", scalars(1, 2, -4, 0, 100, 101)), call("c_truth", scalars(True, False, 5)), call("c_double", scalars(0.5, 1, 2.5, float("nan"))),
    call("without_gil", scalars(0, 4, 9, 30)), call("nulls"),
    call("sequences", scalars(*SEQUENCES)), call("open_sequence", scalars(*SEQUENCES)), call("two_subjects", scalars(0, 1, "a"), scalars(0, 1, "a")),
    call("c_subjects", scalars(0, 1), scalars(0.5, 1.5)),
    call("lists", scalars([], [1], [1, 2], [3], None, (1,))), call("view", scalars(array("i", [0, 1, 2]), array("i", []), array("i", [5]), None)),
    call("rows", scalars(np.ones((2, 3)), np.ones((1, 3)), np.ones((0, 3)), np.ones((3, 3)).T)),
    call("mappings", scalars(*MAPPINGS)), call("dicts", scalars({"a": 1, "b": 2}, {"a": 1}, {}, None)), call("repeated_key", scalars("a", "c"), scalars("a", "b")),
    *[call("wrong_classes", value, which) for value in (1, [], None) for which in ("none", "list", "names", "no class", "twice", "twice named", "")],
    call("attribute_values", scalars(1, 1.0, "two", 2)),
    call("guards", scalars([1], [0], [5, 6], [], 3, 4)), call("assigned_though_refused", scalars([5, 1], [6, 2], {"k": 7}, {"k": None}, 1)),
    call("subject_is_changed", scalars([0], [1], [2], 3)), call("run_generator", scalars([1, 2], [1], {"k": 5}, 0), scalars(1, 2)),
    call("words", scalars(1, 2, 3, 4), 9), call("evaluated_once"),
    call("in_loop", scalars(["a", "skip", 1, ("pair", 1, 2), ["pair", 3, 4]], ["a", "stop", 1], [None, 2.5])),
    call("closure", scalars([1, 2, 3], 5)), call("calls_cdef", scalars({"name": "n"}, {"name": 1}, {}, None)), call("of_class"),
]


def test_classes(m):
    assert m.classes(m.Point(1, 2)) == ("at one", 2, "int")
    assert m.classes(m.Point(3, 2)) == "bare"
    assert m.classes(m.Point(3, 2, "t")) == (3.0, 2, "t")
    assert m.classes(m.Located(3, 5)) == ("located", 3.0)
    assert m.classes(m.Located(3, 6)) == "bare"
    assert m.classes(m.Plain(1, 2)) == ("plain", 2)
    assert m.classes(m.Plain(3, 2)) == (3, 2)
    assert [m.classes(v) for v in (True, 5, 2.5, "s", b"b")] == [("bool", True), ("int", 5), ("float", 2.5), ("text", "s"), ("text", b"b")]
    assert [m.classes(v) for v in ([1, 2], [1], {}, None, m.Plain)] == [("pair", 1, 2), "other", "dict", "other", "other"]


def test_instances_of_a_declared_class(m):
    assert m.typed_instance(m.Point(1, 2, "t")) == (1.0, "t")
    assert m.typed_instance(m.Point(1, 2)) == "point"
    assert m.typed_instance(None) == "None"


def test_misuse_of_classes(m):
    for value, which, message in (
        (m.Point(1, 2), "none", "match_statement.Point() accepts 0 positional sub-patterns (1 given)"),
        (m.Wrong(), "list", "Wrong.__match_args__ must be a tuple (got list)"),
        (m.WrongNames(), "names", "__match_args__ elements must be strings (got int)"),
        (1, "no class", "called match pattern must be a type"),
        (m.Twice(), "twice", "Twice() got multiple sub-patterns for attribute 'a'"),
        (m.Plain(1, 2), "twice named", "Plain() got multiple sub-patterns for attribute 'a'"),
    ):
        with raises(TypeError, message):
            m.wrong_classes(value, which)


def test_an_error_of_a_comparison_leaves(m):
    with raises(ValueError, "compared"):
        m.sequences([1, 2, Equal()][2:])


@kernelc_only("Cython says that int takes none, CPython that it takes one")
def test_positional_patterns_of_builtin_types(m):
    with raises(TypeError, "int() accepts 1 positional sub-pattern (2 given)"):
        m.wrong_classes(1, "many")
