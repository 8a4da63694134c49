"""Powers of C reals that have no real value."""
import numpy as np

from harness import call, kernelc_only, scalars

BASES, EXPONENTS = scalars(4.0, -8.0, 2.5, -0.25), scalars(0.5, 1 / 3, 1.5)
POSITIVE, MIXED = np.array([4.0, 9.0, 2.25]), np.array([4.0, -9.0, 2.25])

CALLS = [
    call("strictly_in_place", scalars(2.0, -2.5), scalars(3.5, 2.0), scalars(3, -2), scalars(2, 3)), call("squares", scalars(70000, -3), scalars(70000, 2), scalars(3000, -7)),
    call("in_place_on_parts", scalars(2.0, 2.5, -2.5), scalars(3.5, -2.5)), call("to_enum", scalars(1, 2), scalars(0, 2)),
    call("mixed", 7.0, scalars(2, -1, 0), 3, 0.5), call("of_long_long", scalars(-5, 3), scalars(3, 0)), *[call(name, BASES, EXPONENTS)
      for name in ("variable", "declared", "as_real", "sum_as_real", "in_place", "arguments", "direct_argument", "calculated", "of_powers",
                   "parts", "cast", "single_complex", "texts", "without_lock", "unraisable", "like_c",
                   "strictly_real", "as_usual")],
    call("strict_integers", scalars(2, -3), scalars(3, -2, 0)),
    call("of_singles", scalars(4.0, -0.25, 2.25), scalars(0.5, 1.5)),
    call("divided", BASES, EXPONENTS, scalars(2.0, 0.0)),
    call("replaced", scalars(4.0, -8.0), 0.5, 3.0, scalars(True, False)),
    call("with_complex", BASES, EXPONENTS, scalars(1 + 2j, -2j)),
    call("equal", BASES, 1.5, scalars(0.0, 7.0)),
    call("chosen", scalars(4.0, -8.0), 0.5, 3.0, scalars(True, False)),
    *[call(name, v, scalars(0.5, 1.5)) for name in ("elements", "in_parallel", "gathered", "iterated") for v in (POSITIVE, MIXED, POSITIVE[:0])],
    call("kept_real", scalars(-1.5, 2.0), scalars(0, 3), 2),
]


@kernelc_only("Cython takes complex powers, which round and know no whole exponents")
def test_whole_exponents_give_real_numbers(m):
    for name in ("variable", "as_real", "arguments", "without_lock"):
        scale = 2 if name == "arguments" else 1
        for base in (-2.0, 3.0):
            for exponent in (2.0, 3.0, -1.0, 0.0):
                power = base ** exponent if name != "without_lock" else base ** exponent * base ** exponent
                value = getattr(m, name)(base, exponent)
                assert type(value) is float and value == round(scale * power, 9), (name, base, exponent)
    assert m.variable(0.0, -1.0) == float("inf")
