"""What decorators say of extension classes."""
import operator
import sys

from harness import call, raises, scalars

CALLS = [
    call("by_position", scalars(3, -3, 12)),
    call("lists", scalars(1, 300000)),
]

orders = [operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge]


def answer(compare, left, right):
    try:
        return compare(left, right)
    except (TypeError, ZeroDivisionError) as e:
        return type(e)


def test_total_orders(m):
    for name in "EqLt", "NeLe", "EqGt", "NeGe", "NeLtGe", "Inherits":
        made = [getattr(m, name)(i) for i in range(3)]
        for compare in orders:
            if compare is operator.eq and name.startswith("Ne"):
                continue  # no class has == by !=
            for i, left in enumerate(made):
                for j, right in enumerate(made):
                    assert bool(compare(left, right)) == compare(i, j), (name, compare, i, j)


def test_orders_are_not_made_of_nothing(m):
    with raises(TypeError, "'<' not supported between instances of 'class_directives.Unordered' and 'class_directives.Unordered'"):
        m.Unordered(1) < m.Unordered(2)


def test_answers_that_fail(m):
    answers = [answer(compare, m.Fails(i), 0) for compare in orders for i in (0, 1, 2, 3)]
    assert answers == [
        TypeError, False, False, False,
        TypeError, ZeroDivisionError, TypeError, True,
        False, ZeroDivisionError, False, True,
        True, ZeroDivisionError, True, False,
        TypeError, ZeroDivisionError, TypeError, False,
        TypeError, True, True, True,
    ]


def test_long_chains_end(m):
    for kind in m.Chain, m.LongerChain:
        assert m.chain(kind, 200000) == [1, 1, 1]
        assert m.chain(kind, 10) == [1, 1, 1]


def test_chains_end_without_the_trashcan(m):
    assert m.chain(m.Short, 100) == [1, 1, 1]


def test_collections(m):
    sequence, mapping = (1 << 5, 1 << 6) if sys.version_info >= (3, 10) else (0, 0)
    kinds = [kind.__flags__ & (sequence | mapping) for kind in (m.Sequence, m.Mapping, m.InheritsSequence, m.Chain)]
    assert kinds == [sequence, mapping, sequence, 0]


def test_final_methods_of_open_classes(m):
    assert (m.Half(7).half(), m.Half(7).twice, m.Third(9).half(), m.Third(2).twice) == (3, 14, 12, 4)
