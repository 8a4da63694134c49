"""A typedef may be named as the one that it stands for."""
from harness import call, scalars

CALLS = [call("run", scalars(0, 3, 200, -1))]
