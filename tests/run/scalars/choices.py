"""Builtins of numbers and choices between numbers give what they give in Python, or in the type that Cython takes."""
from harness import call, scalars, vector

SMALL = scalars(7, -7, 0, 1, -1, 2, 127, -128)
LARGE = scalars(3, -3, 0, 2**31 - 1, -2**31)
DOUBLES = scalars(2.5, -2.5, 0.0, 1e300)

CALLS = [
    call("powers", LARGE, scalars(2, 3, 0, -1, 65)), call("powers", 0, -1), call("powers_of_floats", DOUBLES, scalars(2.0, -1.0, 0.5)),
    call("power_as_int", LARGE, scalars(2, 0)), call("unsigned_powers", scalars(2, 2**32 - 1, 0), scalars(2, 65, 0)),
    call("codes_of_bytes", SMALL, SMALL, scalars(0, 200)), call("code_of_int", scalars(0, 97)), call("code_of_truth", True),
    call("code_of_character", scalars("a", "\u20ac")),
    call("least_times", LARGE, scalars(2**31 - 1, 5, -2**31)), call("least_of_small", scalars(0, 7, 255), scalars(-7, 300, 2**15 - 1)),
    call("clamped", vector("h"), 0, 3), call("least_of_unsigned", scalars(0, 2**32 - 1), scalars(0, 1)),
    call("written_as_list", scalars(1.0, 5.0), scalars(1, 2**31 - 1, -2**31)),
    call("characters", "a", scalars("a", "b"), scalars("b", "", "ab")), call("character_and_number", "a"),
    call("chosen", scalars(-3, 0), scalars(2, 0), scalars(2**64 - 1, 0), scalars(0.5, 0.0)),
    call("chosen_complex", scalars(1 + 2j, 0j), scalars(2.5, 0.0), scalars(3, 0)),
    call("chosen_members", scalars(5, 0), scalars(3, 0), scalars(2, 0)), call("divided_enums", scalars(3, 0), scalars(5, 0), 17),
]
