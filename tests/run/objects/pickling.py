"""Pickling and copying of cdef classes; comparisons that follow from others; truth of C integers."""
import copy
import gc
import pickle

from harness import call, raises

CALLS = [
    call("reduced"),
    *[call("made_again", "Numbers", *arguments) for arguments in (
        (0x887fcea, (2.5, 7)), (0x887fcea, None), (0x73dec59, (2.5, 7)), (1, (2.5, 7)), (0x887fcea, [2.5, 7]), ("x", ()), (0x887fcea, (2.5,)), (), (1, 2, 3))],
]


def test_round_trips(m):
    shape, named = m.Shape(4), m.Named()
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(shape, protocol)).state() == (4, "4", [4], True, 2.5)
        assert pickle.loads(pickle.dumps(named, protocol)).all() == ((5, "5", [5], True, 2.5), "n")


def test_python_subclasses_keep_their_dict(m):
    made = m.PythonNamed()
    made.extra = [1]
    again = pickle.loads(pickle.dumps(made))
    assert type(again) is m.PythonNamed and again.extra == [1] and again.all() == made.all()
    assert copy.copy(made).extra is made.extra and copy.deepcopy(made).extra is not made.extra


def test_refusals(m):
    with raises(TypeError, "no default __reduce__ due to non-trivial __cinit__"):
        pickle.dumps(m.Constructed())
    with raises(TypeError, "self.p,self.q cannot be converted to a Python object for pickling"):
        pickle.dumps(m.Pointers())
    with raises(TypeError, "Pickling of struct members such as self.pair must be explicitly requested with @auto_pickle(True)"):
        pickle.dumps(m.Structs())


def test_own_protocol_goes_first(m):
    reduced = m.Reduced()
    reduced.a = 3
    assert pickle.loads(pickle.dumps(reduced)).a == 0
    assert type(pickle.loads(pickle.dumps(m.Empty()))) is m.Empty


def test_total_ordering(m):
    one, two = m.Ordered(1), m.Ordered(2)
    assert one < two and one <= two and two > one and two >= one and one <= m.Ordered(1) and not one >= two


def test_truth_of_integers(m):
    truth = m.Truth()
    assert not truth
    truth.a = 2
    assert bool(truth) is True


def test_dict_of_the_class_is_pickled(m):
    made = m.WithDict()
    made.a, made.b = 3, [4]
    assert made.__dict__ == {"b": [4]}
    for again in pickle.loads(pickle.dumps(made)), copy.copy(made):
        assert (again.a, again.b) == (3, [4])


def test_directives_of_classes(m):
    assert m.of_internal() == 0 and not hasattr(m, "Internal")
    assert not gc.is_tracked(m.Untracked()) and gc.is_tracked(m.NeverCleared())


def test_class_getitem_is_a_class_method(m):
    assert m.Generic[int] == ("Generic", int)


def test_names_of_the_protocol(m):
    assert m.Shape.__reduce__ is m.Shape.__reduce_cython__ or m.Shape.__reduce__.__name__ == "__reduce_cython__"
    assert m.Shape(4).__reduce_cython__() == m.Shape(4).__reduce__()
    assert hasattr(m.Named, "__setstate_cython__") and not hasattr(m.Pointers, "__reduce_cython__")
    with raises(TypeError, "self.p,self.q cannot be converted to a Python object for pickling"):
        m.Pointers().__setstate__(1)
