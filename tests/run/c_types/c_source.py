"""A C file that C++ compilers refuse is included."""
from harness import call, scalars

CALLS = [call("squares", scalars(0, 1, 4)), call("complex_functions", scalars(3 + 4j, 0))]
