"""Kernels run without the GIL; their errors arrive as Python's."""
import sys
import threading

import numpy as np

from harness import call, matrix, scalars, vector, without

CALLS = [
    call("checked_field", None, 3), call("new_field"), call("argument_is_kept", []),
    call("takes_the_gil", scalars(0, 3, -5)),
    call("sides", "left", "right"), call("sides", "right", "right"), call("sides", None, "right"), call("sides", None, None), call("sides", "é", "é"),
    call("held", 0), call("held", 2), call("arguments", 1), call("arguments", 1, 2),
    call("module_memory", scalars(0, 2)),
    call("norms", without(matrix("d"), "empty axis 0")),  # Cython cannot copy an empty view
    call("raises_inside", scalars(2, -1)), call("divides_inside", scalars(7, -7), scalars(2, -2, 0)),
    call("out_of_bounds", vector("d"), scalars(0, -1, 5, -6)), call("gil_inside", scalars(5, 0)), call("leaves_by_return", scalars(5, 2)),
    call("leaves_by_break", scalars(5, 1)), call("caught_inside", scalars(1, -1)), call("unchecked", vector("d")),
    call("block_directive", vector("d"), scalars(0, -1, 5)), call("callable_both", scalars(1.5, "x")),
    call("slices_without_gil", matrix("d")),
    call("fills_without_gil", matrix("d"), without(matrix("d"), "None")),  # Cython: a None source is "not direct"
]


def test_threads_work_on_one_module(m):
    data = np.random.default_rng(1).random((50, 40))
    expected = np.asarray(m.norms(data)).tolist()
    found = []
    old = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    threads = [threading.Thread(target=lambda: found.append(np.asarray(m.norms(data)).tolist())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sys.setswitchinterval(old)
    assert found == [expected] * 8
