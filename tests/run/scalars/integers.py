"""C integers behave as Cython's do, for every sign and at the ends of their ranges."""
from harness import call, kernelc_only, raises, scalars

SMALL = scalars(7, -7, 0, 1, -1, 2, -2, 2**31 - 1)
DIVISORS = scalars(2, -2, 3, -3, 1, 0, 2**31 - 1)

CALLS = [
    *[call(name, a, b) for name in ("divided_in_place", "divided_parts_in_place", "divided_in_place_as_c") for a in (7, -7, 0) for b in (2, -2)],
    call("divided_in_place", 1, 0), call("divided_parts_in_place", 1, 0),
    call("floor_divide", SMALL, DIVISORS), call("modulo", SMALL, DIVISORS), call("true_divide", SMALL, DIVISORS),
    *[call(name, a, b) for name in ("floor_divide", "modulo", "true_divide") for a in (7, -7, 6, -6, 0)
      for b in (2, -2, 7, -7)],
    call("floor_divide_long", scalars(2**62, -2**62, 5), scalars(3, -3, 0, -2**63)),
    call("modulo_short", scalars(-32768, 32767), scalars(7, -7, 0)),
    call("floor_divide_unsigned", scalars(2**32 - 1, 0), scalars(10, 0, 2**32 - 1)),
    call("c_divide", SMALL, scalars(2, -2, 3, -3, 1)),
    call("in_place", scalars(5, -5, 0, 100), scalars(3, -3, 0)),
    *[call("divided_both_ways", a, b, c, 3, e) for a, b in ((7, 2), (-7, 2), (7, -3), (-1, 5), (5, 0)) for c in (5, 0) for e in (2.5, -0.5, 0.0)],
    call("divided_without_gil", SMALL, DIVISORS), call("divided_object", 7, DIVISORS), call("divided_object", -7.5, DIVISORS),
    call("shifts", scalars(1, 2**31, 0xF0F0), scalars(0, 1, 31)),
    call("shifted_in_place", scalars(-8, 0, 8), 200, scalars(0, 1, 5)),
    call("signed_shift", scalars(-8, -1, 8), scalars(0, 1, 31)),
    call("bits", scalars(0xF0, 0, 255), scalars(0x3C, 255)),
    call("mixed_sizes", scalars(-128, 127), scalars(65535, 0), scalars(-2**40, 3), scalars(2**40, 0)),
    call("wraps_around", scalars(0, 1)),
    call("narrow", scalars(300, -300, 2**40 + 130, -1, 2**31)),
    call("unary", SMALL),
    call("compare", SMALL, SMALL),
    call("chained", scalars(1, 2, 3), scalars(2, 1), scalars(2, 3)),
    call("compare_signs", scalars(-1, 1), scalars(0, 2**32 - 1)),
    call("conditional", SMALL, SMALL), call("logic", scalars(0, 3), scalars(0, 5)),
    call("smallest_and_largest", SMALL, scalars(4, -9), scalars(-3, 5)),
    call("literals"), call("sizes"), call("characters"),
    call("truth", scalars(0, 1, -1, 256, 2**31 - 1)),
    call("literals_beside_checked_integers", scalars(1, 2**31 - 1, -2**31, -2**31 + 3), scalars(3, 2**32 - 1)),
    call("mixed_with_long_long", scalars(7, -5, 0), scalars(2, 3)), call("mixed_shifts", scalars(-5, 7), 2, scalars(-3, 4)),
    call("mixed_with_extents", scalars(-5, 3), 4), call("constant_divisions"), call("unsigned_literals", scalars(5, -5), scalars(3, 255)),
    call("literals_with_suffixes", scalars(2**31 - 1, -2**31, 1), scalars(2**32 - 1, 0), -2**15),
    call("either_or_both", scalars(3, 0), scalars(2.5, 0.0), scalars(0, 1)),
    call("power_of_two", scalars(0, 1, 10, -1)), call("square", SMALL),
    call("made_int", scalars(2**62, -2**63, 5), scalars(2**30, 7), scalars(1.0, 2.0**40)), call("made_int_in_range", scalars(2**62, 5), scalars(2**62, -3)),
]
