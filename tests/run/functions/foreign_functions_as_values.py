"""Functions of headers where objects are wanted."""
from harness import call, scalars

CALLS = [
    call("by_name", scalars("twice", "checked"), scalars(3, 0, -1, 2.5, "a", 2**40)),
    call("by_name", scalars("hypot"), scalars(3.0, "a"), scalars(4, 4.5)),
    call("by_name", scalars("list"), scalars((1, 2), "ab", 3)),
    call("by_name", scalars("add"), scalars(1, "a"), scalars(2, "b")),
    call("by_name", scalars("paired"), scalars(1, "a"), scalars(2.5, None)),
    call("by_name", scalars("name_of"), scalars(0, 1)),
    call("sorted_by", scalars([3, -1, 2], [4, 9, 1])),
    call("without_result", scalars(5, -7, "a")),
    call("kept_by_closure", scalars(5, "a")),
]


def test_callables_are_called_again(m):
    assert [m.by_name("twice", i) for i in range(3)] == [0, 2, 4]
