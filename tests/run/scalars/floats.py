"""Floating-point results are the same to the bit, and division has Python's rules."""
from harness import call, kernelc_only, scalars

NUMBERS = scalars(1.5, -1.5, 0.0, -0.0, 3.0, -7.25, 1e308, float("inf"), float("-inf"), float("nan"))
COMPLEX = scalars(1 + 2j, 0j, -1.5 - 0.5j, 3, 2.5, complex(float("inf"), 0), "x", None)

CALLS = [
    call("builtin_by_another_name", scalars(-2.5, 0.0), -3, scalars(-7, -2.5j, "a")),
    *[call(name, NUMBERS, scalars(2.0, -2.0, 0.0, -0.0, 0.3, -7.0, float("inf"), float("-inf"), float("nan")))
      for name in ("arithmetic", "divide", "compare", "largest", "in_place")],
    *[call(name, a, b) for name in ("floor_divide", "modulo") for a in (5.5, -5.5, 7.0, -0.0) for b in (2.0, -2.0, 0.3)
      if not (a == 0 and b < 0)],
    *[call(name, 5.5, 0.0) for name in ("floor_divide", "modulo")],
    call("floor_divide_as_c", scalars(5.5, -5.5, 7.0), scalars(2.0, -2.0, 0.3), scalars(1.5, -1.5), scalars(7, -7)),
    call("c_divide", NUMBERS, scalars(2.0, 0.0, -0.0)),
    *[call("complex_power", a, b) for a in (-4.0, 2.25) for b in (0.5, 1.5)],
    call("power", 2.0, 1.0), call("power", "x", 1.0),
    call("single", scalars(0.1, 1e30), scalars(0.2, 1e30)),
    call("mixed", scalars(3, -3), scalars(0.5, 0.0), scalars(0.1)),
    call("functions", scalars(2.0, 0.0, -1.0, 1e10)),
    call("constants"), call("literals"),
    call("truth", NUMBERS),
    call("choices", scalars(0, 1, 3), scalars(0.0, 0.25), scalars(True, False)), call("choice_as_number", scalars(0, 1, 3), scalars(True, False)),
    call("complex_arithmetic", COMPLEX, scalars(2 - 1j, 0j)),
    call("complex_divide", scalars(1 + 2j, 3 - 4j, -2, 0j), scalars(2 - 1j, 1j, 2, -3, 0j)),
    call("complex_of", scalars(1.0, -0.0), scalars(2.0)),
    call("single_complex", scalars(1 + 2j, 0.1j)),
]


@kernelc_only("Cython goes by the rounded quotient, and gets infinities and the signs of zeros wrong")
def test_floor_division_is_pythons(m):
    numbers = [1.5, -1.5, 0.0, -0.0, 3.0, -7.25, 1e308, float("inf"), float("-inf"), float("nan"), 0.3]
    for a in numbers:
        for b in numbers:
            if b:
                assert repr(m.floor_divide(a, b)) == repr(a // b), (a, b)
                assert repr(m.modulo(a, b)) == repr(a % b), (a, b)


@kernelc_only("Cython takes a complex power, which rounds and knows no whole exponents")
def test_power_is_pythons(m):
    for base in (2.0, 4.0, 0.0, -8.0, 1.5):
        for exponent in (2.0, 0.5, 1 / 3, 3.0, 0.0, -1.0):
            if base or exponent >= 0:
                assert abs(m.power(base, exponent) - base ** exponent) < 1e-14 * abs(base ** exponent) + 1e-300, (base, exponent)
                assert type(m.power(base, exponent)) is type(base ** exponent)
