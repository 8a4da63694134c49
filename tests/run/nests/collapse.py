"""Nests that may run as one loop give what they give loop by loop, also over memory that views share."""
import itertools

import numpy as np

from harness import call, matrix, raises, scalars, tensor, vector

CALLS = [
    call("double_into", matrix("d"), matrix("d")), call("shifted_product", matrix("d"), np.ones((3, 4)), 0.5), call("running", matrix("d"), matrix("d")),
    call("first_above", matrix("d"), scalars(-10.0, 0.5, 100.0)), call("place_above", matrix("d"), scalars(-10.0, 0.5, 100.0)),
    call("leaves_row", matrix("d"), matrix("d")), call("skips", matrix("d"), matrix("d")),
    call("partly", matrix("d"), matrix("d"), scalars(0, 1, 2, 3, 4, -1), scalars(0, 1, 3, 4, 5, -2)),
    call("by_rows", matrix("d"), vector("d")), call("triangle", matrix("d")), call("total", tensor("d")), call("total_of_columns", scalars(np.asfortranarray(np.arange(12.0).reshape(3, 4)), np.ones((3, 4)).T, np.ones((3, 4)), np.zeros((3, 0)))),
    call("raises_in_the_middle", matrix("d"), matrix("d")), call("raises_in_the_middle", np.array([[1.0, 2], [0, 4]]), np.zeros((2, 2))),
    call("with_inner", matrix("d"), vector("d")), call("narrow_counter", np.zeros((3, 4), "u1"), scalars(0, 3, 4), scalars(0, 4, 5)),
    call("transposed_write", np.arange(9.0).reshape(3, 3), np.zeros((3, 3))),
]


def shared(offset, order, shape=(3, 4)):
    """Two arrays of which the second begins `offset` elements behind the first, in the same memory."""
    memory = np.arange(60.0) % 7
    size = shape[0] * shape[1]
    first, second = memory[20:20 + size], memory[20 + offset:20 + offset + size]
    return memory, first.reshape(shape, order=order), second.reshape(shape, order=order)


def test_views_of_the_same_memory(m):
    for offset, order in itertools.product(range(-13, 14), "CF"):
        for kernel in (m.double_into, m.running, m.leaves_row, m.skips):
            memory, a, b = shared(offset, order)
            kernel(a, b)
            wanted, a, b = shared(offset, order)
            reference(kernel.__name__, a, b)
            assert np.array_equal(memory, wanted), (kernel.__name__, offset, order)


def test_elements_that_overlap_each_other(m):
    def woven():
        memory = np.zeros(20)
        return memory, np.lib.stride_tricks.as_strided(memory, (3, 4), (8, 16))

    memory, b = woven()
    m.double_into(np.asfortranarray(np.arange(12.0).reshape(3, 4)), b)
    wanted, b = woven()
    reference("double_into", np.arange(12.0).reshape(3, 4), b)
    assert np.array_equal(memory, wanted)


def reference(name, a, b):
    last = 0.0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            last = 0.5 * last + a[i, j]
            if name == "double_into":
                b[i, j] = 2 * a[i, j]
            elif name == "running":
                b[i, j] = last
            elif a[i, j] > 0.5:
                if name == "leaves_row":
                    break
            else:
                b[i, j] = -1
