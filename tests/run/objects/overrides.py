"""Methods that override others, also with more optional arguments; left out arguments get the defaults of the method that is reached."""
from array import array

OBJECTS = """
class Py(m.Square):
    def grow(self, x, by=7, more=8):
        return 10000 + x + by + more
    def name(self, *args):
        return "python", args
class PyHeld(m.Held):
    def twice(self, x, times=9):
        return 42
"""


def objects(m):
    space = {"m": m}
    exec(OBJECTS, space)
    return [m.Shape(), m.Square(), m.Coloured(), m.Last(), space["Py"]()]


def test_calls_through_a_base(m):
    assert [m.by_base(o) for o in objects(m)] == [
        (1, [3], 3, 2, "shape", 3.0, 3.0, [None, "given"]),
        (5, [3], 108, 106, "a square", 6.0, 6.0, ["n", "square", "given"]),
        (1007, [3, 1], 108, 106, "coloured square", 6.0, 6.0, ["c", "square", "given"]),
        (1007, [3, 1], 71, 42, "coloured square", 6.0, 6.0, ["c", None, None, "square", "given"]),
        (5, [3], 10008, 10006, ("python", ("a ",)), 6.0, 6.0, ["n", "square", "given"]),
    ]


def test_calls_through_the_wider_place(m):
    results = [m.by_square(o) for o in objects(m)[1:]]
    assert results[0] == (5, 2, 2, 108, 106, 103, 107, "a square", "the square", 6.0, 12.0, 4, 6, ["n", "n", "given", "square", "x"])
    assert results[1][:3] == (1007, 1002, 1002) and results[1][7] == "coloured square"
    assert results[2][3:7] == (71, 42, 3, 34)
    assert results[3][3:7] == (10008, 10006, 10003, 10011)


def test_the_last_class(m):
    assert m.by_last(m.Last()) == (71, 6, 1007, [None, 4, "c"])


def test_fused_methods(m):
    space = {"m": m}
    exec(OBJECTS, space)
    assert m.fused_by_base(m.Held(1)) == (7, 4.0, 21, 1.5, 2.5)
    assert m.fused_by_base(m.More(1)) == (7, 4.0, 21, 1.5, 2.5)
    assert m.fused_by_more(m.More(1)) == (-9, -4.5)
    assert m.fused_by_base(space["PyHeld"](1)) == (42, 42.0, 42, 1.5, 2.5)


def test_calls_from_python(m):
    assert [m.by_python(o) for o in objects(m)[:4]] == [
        (3, 2, "shape"), (108, 106, "a square"), (108, 106, "coloured square"), (71, 42, "coloured square")]


def test_optional_views_and_structs(m):
    assert m.optional_views_and_structs(array("d", [1, 2])) == (2, 3, 5, 9, 11, 2, 11, 9.5, 10.5, 13.5, 14.5)
