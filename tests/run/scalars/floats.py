"""Floating-point results are the same to the bit, and division has Python's rules."""
from harness import call, scalars

NUMBERS = scalars(1.5, -1.5, 0.0, -0.0, 3.0, -7.25, 1e308, float("inf"), float("-inf"), float("nan"))
COMPLEX = scalars(1 + 2j, 0j, -1.5 - 0.5j, 3, 2.5, complex(float("inf"), 0), "x", None)

CALLS = [
    *[call(name, NUMBERS, scalars(2.0, -2.0, 0.0, -0.0, 0.3, -7.0, float("inf"), float("-inf"), float("nan")))
      for name in ("arithmetic", "divide", "floor_divide", "modulo", "compare", "largest", "in_place")],
    *[call(name, a, b) for name in ("floor_divide", "modulo") for a in (5.5, -5.5, -0.0, 0.0)
      for b in (2.0, -2.0, float("inf"), float("-inf"))],
    call("c_divide", NUMBERS, scalars(2.0, 0.0, -0.0)),
    call("power", scalars(2.0, -8.0, 0.0), scalars(2.0, 0.5, -1.0, 1 / 3, 0.0)),
    call("single", scalars(0.1, 1e30), scalars(0.2, 1e30)),
    call("mixed", scalars(3, -3), scalars(0.5, 0.0), scalars(0.1)),
    call("functions", scalars(2.0, 0.0, -1.0, 1e10)),
    call("constants"), call("literals"),
    call("truth", NUMBERS),
    call("complex_arithmetic", COMPLEX, scalars(2 - 1j, 0j)),
    call("complex_divide", scalars(1 + 2j, 3 - 4j, -2, 0j), scalars(2 - 1j, 1j, 2, -3, 0j)),
    call("complex_of", scalars(1.0, -0.0), scalars(2.0)),
    call("single_complex", scalars(1 + 2j, 0.1j)),
]
