"""prange and parallel: reductions, private variables, bounds, schedules, ways out, blocks; the same at every number of threads."""
import pytest
from harness import call, raises, scalars, vector, matrix
import numpy as np

COUNTS = scalars(0, 1, 2, 7, 64)

CALLS = [
    call("integer_reductions", COUNTS), call("complex_reduction", COUNTS), call("complex_numbers", COUNTS), call("nested_reduction", 5, COUNTS),
    call("reduction_in_inner_loop", 5, scalars(1, 4)), call("last_values", COUNTS), call("first_values", COUNTS),
    call("untyped_private", COUNTS), call("untyped_target", COUNTS), call("changed_target", COUNTS),
    call("stepped", scalars(0, 5, -4), scalars(10, -10, 0), scalars(1, 2, 3, -1, -3)), call("constant_steps"),
    call("unsigned_index", COUNTS), call("short_index", scalars(1, 5, 300)), call("bounds_once"),
    call("schedules", COUNTS), call("threads", 40, scalars(1, 2, 3)), call("threads_if", 40, scalars(False, True)),
    call("left_by_break", 20, scalars(0, 19, 20)), call("left_by_return", 20, scalars(0, 19, 20)),
    call("returned_value", scalars(0, 5)), call("continued", COUNTS), call("raised", 20, scalars(3, 12, 19, 20)),
    call("raised_by_callee", scalars(3, 4, 9)), call("caught_inside", COUNTS), call("divided", scalars(0, 3, 4)),
    call("block_of_threads", COUNTS), call("block_with_buffers", COUNTS, 4), call("block_with_reduction", COUNTS),
    call("block_over_rows", matrix("i")),
    call("two_loops_in_block", COUNTS), call("block_count", scalars(1, 2, 3)), call("block_raises", scalars(False, True)),
    call("rows", matrix("d"), np.zeros(100)), call("sliced_rows", matrix("d")), call("local_array", COUNTS),
    call("private_struct", scalars(1, 9)), call("private_complex", scalars(1, 9)), call("fused_total", vector("i")),
    call("checked_elements", vector("d"), scalars(0, 2)), call("module_variables", scalars(0, 40)),
    call("reduced_module_variables", COUNTS), call("module_variable_as_target", COUNTS), call("module_variables_in_block", COUNTS),
    call("last_values_in_block", COUNTS, scalars(False, True)), call("last_values_of_module_in_block", COUNTS),
    call("block_returns", scalars(0, 3, 4)), call("returned_by_all"), call("generated", scalars(0, 1, 20)),
    call("changed_through_pointers", COUNTS, 1), call("changed_through_pointers_in_block", COUNTS),
]


def results(m):
    return (m.integer_reductions(1000), m.nested_reduction(30, 20), m.last_values(500), m.stepped(100, -3, -7), m.divided(3),
            m.block_with_reduction(100), m.two_loops_in_block(100), m.continued(100), list(m.untyped_private(50)))


def test_results_are_equal_at_every_number_of_threads(m):
    found = []
    for threads in 1, 2, 4:
        m.set_threads(threads)
        found.append(results(m))
    assert found[0] == found[1] == found[2]


def test_sum_of_many(m):
    v = np.arange(100000, dtype=float)
    assert m.float_reduction(v) == v.sum()
    assert m.Sums(v).total(2.0) == 2 * v.sum()


def test_index_out_of_range(m):
    with raises(IndexError, "Out of bounds on buffer access (axis 0)"):
        m.checked_elements(np.zeros(3), 5)
