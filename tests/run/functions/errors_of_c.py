"""Functions whose C calls set an error of Python, and that return the value which tells of it."""
from harness import call, scalars

CALLS = [
    *[call(name, scalars(0, 1)) for name in ("call_by_name", "call_cleared", "call_text")], call("call_pointer", scalars(2.0, -1.0, -3.0, 0.0)),
    call("call_computed", 0, scalars(5, 1)), call("call_computed", 1, 0), call("call_perhaps", scalars(0, 1), -1.0),
    call("call_pointed", scalars(0, 1)), call("call_nothing", scalars(0, 1, 2, 3)), call("shared", 0, 3), call("shared", 1, -1),
    call("call_letter", scalars(0, 1)), call("call_far", scalars(0, 1, 1e31)), call("call_at_address", scalars(1, -1)), call("call_perhaps_at_address", scalars(0, 1, -1, 6)),
]
