"""All copies of nests give Cython's results, for views that overlap, too."""
import numpy as np

from harness import call, matrix, scalars, vector

CALLS = [
    call("matmul", matrix("d"), np.ones((4, 4)), np.zeros((3, 4))), call("matmul", np.ones((3, 3)), np.ones((3, 4)), matrix("d")),
    call("shifted", vector("d"), np.zeros(5), 3.0), call("shifted", np.arange(9.0), vector("d"), 3.0),
    call("window", np.arange(9.0), vector("d"), scalars(0, 1, 3)), call("dot", vector("d"), np.arange(9.0)),
    call("first_above", vector("d"), np.zeros(9), scalars(-1.0, 2.0, 99.0)),
    call("counted_until_zero", np.array([3, 4, 0, 2]), np.zeros(4, int)), call("counted_until_zero", np.array([3, 4, 5]), np.zeros(3, int)),
    call("rows", matrix("d"), np.arange(9.0)), call("columns", np.arange(20.0).reshape(5, 4), matrix("d")),
    call("columns", np.asfortranarray(np.arange(20.0).reshape(5, 4)), matrix("d")),
    call("buckets", np.arange(9) * 7, vector("d"), np.zeros(4)),
    call("fused_multiply", np.arange(9.0), vector("d"), np.ones(9)),
]


def overlapping():
    """Two parts of one piece of memory, in all ways in which they can lie."""
    for distance in range(-4, 5):
        for step in (1, 2):
            memory = np.arange(1.0, 41)
            yield memory, memory[10:20:step], memory[10 + distance:20 + distance:step]


def test_views_that_overlap(m):
    for memory, source, target in overlapping():
        expected = memory.copy()
        start = (target.__array_interface__["data"][0] - memory.__array_interface__["data"][0]) // 8
        first = (source.__array_interface__["data"][0] - memory.__array_interface__["data"][0]) // 8
        step = source.strides[0] // 8
        for i in range(len(target)):
            expected[start + i * step] = 3 * expected[first + i * step] + 2
        m.shifted(source, target, 3.0)
        assert np.array_equal(memory, expected)


def test_elements_that_are_repeated(m):
    one = np.zeros(1)
    m.shifted(np.arange(5.0), np.lib.stride_tricks.as_strided(one, (5,), (0,)), 1.0)
    assert one[0] == 6
    row = np.zeros(4)
    m.rows(np.lib.stride_tricks.as_strided(row, (3, 4), (0, 8)), np.array([1.0, 2, 4]))
    assert np.array_equal(row, [7, 7, 7, 7])


def test_a_product_in_place(m):
    a = np.arange(9.0).reshape(3, 3)
    expected = a.copy()
    for i in range(3):
        for j in range(3):
            expected[i, j] = 0
            for k in range(3):
                expected[i, j] += expected[i, k] * expected[k, j]
    m.matmul(a, a, a)
    assert np.array_equal(a, expected)


def test_memory_by_pointer_and_by_view(m):
    x = np.ones(6)
    m.through_pointer(x, x)
    assert np.array_equal(x, [1, 2, 4, 8, 16, 32])


def test_views_of_the_module(m):
    memory = np.arange(1.0, 9)
    m.set_weights(memory[:5])
    m.weighted(memory[1:6])
    m.set_weights(None)
    expected = np.arange(1.0, 9)
    for i in range(5):
        expected[i + 1] *= expected[i]
    assert np.array_equal(memory, expected)
