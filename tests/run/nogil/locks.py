"""Locks and critical sections."""
import threading
import time

from harness import call, scalars

CALLS = [call("states"), call("left", scalars("break", "continue", "return", "raise", "")), call("is_locked"), call("local"), call("counts"),
         call("sections", scalars([1, 2], 5)), call("section", scalars([1, 2], 5))]


def test_threads_wait_without_the_gil(m):
    log = []
    threads = [threading.Thread(target=m.in_turn, args=(log, name, lambda: time.sleep(0.02))) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(log) == 8
    for first, second in zip(log[::2], log[1::2]):
        assert first[0] == second[0] and (first[1], second[1]) == ("in", "out")
