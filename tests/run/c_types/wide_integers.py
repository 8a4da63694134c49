"""Integers of 128 bits as Python integers and back; unions that are made with one of their members."""
from harness import call, scalars

NUMBERS = scalars(0, -1, 2**63, 2**64 - 1, -2**64, 2**120 + 7, 2**127 - 1, 2**127, -2**127, -2**127 - 1, 2**128 - 1, 2**128, 3.7, "x", None, True)

CALLS = [
    call("signed", NUMBERS), call("unsigned", NUMBERS), call("doubled", scalars(5, -2**100), scalars(5, 2**100)),
    call("divided", scalars(7, -2**100, 2**126), scalars(3, -5, 2**70, 2**64, 0, -1)),
    call("divided_unsigned", scalars(7, 2**127), scalars(3, 2**70, 2**64, 0)),
    call("divided_as_in_c", scalars(7, -2**100), scalars(3, -5, 2**70, -1)), call("compared", scalars(1, -2**90), scalars(2, -2**90)),
    call("members", scalars(0, 7), scalars(0.5, -2.0)),
]
