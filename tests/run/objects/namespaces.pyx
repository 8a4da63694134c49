# cython: language_level=3
"""locals(), globals(), vars(), dir(), exec and eval; class bodies; __test__."""


def in_function(x, *args, y=2, **kw):
    """
    >>> in_function(1)
    """
    cdef int c = 3
    d = {i: i for i in range(2)}
    if x:
        z = str(x)
    return sorted(locals().items(), key=str), sorted(dir()), sorted(vars())


def unbound(x):
    if x:
        y = 1.5
        z = [x]
    return sorted(locals()) if x else "z" in locals()


def evaluated(x):
    return eval("x + 1"), eval("len(y)", {"y": [x]}), "evaluated" in globals(), "no such" in globals()


def executed():
    exec("made_by_exec = 3", globals())
    return globals()["made_by_exec"]


def inner_names(q):
    def inner():
        w = 1
        return sorted(locals())

    names = dict(locals())
    return inner(), sorted(names), names["q"]


def class_body():
    class C:
        k = 5
        squares = [k * 2 for k in (1, 2)]
        seen = sorted(n for n in ("k", "squares"))
        typed: int = k
        named: "str"
        also = "typed" in locals()
    return C.k, C.squares, C.seen, C.__annotations__, C.also


def dynamic_bases(*bases, **keywords):
    class Made(*bases, **keywords):
        x = 1
    return [b.__name__ for b in Made.__mro__], Made.x


def large():
    return 2**64 - 1, 1 << 70, 10**20, 3 - 2**70, -2**63, 2**62 + 2**62


def equals(o):
    return [o == 2**64, o == -2**64, o == 2**63, o == 2**62]


def letter(int c, unsigned char u):
    return c == 'X', 'a' <= u, u != b'b', 'X' != c


def append_to_none():
    cdef list items = None
    items.append(1)


def add_to_none():
    cdef set items = None
    items.add(1)


def former_dict_methods(dict d):
    return list(d.iteritems()), list(d.iterkeys()), list(d.itervalues())


beyond = 1


def names_beyond_the_class():
    x = y = 1

    def inner():
        class Counts:
            nonlocal x
            x += 1
            kept = x
        return Counts
    inner()

    class Assigns:
        nonlocal y
        global beyond
        y, beyond = 5, 6
        kept = y + beyond
        for y in range(3):
            pass
        class Inside:
            nonlocal y
            import math as y

        def method(self):
            return beyond
    kept = inner().kept
    return kept, x, y.__name__, beyond, Assigns.kept, Assigns().method(), sorted(n for n in dir(Assigns) if n[0] != "_")


class AtTop:
    global set_at_top
    set_at_top = 4


def at_top():
    return set_at_top, hasattr(AtTop, "set_at_top")


def class_methods_by_name():
    seen = []

    class Base:
        def __init_subclass__(cls, **options):
            seen.append((cls.__name__, options))

        def __class_getitem__(cls, key):
            return cls.__name__, key

    class Derived(Base, size=3):
        @classmethod
        def __class_getitem__(cls, key):
            return key

    class Another(Base):
        pass
    return seen, Base[1], Derived[2], Another[3]


def names_itself(int n):
    for i in range(n):
        class Item:
            value = Item
    return Item


def assigned_by_inner_functions(kind):
    number, real, text, items, step = 1, 1.0, "a", [1], 2

    def assign():
        nonlocal number, real, text, items, step
        number = 2.5
        real = 2
        step += 1
        if kind:
            text, items = kind, (kind,)
    assign()
    return number, real, text, items, step


def assigned_by_methods():
    x = 1.5

    class Sets:
        def set(self, value):
            nonlocal x
            x = value
    Sets().set("text")
    return x
