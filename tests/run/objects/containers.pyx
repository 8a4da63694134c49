# cython: language_level=3
"""Displays, comprehensions, generators and text."""


def containers(a):
    return [a, 1], (a,), {a, 2}, {a: 1, "k": [a]}, [], (), {}, [*[1, 2], a], {**{"x": 1}, "y": a}, (*"ab", a)


def comprehensions(items):
    return [x * 2 for x in items], {x for x in items}, {x: x + 1 for x in items}, [x for x in items if x > 1], \
        [(x, y) for x in items for y in items if x < y], sum(x for x in items)


def text(name, double value, int n):
    return f"{name}: {value:.3f} {n:>5d}", f"{name!r} {n!s} {value}", "%s is %d" % (name, n), f"{{}} {n + 1}", f"{value:{n}.2f}"


def concatenated(str a):
    return a + "b", a * 2, "x" "y", a[0], a[-1:], len(a), a.upper()


def raw_and_bytes():
    return r"\n", b"\x00\xff", "\u00e9\N{BULLET}", rb"\d", """a
b"""


def named_characters(x):
    "A \N{bullet} by name."
    return f"\N{BULLET}{x}\N{GREEK SMALL LETTER ALPHA}", "back\\slash \N{EM DASH}é", len("\N{BULLET}"), r"\N{BULLET}"


def normal_names(ﬁrst, *, µ=1):
    ﬁne = ﬁrst + µ
    return fine, "\N{bullet}"


def yields(n):
    for i in range(n):
        yield i * i


def frozen_dicts(frozendict given):
    cdef frozendict made = frozendict(a=1)
    return made["a"], len(frozendict()), given, isinstance(given, frozendict)
