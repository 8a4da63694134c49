"""Enums as C constants and as Python classes, and list literals as C arrays."""
from harness import call

CALLS = [call("values"), call("visible"), call("lists"), call("as_objects"), call("same", 4), call("same", 7), call("ranges", 4), call("ranges", 1), call("documentation"),
         call("without_a_name"), call("shared_values"), call("of_header")]


def test_members_are_reached_through_the_class(m):
    assert m.Colour.GREEN == 4 and not hasattr(m, "GREEN") and m.SHARED_ONE == 1
