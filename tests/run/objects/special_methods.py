"""Special methods: the slots of extension types, inherited, reflected, and overridden by classes of Python."""
from harness import call, kernelc_only, raises, scalars

CALLS = [
    call("multiplied", 3, scalars(2, 2.5, "a", None)), call("subtracted", 3, scalars(None, 1)), call("in_place", scalars(1, "a")),
    call("of_derived"), call("power_of", 2, 3, 5), call("as_numbers", scalars(3, 0, 7)), call("items", scalars(0, 3, 4, -1, "a", 1.5, None)),
    call("set_item", scalars(0, -1, "a", 2.5), 3), call("set_item", 1, scalars("a", 2**40, None)), call("counted", scalars(3, 0)), call("shifted"),
    call("called"), call("called", 1), call("called", 1, 2, 3), call("constructed"), call("constructed", 3), call("constructed", 1, 2),
    *[call("wrong", function) for function in (repr, float)],
]


def test_operators_of_both_sides(m):
    n = m.Number(4)
    assert m.binary(n, m.Number(5)) == (("add", 4, 5), ("add", 5, 4), ("pow", m.Number(5), None), ("pow", n, None),
                                        ("divmod", m.Number(5)), ("matmul", m.Number(5)))
    assert (1 + n, 2 ** n, pow(n, 2, 5)) == (("radd", 4, 1), ("rpow", 2, None), ("pow", 2, 5))
    with raises(TypeError, "unsupported operand type(s) for +: 'special_methods.Number' and 'int'"):
        n + 1


def test_keywords_of_calls_and_constructors(m):
    assert m.Number(3, scale=2).value == 6 and m.called(1, 2, key=3, other=4) == (1, (2,), 3, ["other"])
    assert m.Number(value=5).value == 5
    with raises(TypeError, "__init__() got an unexpected keyword argument 'size'"):
        m.Number(size=1)


def test_comparisons(m):
    one = m.Number(1)
    assert m.compared(one, m.Number(1)) == (True, False, ("lt", m.Number(1)))
    assert one != 3 and one.__eq__(3) is NotImplemented
    with raises(TypeError, "'<=' not supported between instances of 'special_methods.Number' and 'int'"):
        one <= 3
    assert m.greater(m.Derived(1), 2) == "gt"


def test_classes_of_python_override(m):
    assert m.of_python()[0] == ("plain", ("add", 2, 5)) and m.of_python()[2:] == (("radd", 2, 1), ("add", 1, 2), ("radd", 4, 3), 2)


def test_what_lacks_a_method(m):
    with raises(NotImplementedError, "Subscript deletion not supported by special_methods.Items"):
        m.delete_item(m.Items(), 1)
    with raises(NotImplementedError, "Subscript assignment not supported by special_methods.Deleted"):
        m.assign_item(m.Deleted(), 1)
    with raises(TypeError, "unhashable type: 'special_methods.Equal'"):
        hash(m.Equal())
    assert m.Square() ** 3 == 3


def test_documentation(m):
    assert m.Number.__add__.__doc__ == "Adds." and m.Number.__init__.__doc__ == "Scales."


@kernelc_only("Cython names other types in its messages")
def test_slots_convert_what_methods_return(m):
    with raises(TypeError, "'list' object cannot be interpreted as an integer"):
        len(m.Wrong())
    with raises(TypeError, "__hash__ method should return an integer"):
        hash(m.Wrong())
    with raises(TypeError, "Square.__pow__() takes 3 arguments but 2 were given"):
        pow(m.Square(), 3, 4)


@kernelc_only("Cython loses the hash")
def test_an_order_leaves_the_hash(m):
    assert len({m.Ordered(), m.Ordered()}) == 2
    assert m.Ordered.__hash__ is not None and m.Derived.__hash__ is not None and hash(m.Derived(3)) == hash(3)
