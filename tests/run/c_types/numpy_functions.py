"""NumPy's C functions beside the attributes of arrays."""
from harness import call

CALLS = [call("calculations")]
