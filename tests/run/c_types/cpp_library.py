"""The C++ library beyond containers: algorithms, numbers, optional values, text, exceptions in hand, futures, locks."""
from harness import call, raises, scalars

LISTS = scalars([3, 11, 12, 4], [], [7], [12, 4, 3, 11])
KINDS = scalars(0, 1, 2, 3)

CALLS = [
    call("algorithms", LISTS, [12, 4, 3, 11]), call("numbers", LISTS), call("maths", scalars(0.5, 3.0), scalars(4.0, -2.5)),
    call("limits"), call("options", scalars(0, 4)), call("complex_numbers", scalars(0.5, 2.0), scalars(0.0, -1.5)),
    call("given_parameters"), call("text", scalars(b"abc", b"abcdef")), call("temporaries", scalars(b"", b"abcd")),
    call("generators", scalars(1, 42)), call("owners"), call("wrapped", KINDS), call("handled", KINDS), call("made_exception"),
    call("object_result", scalars(0, 1, 2)), call("futures", scalars(0, 1)),
    call("types_at_run_time", 3), call("null_pointers", scalars(0, 1)), call("constant_positions", [3, 11, 12]), call("compared_text", scalars(b"abc", b"b")),
    call("divided_as_in_c", scalars(7, -7), scalars(2, -3)),
    call("made_of_iterators", LISTS), call("members_named_as_constants", scalars(0, 1)), call("enums_declared_as_classes"),
]


def test_a_function_is_called_once_with_the_lock_of_another(m):
    calls = []
    assert m.locked(lambda: calls.append(1)) == (True, False)
    assert calls == [1]


def test_an_error_in_the_function_is_passed_on(m):
    with raises(ZeroDivisionError, "integer division or modulo by zero"):
        m.locked(lambda: 1 // 0)


def test_waiting_asks_until_the_predicate_holds(m):
    answers = [True]
    assert m.waited(answers.pop) is True
    assert answers == []
    with raises(IndexError, "pop from empty list"):
        m.waited(answers.pop)
