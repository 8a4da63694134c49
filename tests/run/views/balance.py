"""Every buffer that is acquired is released, once: an exporter that counts, and functions that fail on the way.

What is compared with Cython is, besides the results, how often each exporter was asked, and with which flags.
"""
import gc
import itertools

from harness import call

FUNCTIONS = [("one", 1), ("given_away", 2), ("three", 3), ("const_three", 3), ("not_none", 3), ("contiguous", 3), ("fused", 2, 1), ("two_fused", 2, 1), ("old_buffer", 2, 1),
             ("index_fails", 2, 1), ("index_fails", 2, 9), ("raises_inside", 2), ("through_helper", 2), ("both_ways", 2, 1), ("both_ways", 2, 7),
             ("without_gil", 2, 1), ("without_gil", 2, 5), ("generator", 2), ("copied", 2), ("fused", 2, 9), ("called_closures", 3), ("deleted_argument", 2, 1), ("deleted_argument", 2, 5), ("deleted_argument", 2, 9),
             ("holder", 3), ("delegating", 3), ("indirect", 3, 1), ("indirect", 3, 7), ("indirect_rows", 1)]
CALLS = [call("outcomes", *function) for function in FUNCTIONS]
STEPS = [[], [None], [None] * 2, [None] * 3, [None] * 4, [KeyError("early")], [None, KeyError("k")], [None, None, KeyError("k")],
         [None, KeyError("k"), None], [None, ValueError("v")], [None, ValueError("v"), None], [None, GeneratorExit()]]
HELD = [("fine",) * 3, ("fine", "float", "fine"), ("fine", "fine", "failing"), ("fine", "None", "matrix"), ("matrix", "fine", "fine")]
CALLS += [call("stopped", name, steps, end, *kinds) for name in ("holder", "delegating") for steps in STEPS for end in ("drop", "close")
          for kinds in HELD]
CALLS += [call("stopped", "indirect_rows", [None] * n, end, kind) for n in range(5) for end in ("drop", "close") for kind in ("pointers", "matrix")]


def test_scalars_that_cannot_be_converted(m):
    for n, x in [(1, 2.0), ("x", 2.0), (1, "y"), (2**40, 1.0), (None, None), (9, 1.0)]:
        arguments = [m.Counted(), n, m.Counted(), x]
        m.attempt(m.with_scalars, arguments)
        m.check_released(arguments, f"with_scalars({n}, {x})")
    for wrong in ([], [1] * 5):
        arguments = [m.Counted(), *wrong]
        m.attempt(m.with_scalars, arguments)
        assert arguments[0].acquired == 0
    for name in ("fused", "two_fused", "old_buffer", "both_ways"):
        arguments = [m.Counted(), m.Counted(), "x"]
        m.attempt(getattr(m, name), arguments)
        m.check_released(arguments, name)


def test_keywords(m):
    for b, c in itertools.product(["fine", "matrix", "float", "failing", "None", "list"], repeat=2):
        arguments = [m.Counted(), m.make(b), m.make(c)]
        m.attempt(m.with_keywords, arguments[:1], {"b": arguments[1], "c": arguments[2], "d": 1})
        m.check_released(arguments, f"with_keywords({b}, {c})")


def test_locals_are_released(m):
    kinds = ["fine", "matrix", "failing", "read-only", "None"]
    for name, count in [("caught", 2), ("rebound", 3), ("chained", 1), ("sliced_away", 1), ("returned", 1), ("as_object", 1), ("in_finally", 2),
                        ("deleted", 1)]:
        for chosen in itertools.product(kinds, repeat=count):
            arguments = [m.make(kind) for kind in chosen]
            m.attempt(getattr(m, name), arguments)
            m.check_released(arguments, f"{name}{chosen}")
    for fail_at in range(4):
        exporter = m.Counted(fail_at=fail_at)
        m.attempt(m.in_loop, [exporter, 3])
        m.check_released([exporter], "in_loop")
        assert exporter.acquired == (fail_at - 1 if fail_at else 3)


def test_one_acquisition_for_a_chain(m):
    exporter = m.Counted()
    assert m.chained(exporter) == 1 and exporter.acquired == 1


def test_assignments(m):
    for kind in [*m.KINDS, *m.OTHERS]:
        arguments = [m.Counted(), m.make(kind)]
        m.attempt(m.assigned, arguments)
        m.check_released(arguments, f"assigned({kind})")
        m.attempt(m.unpacked, [tuple(arguments)])
        m.check_released(arguments, f"unpacked({kind})")
        m.attempt(m.comprehension, [arguments])
        m.check_released(arguments, f"comprehension({kind})")


def test_module_views_hold_one(m):
    first, second, bad = m.Counted(), m.Counted(), m.Counted(shape=(2, 2))
    m.set_module_view(first)
    assert (first.acquired, first.released) == (1, 0)
    assert m.attempt(m.set_module_view, [bad]).startswith("ValueError") and m.read_module_view(2) == 2
    assert (bad.acquired, bad.released, first.released) == (1, 1, 0)
    m.set_module_view(second)
    assert (first.released, second.acquired, second.released) == (1, 1, 0)
    m.set_module_view(None)
    assert second.released == 1


def test_attributes_hold_one(m):
    first, second, bad, matrix = m.Counted(), m.Counted(), m.Counted(format=b"i"), m.Counted(shape=(2, 2))
    holder = m.Holder(first, matrix)
    assert (first.released, matrix.released) == (0, 0)
    assert m.attempt(holder.replace, [bad]).startswith("ValueError") and first.released == 0
    assert holder.replace(second) == 0 and first.released == 1
    view = holder.view
    assert second.released == 0
    holder.view = None
    assert second.released == 0
    del view
    gc.collect()
    assert second.released == 1
    holder.view = first
    del holder
    gc.collect()
    m.check_released([first, second, bad, matrix], "Holder")
    wrong = [m.Counted(), m.Counted()]
    m.attempt(m.Holder, wrong)
    m.check_released(wrong, "Holder(fine, vector)")


def test_view_objects_hold_one(m):
    exporter = m.Counted()
    view = m.returned(exporter)
    part, transposed, twice = view[1:], view.T, m.returned(view)
    python = memoryview(part)
    assert exporter.acquired == 1 and exporter.released == 0
    del view, part, transposed
    gc.collect()
    assert exporter.released == 0 and python[0] == 2 and twice[0] == 2
    python.release()
    del python, twice
    gc.collect()
    assert exporter.released == 1


def test_closures_and_generators_hold_one(m):
    first, second = m.Counted(), m.Counted()
    inner = m.closure(first)
    assert inner(2) == 2 and first.released == 0
    del inner
    gc.collect()
    m.check_released([first], "closure")
    left = m.generator(first, second)
    assert next(left) == 0
    left.close()
    del left
    gc.collect()
    m.check_released([first, second], "generator")
    never = m.generator(first, second)
    del never
    gc.collect()
    m.check_released([first, second], "generator that never began")
    run = m.method_of(None)
    m.attempt(run, [first, m.Counted(shape=(2, 2))])
    m.check_released([first], "method")
