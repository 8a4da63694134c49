"""Exceptions that cannot leave a function are reported with its full name, and a zero is returned."""
from harness import call, scalars

CALLS = [
    call("use", "half", scalars(1, -1)), call("use", "nogil", scalars(0, 3)), call("use", "gil", scalars(1, None)),
    call("use", "method", 0), call("use", "override", 0), call("dropped"),
]
