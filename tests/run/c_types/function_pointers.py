"""Pointers to functions, of objects and views too, from and to C; functions of C as objects."""
from harness import call, kernelc_only, raises, scalars, vector

CALLS = [
    call("summed", 1, scalars(2, -3)),
    call("walked"),
    call("binary", 2, 3, scalars(True, False)),
    call("binary", None, 3, True),
    call("reduction", vector("d"), scalars(True, False)),
    call("foreign", scalars(2, "x", None), scalars(5, "y")),
    call("called_from_c", scalars(0, 3, 4, 5)),
    call("known", scalars(2, 4, -1)),
    call("smallest", 3, 1, 2),
    call("as_objects", scalars(4, "x")),
    call("cells", 1.5, scalars(2.0, -1.0)),
    call("stepped", scalars(True, False), scalars(3, 0)),
    call("methods_as_functions", scalars(1, -1)),
    call("holder", scalars(True, False), scalars([1], None), scalars([2], 2)),
    call("pointers_of_nogil_block"),
    call("methods_give_functions", scalars(True, False), scalars(True, False), 5), call("chosen_functions", scalars(True, False), 5),
    call("copies_of_fused_functions", 1.5, 3),
]


def test_functions_of_c_are_callable(m):
    square = m.object_of_square()
    assert square(3) == 9
    with raises(OverflowError, "too large to square"):
        square(4)
    with raises(TypeError, "an integer is required"):
        square("x")


def test_views_are_arguments_of_callables(m):
    from array import array
    assert m.object_of_reduction()(array("d", [1, 2, 3.5])) == 6.5


@kernelc_only("Cython calls a cpdef method with one argument too few, and takes the address of a place in the table")
def test_cpdef_methods_are_found_by_the_object(m):
    assert m.Shape().call_named(3) == (103, 3)
    assert m.Square().call_named(3) == (3000, 3)
    assert m.Subclass().call_named(3) == (7, 3)
