"""Headers and C text may define macros of any name; what the module itself calls so is not meant."""
import numpy as np

from harness import call, scalars

CALLS = [
    call("calls", scalars(-3, 1, 5), scalars(2, -7)),
    call("variables", scalars(2.5, 0), scalars(None, 3)), call("of_macros"), call("structs", 3), call("attributes", 1.5),
    call("views", np.arange(6.0).reshape(2, 3) - 2),
]
