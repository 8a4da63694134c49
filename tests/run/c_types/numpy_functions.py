"""NumPy's C functions beside the attributes of arrays."""
import numpy as np

from harness import call, scalars

CALLS = [call("calculations"), call("descriptions", scalars(np.ones(2), np.ones(2, "i4"), 3)), call("kinds_of", scalars(*(np.dtype(t) for t in "?bBhHiIqQfdgeFDSUOmMV"))), call("flags_and_kinds", scalars(0, 12, 18, 19, 20, 21, 23)),
         call("fields_of_scalars", scalars(np.datetime64("2020-02-03", "3D")), scalars(np.timedelta64(77, "15s")))]
