"""`cpp_locals`: C++ variables, globals and attributes that need no constructor without arguments, read before and after they are assigned."""
from harness import call, kernelc_only, raises, scalars

CALLS = [
    call("read_module"), call("set_module", scalars(4, -1)), call("read_module"), call("variables", scalars(3, 2, 1, 0)),
    call("raised", scalars(3, -1)), call("containers", [1, 2], scalars(True, False)), call("stepped", scalars(4, 1)),
    call("captured", scalars(True, False)), call("threads", scalars(5, 0)), call("attributes", scalars(3, 0)), call("no_checks", 7),
]


@kernelc_only("Cython calls the attribute a local variable")
def test_public_attribute_is_named(m):
    with raises(AttributeError, "C++ attribute 'numbers' is not initialized"):
        m.Holder(0).numbers
    holder = m.Holder(0)
    holder.numbers = [1]
    assert holder.numbers == [1.0]
