"""Enums as C constants and as Python classes, and list literals as C arrays."""
from harness import call

CALLS = [call("values"), call("visible"), call("lists"), call("as_objects"), call("same", 4), call("same", 7),
         call("without_a_name"), call("shared_values")]
