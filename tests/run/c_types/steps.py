"""++ and -- on C values: what they step is written, in views, memory and variables alike."""
import numpy as np

from harness import call, scalars


CALLS = [
    call("index", scalars(np.arange(20.0), np.arange(5.0))), call("index_beside_counter", np.arange(20.0), 10), call("index_beside_counter", np.arange(3.0), 10),
    call("elements", np.array([[5, 6], [7, 8]], "i4"), np.array([1.5, 2.5]), scalars(0, 1, 2)),
    call("in_gilless_loop", np.zeros((3, 4), "i4", order="F"), np.zeros(6, "i4")[::2], np.array([0, 2, 2, 1], "i4")),
    call("pointers", [1, 2, 3, 4]), call("fields"), call("variables", 2.5),
]


def test_a_counter_of_a_class_steps(m):
    counter = m.Counter()
    assert [counter.step(), counter.step()] == [1, 2]
