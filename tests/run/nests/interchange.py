"""Whatever the order in which loops run, results are those of the order as written."""
import numpy as np

from harness import call, matrix, scalars, tensor, vector

SQUARE = np.arange(20.0).reshape(5, 4) ** 1.5

CALLS = [
    call("total", tensor("l")), call("float_total", matrix("d")), call("stencil", matrix("d"), np.zeros((5, 4))),
    call("stencil", np.asfortranarray(SQUARE), matrix("d")), call("smooth", matrix("d")), call("slanted", matrix("d")),
    call("transposed", matrix("d")), call("column_sums", matrix("d"), vector("d")), call("by_columns", matrix("d"), np.zeros((5, 4))),
    call("by_columns", SQUARE, matrix("d")), call("product", matrix("d"), np.ones((4, 4)), np.zeros((3, 4))),
    call("skipping", matrix("d"), np.zeros((5, 4)), scalars(-1.0, 0.3)), call("neighbours", np.arange(5), matrix("d"), np.zeros((5, 4), order="F")),
    call("checked_stencil", matrix("d"), np.zeros((5, 4))), call("checked_stencil", np.asfortranarray(SQUARE), np.zeros((5, 3), order="F")),
    call("checked_stencil", np.asfortranarray(SQUARE), np.zeros((5, 4), order="F")),
]


def random(order, seed, *shape):
    return np.array(np.random.default_rng(seed).random(shape), order=order)


def test_orders_agree(m):
    for function in (m.stencil, m.checked_stencil, m.by_columns):
        targets = []
        for order in "CF":
            target = np.zeros((7, 9), order=order)
            function(random(order, 1, 7, 9), target)
            targets.append(target)
        assert targets[0].any() and np.array_equal(*targets)


def test_orders_agree_in_place(m):
    for function in (m.smooth, m.slanted, m.transposed):
        views = [random(order, 2, 8, 8) for order in "CF"]
        for view in views:
            function(view)
        assert np.array_equal(*views)


def test_products_agree(m):
    results = []
    for order in "CF":
        c = np.zeros((6, 5), order=order)
        m.product(random(order, 3, 6, 7), random(order, 4, 7, 5), c)
        results.append(c)
    assert results[0].any() and np.array_equal(*results)


def test_views_that_overlap(m):
    results = []
    for order in "CF":
        memory = random(order, 5, 8, 9)
        m.stencil(memory[:-1], memory[1:])
        m.by_columns(memory[:, 1:], memory[:, :-1])
        results.append(memory)
    assert np.array_equal(*results)


def test_rows_that_share_elements(m):
    memory = np.arange(12.0)
    windows = np.lib.stride_tricks.as_strided(memory, (5, 4), (8, 16))
    expected = memory.copy()
    for i in range(1, 5):
        for j in range(1, 4):
            expected[i + 2 * j] = 0.5 * (expected[i - 1 + 2 * j] + expected[i + 2 * (j - 1)])
    m.smooth(windows)
    assert np.array_equal(memory, expected)
