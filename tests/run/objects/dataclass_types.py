"""Extension classes that are dataclasses."""
import copy
import dataclasses
import pickle

from harness import call, raises, scalars

CALLS = [
    call("of_class_names"),
    call("Version", 1, scalars(2, None, "x")),
    call("Bare"),
    call("Empty"),
    call("Spelled", scalars(1, 2.5, "x", None), scalars(1, "x")),
    call("Point", scalars(1, "x", None, 2**40), scalars(1, "x"), scalars("n", 3, None), scalars([1], 3)),
    call("Hashed", 1),
]


def test_repr(m):
    assert repr(m.Point(1)) == "Point(x=1, y=2.5, name='p', tags=[])"
    assert repr(m.Derived(1)) == ("Derived(x=1, y=2.5, name='p', tags=[], z=10.0, inner=4, outer=1, late='later', late_made=%d)" % len(m.calls))
    assert repr(m.Empty()) == "Empty()" and repr(m.Own(1)) == "own"
    assert repr(m.Bare()).startswith("<dataclass_types.Bare object at")
    point = m.Point(1)
    point.tags.append(point)
    assert repr(point) == "Point(x=1, y=2.5, name='p', tags=[...])"


def test_values(m):
    assert m.Point(1).norm() == 3.5 == m.sum_of(m.Point(1)) and m.Point.kind == 3
    assert m.Point(1).tags is not m.Point(1).tags
    assert m.Derived(1, seed=2).z == 4 and m.Derived(1).get() == 4
    assert m.Hashed(a=1, self=3).self == 3
    with raises(TypeError, "__init__() takes at least 1 positional argument (0 given)"):
        m.Point()
    with raises(TypeError, "__init__() got an unexpected keyword argument 'w'"):
        m.Point(1, w=2)


def test_comparisons(m):
    assert m.Point(1) == m.Point(1, hidden=3) and m.Point(1) != m.Point(2)
    assert (m.Point(1) == 1) is False and m.Own(1).__eq__(2) == "equal" and m.Bare() != m.Bare()
    assert m.Version(1, 2) < m.Version(1, 3) <= m.Version(1, 3) and m.Version(2) > m.Version(1, 9)
    assert (m.Version(1) >= m.Version(1)) and not m.Version(1) < m.Version(1)
    assert m.Point(1) != m.Derived(1)
    with raises(TypeError, "'<' not supported between instances of 'dataclass_types.Point' and 'dataclass_types.Point'"):
        m.Point(1) < m.Point(2)


def test_hashes(m):
    assert hash(m.Version(1)) == hash(m.Version(1)) == hash((1, 0, (1, 2)))
    assert hash(m.Hashed(a=1, b=3)) == hash(m.Hashed(a=1))
    with raises(TypeError, "unhashable type: 'dataclass_types.Point'"):
        hash(m.Point(1))
    hash(m.Bare())


def test_frozen_ones_do_not_change(m):
    with raises(AttributeError, "attribute 'major' of 'dataclass_types.Version' objects is not writable"):
        m.Version(1).major = 2


def test_the_module_dataclasses_knows_them(m):
    def shown(kind):
        return [(f.name, f.type, f.default is dataclasses.MISSING or f.default, f.init, f.repr, f.compare, f.hash) for f in dataclasses.fields(kind)]

    assert shown(m.Point) == [
        ("x", "cython.int", True, True, True, True, None),
        ("y", "float", 2.5, True, True, True, None),
        ("name", "str", "p", True, True, True, None),
        ("tags", "list", True, True, True, True, None),
        ("hidden", "object", None, True, False, False, None),
    ]
    assert [f.name for f in dataclasses.fields(m.Derived)] == ["x", "y", "name", "tags", "hidden", "z", "outer", "late", "late_made"]
    assert dataclasses.asdict(m.Point(1)) == {"x": 1, "y": 2.5, "name": "p", "tags": [], "hidden": None}
    assert dataclasses.replace(m.Point(1), x=3).x == 3
    assert repr(m.Version.__dataclass_params__) == "_DataclassParams(init=True,repr=True,eq=True,order=True,unsafe_hash=False,frozen=True)"


def test_match_arguments(m):
    assert m.Version.__match_args__ == ("major", "minor", "extra") and m.Hashed.__match_args__ == () == m.Empty.__match_args__


def test_objects_are_copied_and_pickled(m):
    for again in copy.copy(m.Point(4)), pickle.loads(pickle.dumps(m.Point(4))):
        assert again == m.Point(4)
