"""Generators: what goes in and out of them, in which order clauses run, and what is left when they are dropped."""
import gc
import weakref

from harness import call, raises, scalars

import numpy as np

CALLS = [call("sent_through", scalars([(1, 2), (), "a"], [None, [1], (3,)]))]


def drive(generator, *steps):
    """What each step gives: a value to send, an exception to throw, or "close"."""
    seen = []
    for step in steps:
        try:
            if step == "close":
                seen.append(("closed", generator.close()))
            elif isinstance(step, BaseException):
                seen.append(generator.throw(step))
            else:
                seen.append(generator.send(step))
        except BaseException as error:
            cause = error.__cause__
            seen.append((type(error).__name__, [str(a) for a in error.args], type(cause).__name__))
    return seen


def test_clauses_run_in_order(m):
    log = []
    seen = drive(m.guarded(3, log), None, "a", ValueError("v"), None, None, None, None)
    assert seen == [0, 1, -1, 2, ("StopIteration", ["result"], "NoneType"), ("StopIteration", [], "NoneType"), ("StopIteration", [], "NoneType")]
    assert log == [("sent", "a"), "else", ("finally", 0), ("caught", "v"), ("finally", 1), ("sent", None), "else", ("finally", 2), "end"]


def test_close_and_foreign_errors_run_the_clauses(m):
    for last, end in (("close", ("closed", None)), (KeyError("k"), ("KeyError", ["k"], "NoneType"))):
        log = []
        assert drive(m.guarded(3, log), None, last) == [0, end]
        assert log == [("finally", 0), "end"]


def test_with(m):
    log = []
    assert drive(m.in_with(log, True), None, None, TypeError("t"), None) == [1, 2, 3, ("StopIteration", [], "NoneType")]
    assert log == ["enter", ("exit", "TypeError"), "behind"]
    log.clear()
    assert drive(m.in_with(log, False), None, "close") == [1, ("closed", None)]
    assert log == ["enter", ("exit", "GeneratorExit")]


def test_delegation(m):
    log = []
    outer = m.delegates(m.guarded(2, log))
    assert drive(outer, None, "x", ValueError("v"), None, None) == [0, 1, -1, ("result", "result"), ("StopIteration", [], "NoneType")]
    assert drive(m.delegates(iter([1])), None, 5) == [1, ("AttributeError", ["'list_iterator' object has no attribute 'send'"], "NoneType")]
    assert drive(m.delegates(5), None)[0][0] == "TypeError"


def test_yields_in_expressions(m):
    steps = [None] + [10 * i for i in range(1, 15)] + [None]
    seen = drive(m.in_expressions("a"), *steps)
    assert seen[:12] == [1, 2, 3, 4, 6, 5, 8, 9, 11, 12, 13, 14]
    assert seen[12] == ([10, "a", 20], {30: 40}, 60, 80, "90", 210, -120)


def test_loops(m):
    assert drive(m.in_loops([0, 1, 2]), None, 0, 1, None, 1, None) == [0, 0, 2, 2, "else", ("StopIteration", [], "NoneType")]


def test_stop_iteration_does_not_leave(m):
    assert drive(m.raises_stop(), None, None) == [1, ("RuntimeError", ["generator raised StopIteration"], "StopIteration")]


def test_closures_and_generator_expressions(m):
    inner = m.closure(3)
    assert list(inner(2)) + list(inner(2)) == [3, 6, 9, 12]
    data = np.arange(3.0)
    lazy = m.captures(data, 2)
    data[2] = 10
    del data
    gc.collect()
    assert list(lazy) == [0, 2, 20]
    assert list(m.nested([[1, 0, 2], [3]])) == [([1, 0, 2], 1), ([1, 0, 2], 2), ([3], 3)]


def test_methods(m):
    tree = m.Tree(2, m.Tree(1), m.Tree(3))
    assert list(tree) == [1, 2, 3] and list(tree.pairs("o")) == [(1, "o"), (2, "o"), (3, "o")]
    generator = m.Plain().items(1, 2, last=5)
    assert drive(generator, None, None, None)[2] == ("StopIteration", ["5"], "NoneType")


def test_errors_inside_clauses(m):
    log = []
    assert drive(m.reraises(log), None, KeyError("a")) == [1, ("KeyError", ["a"], "NoneType")]
    assert drive(m.reraises(log), None, TypeError("b"), ValueError("c")) == [1, "b", ("RuntimeError", ["new"], "TypeError")]
    assert log == ["key", "inner"]


def test_names_and_state(m):
    generator = m.Plain().items()
    assert (generator.__name__, generator.__qualname__, generator.gi_running) == ("items", "Plain.items", False)
    generator.__name__ = "other"
    assert generator.__name__ == "other"
    with raises(TypeError, "can't send non-None value to a just-started generator"):
        m.guarded(1, []).send(1)


def test_running_generator_is_not_entered(m):
    class Reentrant:
        def __iter__(self):
            return self

        def __next__(self):
            assert outer.gi_running
            return next(outer)

    outer = m.delegates(Reentrant())
    with raises(ValueError, "generator already executing"):
        next(outer)


def test_dropped_generators_are_closed_and_collected(m):
    log = []
    generator = m.guarded(3, log)
    next(generator)
    del generator
    assert log == [("finally", 0), "end"]

    class Cell:
        pass

    cell = Cell()
    cell.generator = m.guarded(3, cell)
    cell.append = lambda entry: None
    alive = weakref.ref(cell)
    next(cell.generator)
    del cell
    gc.collect()
    assert alive() is None


def test_references_are_balanced(m):
    import sys

    token = object()
    before = sys.getrefcount(token)
    for _ in range(2000):
        drive(m.delegates(m.guarded(2, [])), None, token, ValueError("v"), "close")
        list(m.nested([[token]]))
    assert abs(sys.getrefcount(token) - before) < 100
