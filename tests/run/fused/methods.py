"""Methods with fused types are called, bound and indexed as functions are."""
import numpy as np

from harness import call, kernelc_only, raises, scalars, vector

CALLS = [
    call("first", vector("d")), call("first", vector("f")), call("first", vector("d"), times=5), call("first", vector("i")),
    call("by_argument", scalars(1.5, 2, "x", np.float64(3))), call("by_name", scalars(1.5, 2)), call("next_of", scalars(1, True, 2**70, 1.5)),
    call("half", scalars(3.0, 1)), call("named", scalars(7, 1.0)), call("plain", scalars(4, 2.5)),
    call("plain", 4, 9), call("named_copies", 2, scalars(3, 0)), call("through_pointer", 3),
]


def test_a_copy_by_name_is_bound(m):
    scale = m.scale()
    assert scale.first["double"](np.ones(2)) == (1.0, 3, 8)
    assert type(scale).first["float"](scale, np.ones(2, "f"), 1) == (1.0, 1, 4)
    assert sorted(scale.first.__signatures__) == ["double", "float"]
    assert (scale.first.__name__, scale.first.__qualname__) == ("first", "Scale.first")
    assert scale.first.__self__ is scale and not hasattr(type(scale).first, "__self__")


def test_missing_arguments_count_self(m):
    with raises(TypeError, "Expected at least 2 arguments, got 1"):
        m.scale().first()


@kernelc_only("Cython does not find a fused cdef method in a base class")
def test_subclasses_inherit_copies(m):
    assert m.inherited(np.ones(2)) == ((1.0, 3, 8), 2.0, 5)


@kernelc_only("Cython reads the memory of whatever it is given")
def test_self_is_checked(m):
    with raises(TypeError, "descriptor 'first' for 'methods.Scale' objects doesn't apply to a 'int' object"):
        type(m.scale()).first(3, np.ones(2))
