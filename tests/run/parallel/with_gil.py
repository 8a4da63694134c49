"""Loops and blocks over threads that hold the lock of the interpreter."""
from harness import call, kernelc_only, scalars

CALLS = [
    call("with_calls", scalars(1, 40)), call("objects", scalars(0, 40)), call("block"), call("loop_in_block", scalars(0, 40)),
    call("leaves", 20, scalars(7, 20)), call("fails", 20, scalars(7, 19, 20)), call("released", 20),
]


def test_objects_are_shared_and_counted(m):
    for _ in range(20):
        values, last = m.with_calls(500)
        assert values == list(range(500)) and last == 499


@kernelc_only("Cython crashes")
def test_else_of_a_loop(m):
    assert m.breaks(20, 7) == "yes" and m.breaks(20, 20) == "no"
