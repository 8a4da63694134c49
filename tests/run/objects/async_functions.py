"""Coroutines and async generators run on asyncio as those of Python do."""
import asyncio
import gc
import inspect
import warnings

from harness import raises


def run(coroutine):
    return asyncio.run(coroutine)


def test_waiting(m):
    assert run(m.main(10)) == 55
    assert run(m.gather()) == [0, 2, 4, 6, 8]
    assert run(m.closure(3)(4)) == 18
    assert run(m.cancel()) == "cancelled"
    assert run(m.tryit()) == ("caught", "'x'")


def test_async_loops(m):
    m.LOG.clear()
    assert run(m.collect(10)) == [0, 1, 2, 4, 5]
    assert run(m.collect(3)) == [0, 1, 2, "else"]
    assert m.LOG == ["closed", "closed"]


def test_comprehensions(m):
    assert run(m.comps(5)) == ([1, 3], {0: 0, 1: 2, 2: 4, 3: 6, 4: 8}, [1, 2, 3], [2, 3, 4], {0, 1})


def test_async_with(m):
    entered = ["enter", ("exit", "ValueError")]
    again = ["enter", ("exit", None)]
    assert run(m.withs(True)) == entered + again
    assert run(m.withs(False)) == entered + ["caught"] + again
    assert run(m.ret_in_with()).log == again


def test_methods_of_cdef_classes(m):
    assert run(m.usec()) == (4, 5, 7)


def test_async_generators_by_hand(m):
    m.LOG.clear()
    assert run(m.manual()) == [0, 1, 2, "in", "stopped"]
    assert m.LOG == [("got", "hello"), "closed", "closed"]


def test_errors(m):
    with raises(RuntimeError, "generator raised StopIteration"):
        run(m.stop())
    with raises(RuntimeError, "async generator raised StopAsyncIteration"):
        run(m.useab())
    with raises(TypeError, "object int can't be used in 'await' expression"):
        run(m.bad())
    with raises(TypeError, "'async for' requires an object with __aiter__ method, got list"):
        run(m.badfor())
    with raises(KeyError, "'x'"):
        run(m.fails())


def test_coroutine_objects(m):
    coroutine = m.add(1, 2)
    assert (coroutine.__name__, coroutine.cr_running, coroutine.cr_await) == ("add", False, None)
    with raises(TypeError, "can't send non-None value to a just-started coroutine"):
        coroutine.send(1)
    coroutine.close()
    with raises(RuntimeError, "cannot reuse already awaited coroutine"):
        coroutine.send(None)
    assert inspect.iscoroutinefunction(m.add) and asyncio.iscoroutinefunction(m.add)


def test_forgotten_coroutine_warns(m):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        m.add(1, 2)
        gc.collect()
    assert [str(w.message) for w in seen] == ["coroutine 'add' was never awaited"]


def test_steps_are_used_once(m):
    generator = m.ab()
    step = generator.__anext__()
    with raises(StopIteration, "1"):
        step.send(None)
    with raises(RuntimeError, "cannot reuse already awaited __anext__()/asend()"):
        step.send(None)
