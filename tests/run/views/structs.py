"""Elements that are structs: read, written in place, compared with the format of the buffer."""
import numpy as np

from harness import call, scalars

POINT = [("x", "f4"), ("y", "f4")]
FIELDS = [("number", "i4"), ("place", POINT), ("grid", "i2", (2, 3)), ("flag", "u1"), ("z", "c16")]
PACKED = [("c", "i1"), ("d", "f8")]


def records(count=4, fields=FIELDS):
    made = np.zeros(count, np.dtype(fields, align=True))
    made["number" if "number" in made.dtype.names else made.dtype.names[0]] = range(count)
    return made


WRONG = scalars(np.zeros(4), np.zeros(4, [("number", "i4")]), np.zeros((2, 2), PACKED), np.zeros(2, PACKED),
                records(fields=FIELDS[:2] + [("grid", "i2", (3, 3))] + FIELDS[3:]))

CALLS = [call("change", records()), call("change", records()[::2]), call("change", records()[::-1]), call("change", WRONG),
         call("change", np.zeros(0, records().dtype)), call("whole", records(), scalars(0, -1, 4), scalars(1, 2)),
         call("packed_value", np.ones((2, 2), PACKED)), call("packed_value", np.ones((2, 2), PACKED).T), call("packed_value", WRONG),
         call("packed_constant", np.ones(3, PACKED)), call("packed_constant", np.ones(6, PACKED)[::2])]


def test_a_view_object_of_structs_shares_memory(m):
    kept = records()
    shared = np.asarray(m.tail(kept))
    assert shared.dtype == kept.dtype
    shared["number"][0] = 50
    assert kept["number"][1] == 50
