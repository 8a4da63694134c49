"""Exceptions are raised, caught and kept as in Python."""
from harness import call, scalars


def fails(*_):
    raise ValueError("mine")


CALLS = [
    *[call("raised_of_two", kind, scalars("text", None, (), (1, 2)))
      for kind in (ValueError, KeyError, LookupError)],
    *[call("raised_with_instance", kind, scalars(KeyError, ZeroDivisionError, LookupError), scalars("text", None))
      for kind in (ValueError, KeyError, LookupError)],
    call("raised_of_instance", scalars(KeyError), scalars("text", None)),
    call("raised_with", ValueError, "text", scalars(None, 1)), call("raised_of_two", scalars(3, "text", int), scalars(None, 1)),
    call("length_of_traceback", 1), call("is_gone_after_handler"),
    call("raises", scalars(ValueError, KeyError, ZeroDivisionError, int, 5), scalars("text", "7")),
    call("raises_formatted", 5),
    call("raises_class"),
    call("caught_in_item", scalars(True, False)),
    call("caught_in_attribute", scalars(len, 5)),
    call("raises_with_value", scalars(ValueError, KeyError), "text"),
    call("raises_with_values"),
    call("else_without_except", scalars("ab", 3)),
    call("raises_from", 1),
    call("asserts", scalars(1, 0, [])),
    call("asserts_bare", scalars(1, 0)),
    call("unbound_local", scalars(1, 0)),
    call("catches", int, "x"),
    call("catches", len, 5),
    call("catches", {}.__getitem__, 1),
    call("catches", len, "abc"),
    call("catches", "a".encode, "no such"),
    call("always", scalars(0, 1, 2)),
    call("leaving_loops", scalars(0, 2, 6)),
    call("nested_errors"),
    call("reraised", fails),
    call("managed", scalars(5, None)),
    call("managing", scalars(True, False), scalars(0, 1)),
    call("managing", True, True),
]



def test_raise_from_keeps_the_cause(m):
    try:
        m.raises_from(1)
    except RuntimeError as error:
        assert isinstance(error.__cause__, ValueError) and error.__suppress_context__


def test_handled_errors_are_forgotten(m):
    import sys
    m.catches(int, "x")
    assert sys.exc_info() == (None, None, None)


def test_tracebacks_name_functions_and_lines(m):
    import traceback
    try:
        m.raises_formatted(3)
    except ValueError as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
    assert frame.name.endswith("raises_formatted") and frame.filename.endswith("errors.pyx")
    assert "raise ValueError(f" in open(__file__.replace(".py", ".pyx")).read().splitlines()[frame.lineno - 1]


def test_tracebacks_name_lines_inside_comprehensions(m):
    def line_of_error(name, value):
        import traceback
        try:
            getattr(m, name)(value)
        except Exception as error:
            frame = traceback.extract_tb(error.__traceback__)[-1]
        return open(__file__.replace(".py", ".pyx")).read().splitlines()[frame.lineno - 1].strip()

    for name, zero, number in (("in_list", [0], 5), ("in_generator", [0], 5), ("in_nested_set", [[0]], [5])):
        assert line_of_error(name, zero) == "1 // x"
        assert line_of_error(name, number) in ("in v)", "in v", "in y")
    assert line_of_error("in_nested_set", 5) == "for y in v"


def test_tracebacks_name_functions_once_where_no_clause_takes_the_error(m):
    import traceback
    for function in (m.passes_clauses, m.Passing().method):
        try:
            function("x")
        except ValueError as error:
            names = [frame.name.split(".")[-1] for frame in traceback.extract_tb(error.__traceback__)][1:]
        assert names == (["passes_clauses"] if function == m.passes_clauses else ["method", "passes_clauses"])
