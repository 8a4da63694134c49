"""Attributes of functions that inspect, functools and pickle look at."""
import inspect
import pickle
import warnings

from harness import call

CALLS = [
    call("restricted", 1, 2),
    call("restricted"),
    call("restricted", 1, 2, 3),
    call("quotients", -7, 2),
]


def test_names_and_defaults(m):
    f = m.documented
    assert (f.__name__, f.__qualname__, f.__module__, f.__doc__) == ("documented", "documented", "visible", "Says what it does.")
    assert f.__defaults__ == (1,) and f.__kwdefaults__ == {"c": 3}
    assert m.outer().__qualname__ == "outer.<locals>.inner" and m.outer().__defaults__ == (2,)
    assert pickle.loads(pickle.dumps(f)) is f


def test_annotations_are_text(m):
    assert m.documented.__annotations__ == {"a": "int", "b": "'x'", "args": "list", "c": "None", "k": "dict", "return": "float"}
    assert m.Typed.method.__annotations__ == {"q": "Typed", "return": "'Typed'"}
    assert m.Plain.method.__annotations__ == {"q": "Plain"} and m.restricted.__annotations__ == {}


def test_code(m):
    code = m.documented.__code__
    assert (code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount) == ("documented", 2, 0, 1)
    assert code.co_firstlineno == 5 and code.co_filename.endswith("visible.pyx")
    assert code.co_varnames[:5] == ("a", "b", "c", "args", "k")
    assert code.co_flags & inspect.CO_VARARGS and code.co_flags & inspect.CO_VARKEYWORDS
    assert m.restricted.__code__.co_posonlyargcount == 1
    assert m.Typed.method.__code__.co_varnames[:3] == ("self", "q", "r")
    assert inspect.isgeneratorfunction(m.generates)


def test_signatures(m):
    assert str(inspect.signature(m.restricted)) == "(a, /, b, *, c, d=4)"
    assert str(inspect.signature(m.Typed.method)) == "(self, q: 'Typed', r=1) -> \"'Typed'\""


def test_defaults_can_be_set_for_show(m):
    f = m.outer()
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        f.__defaults__ = (5,)
    assert f.__defaults__ == (5,) and len(seen) == 1 and f(1) == 1
