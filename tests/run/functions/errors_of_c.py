"""Functions whose C calls set an error of Python, and that return the value which tells of it."""
from harness import call, scalars

CALLS = [
    *[call(name, scalars(0, 1)) for name in ("call_by_name", "call_cleared", "call_text")], call("call_pointer", scalars(2.0, -1.0, -3.0, 0.0)),
]
