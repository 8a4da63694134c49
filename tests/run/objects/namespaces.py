"""What names there are, and what they hold."""
from harness import call, kernelc_only, raises, scalars

CALLS = [
    call("in_function", 1, 2, 3),
    call("in_function", scalars("a", [1])),
    call("unbound", scalars(0, 1)),
    call("evaluated", scalars(3, -1)),
    call("executed"),
    call("inner_names", 3),
    call("class_body"),
    call("dynamic_bases", scalars(list, dict, int)),
    call("large"),
    call("equals", scalars(2**64, -2**64, 2**63, 2**62, 0)),
    call("letter", scalars(88, 65), scalars(97, 98, 64)),
    call("append_to_none"),
    call("assigned_by_inner_functions", scalars(None, "b", 7)), call("assigned_by_methods"),
    call("add_to_none"),
    call("names_beyond_the_class"), call("at_top"), call("class_methods_by_name"),
    call("former_dict_methods", {1: 2, 3: 4}),
]


def test_doctests_are_published(m):
    assert m.__test__ == {"in_function (line 5)": "\n    >>> in_function(1)\n    "}


@kernelc_only("Cython's module crashes")
def test_the_body_of_a_class_has_no_such_class_yet(m):
    with raises(UnboundLocalError, "local variable 'Item' referenced before assignment"):
        m.names_itself(2)
