"""Module-level names and classes of Python."""
from harness import call, scalars

CALLS = [
    call("closures", scalars(3, "x")),
    call("counts"),
    call("module_names"),
    call("sets_global", "bye"),
    call("module_names"),
    call("plain_class", scalars(4, "ab")),
]


def test_a_module_has_its_docstring_and_names(m):
    assert m.__doc__.startswith("Module-level code")
    assert m.GREETING in ("hello", "bye") and m.first == 1
