"""Extension classes with several bases."""
import copy
import gc
import pickle
import weakref

from harness import call, raises, scalars

CALLS = [
    call("of_both"),
    call("hidden_attributes"),
    call("dict_that_outlives"),
    call("greetings"),
    call("kept", 4),
    call("handled", scalars(0, 7)),
    call("held", scalars(1, None, "text")),
    call("is_counted", 3),
]


def test_bases_and_order(m):
    assert m.Both.__bases__ == (m.Counted, m.Greeting)
    assert m.Both.__mro__ == (m.Both, m.Counted, m.Greeting, object)
    assert m.Derived.__mro__ == (m.Derived, m.Both, m.Counted, m.Greeting, object)
    assert m.Called.__bases__ == (m.Counted, m.Greeting)
    assert m.Failure.__bases__ == (Exception, m.Greeting)
    assert (m.Both.__name__, m.Both.__doc__, m.Both.__module__) == ("Both", "Counts and greets.", m.__name__)


def test_the_type_cannot_be_changed(m):
    with raises(TypeError, "cannot set 'added' attribute of immutable type 'bases.Both'"):
        m.Both.added = 1


def test_objects_are_copied_and_pickled(m):
    made = m.Both()
    made.held = [1]
    for again in copy.copy(made), pickle.loads(pickle.dumps(made)):
        assert type(again) is m.Both and again.held == [1] and again.greet() == "hello Counted"


def test_cycles_are_collected(m):
    class Python(m.Both):
        pass

    made = Python()
    made.held = made
    gone = weakref.ref(made)
    del made
    gc.collect()
    assert gone() is None


def test_python_classes_derive(m):
    class Python(m.Derived, m.WithDict):
        def in_both(self):
            return 7

    made = Python()
    made.keep(3)
    assert made.kept == 3 and m.through_table(made) == ((23, 7), 23)
