"""Static methods of cdef classes take no self, however they are called."""
from harness import call, scalars

CALLS = [
    call("through_class", scalars(0, 4), scalars(-1, 7)),
    call("through_instance", scalars(0, 4), scalars(-1, 7)),
    call("wrapped", scalars(3, None)),
]


def test_python_reaches_them(m):
    assert m.Pair.shown(3) == 4 == m.Pair().shown(3)
