"""Functions that take the lock themselves, called with it and without; `with nogil` where nobody knows."""
from harness import call, scalars

CALLS = [
    call("raises_without_gil"), call("calls_back", 3), call("calls_without_gil", scalars(0, 3)), call("with_the_gil", scalars("abc", 5)), call("nested"),
    call("objects_without_the_gil", scalars(0, 1, 2, 3), scalars("abc")),
    call("finally_without_the_gil", scalars(0, 1, 2, 3)),
    call("conditional", scalars(1, -5)),
]
