"""A typedef may be named as the one that it stands for."""
from array import array

from harness import call, scalars

CALLS = [call("run", scalars(0, 3, 200, -1)), call("parts", 17, 5, array("i", [3])), call("shadowed", scalars(4.5, -1)),
         call("call_widened"), call("widened", 1, c=5), call("widened", scalars(1, "a")), call("choose", 2.0, scalars(1.0, 3.0))]
