# cython: language_level=3
"""Generators in functions, methods and closures; what is sent, thrown and returned."""


def guarded(int n, log):
    try:
        for i in range(n):
            try:
                x = yield i
                log.append(("sent", x))
            except ValueError as e:
                log.append(("caught", str(e)))
                yield -1
            else:
                log.append("else")
            finally:
                log.append(("finally", i))
    finally:
        log.append("end")
    return "result"


class Manager:
    def __init__(self, log, swallows):
        self.log, self.swallows = log, swallows

    def __enter__(self):
        self.log.append("enter")
        return self

    def __exit__(self, *error):
        self.log.append(("exit", error[0] and error[0].__name__))
        return self.swallows


def in_with(log, swallows):
    with Manager(log, swallows) as m:
        yield 1
        yield 2
    log.append("behind")
    yield 3


def delegates(inner):
    result = yield from inner
    yield ("result", result)


def in_expressions(a):
    x = [(yield 1), a, (yield 2)]
    y = {(yield 3): (yield 4)}
    z = (yield 5) if (yield 6) else (yield 7)
    w = (yield 8) and (yield 9) or (yield 10)
    yield x, y, z, w, f"{(yield 11)}", (yield 12) + (yield 13), -(yield 14)


def in_loops(items):
    for a in items:
        if a == 1:
            continue
        while True:
            got = yield a
            if got:
                break
        else:
            yield "never"
    else:
        yield "else"


def raises_stop():
    yield 1
    raise StopIteration("stop")


def closure(k):
    total = 0

    def inner(n):
        nonlocal total
        for i in range(n):
            total += k
            yield total

    return inner


def captures(double[:] v, int k):
    return (v[i] * k for i in range(v.shape[0]))


def nested(rows):
    return ((a, b) for a in rows for b in a if b)


cdef class Tree:
    cdef public object left, right, value

    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left is not None:
            yield from self.left
        yield self.value
        if self.right is not None:
            yield from self.right

    def pairs(self, other):
        for x in self:
            yield x, other


class Plain:
    def items(self, *args, last=None):
        for x in args:
            yield x
        return last


def reraises(log):
    try:
        yield 1
    except KeyError:
        log.append("key")
        raise
    except (ValueError, TypeError) as e:
        try:
            yield str(e)
        except Exception:
            log.append("inner")
            raise RuntimeError("new") from e


class Passing:
    def __init__(self, inner):
        self.inner = inner

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.inner)

    def send(self, value):
        return self.inner.send(value)


def received():
    seen = []
    while len(seen) < 3:
        seen.append((yield len(seen)))
    return seen


def delegating(iterator):
    return (yield from iterator)


def sent_through(values):
    outer = delegating(delegating(Passing(received())))
    next(outer)
    try:
        for value in values:
            outer.send(value)
    except StopIteration as end:
        return end.value
