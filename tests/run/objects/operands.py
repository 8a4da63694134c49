"""The directive c_api_binop_methods."""
from harness import call

KINDS = (0, 1, 2)
CALLS = [
    *[call("both", k, other) for k in KINDS for other in (3, "text", None)],
    *[call("subtracted", k, other, swapped) for k in KINDS for other in (3, 2.5, "text", None) for swapped in (False, True)],
    *[call("raised", k, other) for k in KINDS for other in (3, "text")],
    call("multiplied", 3), call("multiplied", None),
    *[call("in_place", k, other) for k in KINDS for other in (3, "text")],
    *[call("by_name", k, 3) for k in KINDS],
]
