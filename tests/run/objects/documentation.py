"""Attributes named __doc__ beside the documentation of their classes."""
from harness import call, scalars

CALLS = [
    call("of_objects", scalars(4, None)), call("of_classes"),
    *[call(name, k, 3) for name in ("change", "remove") for k in range(6)],
]
