"""What is taken for a C number, and what is said of what does not fit."""
import decimal
import fractions

import numpy as np

from harness import call, scalars


class Index:
    def __index__(self):
        return 41

    def __repr__(self):
        return "Index()"


class Float:
    def __float__(self):
        return 2.5

    def __repr__(self):
        return "Float()"


class Failing:
    def __index__(self):
        raise KeyError("mine")

    __float__ = __index__

    def __repr__(self):
        return "Failing()"


EDGES = [value for bits in (7, 8, 15, 16, 31, 32, 63, 64) for value in (2**bits - 1, 2**bits, -2**bits, -2**bits - 1)]
OTHERS = [1.5, "1", b"1", None, True, Index(), Float(), Failing(), 1j, np.int8(3), np.uint64(2**63), np.float32(0.5),
          np.float64(0.5), np.bool_(True), decimal.Decimal("1.5"), fractions.Fraction(1, 3), [], 2**200]
INTEGERS = scalars(0, *EDGES, *OTHERS)

CALLS = [
    call("choices_with_truth_values", scalars(1, 3, -1, 5, 2), scalars(2.5, 0.0), scalars(True, False)),
    call("unpacked", scalars([1, 2], [1, "x"], [1, 2**40], [2**40, 1], [1], 5, (3.5, 2.5))),
    call("of_pointers", scalars(b"abc", b"")), call("items_of_struct", 2000), call("from_union", scalars(65, 0)),
    call("to_union", scalars({"i": 3}, {"d": 2.5}, {}, {"i": 1, "d": 2.0}, {"i": "x"}, 3)),
    *[call("to_" + name, INTEGERS) for name in (
        "char", "signed_char", "unsigned_char", "short", "unsigned_short", "int", "unsigned_int", "long", "unsigned_long",
        "long_long", "unsigned_long_long", "int8_t", "int32_t", "uint8_t", "uint64_t", "byte", "own", "size", "size_t", "bint", "float", "double", "long_double")],
    *[call("to_" + name, scalars(float("nan"), float("inf"), -0.0, 1e308, 1e-320, 3.4e38, 3.5e38))
      for name in ("float", "double", "long_double", "int", "bint")],
    call("assigned", INTEGERS), call("into_element", np.zeros(1, "u1"), scalars(255, 256, -1)), call("cast", scalars(3, 3.9, -3.9, "x", None, 2**40, Index(), Float())),
    call("rounded", scalars(3.9, -3.9, 0.0, 1e9)),
    call("from_unsigned", scalars(0, 2**64 - 1, 2**63)),
    call("returned_float", scalars(0.1, 1.5, 1e30)),
    call("c_text", scalars(b"abc", b"", "abc", None, bytearray(b"x"), b"a\0b")),
]
