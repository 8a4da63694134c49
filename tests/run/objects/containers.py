"""Displays, comprehensions and formatted text are those of Python."""
from harness import call, scalars

CALLS = [
    call("containers", scalars(3, "x", [])),
    call("containers", 1),
    call("frozen_dicts", scalars({}, {"b": 2}, None)),
    call("comprehensions", scalars([1, 2, 3], (), [3, "x"], 5)),
    call("text", scalars("n", 5, None), scalars(1.5, float("nan")), scalars(7, 12)),
    call("concatenated", scalars("abc", "é", None, b"x")),
    call("raw_and_bytes"),
    call("named_characters", 3),
    call("normal_names", 1), call("normal_names", first=1, μ=3),
    call("yields", scalars(0, 3)),
]
