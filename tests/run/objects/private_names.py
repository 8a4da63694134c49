"""Private names of classes: what they are called from outside, and what they find inside. Names beyond ASCII."""
from harness import call

CALLS = [
    *[call("result", "A." + name) for name in ("names", "pub", "kw", "g", "gl", "imp", "exc", "inner")],
    call("result", "A._A__m", 5), call("result", "A._A__m", 5, __k=3), call("result", "A._A__m", 5, _A__k=3), call("result", "A._A__m"),
    call("result", "A.loc", 1), call("result", "_C.names"),
    *[call("result", "E." + name) for name in ("pub", "at", "pcc", "ccm", "ccp", "_E__cp")],
    call("greek", 1, 2.5), call("greek", 1, β=2, ζ=4), call("greek_by_keyword"), call("greek", 1), call("made", 3), call("of_hidden"),
]


def test_a_nested_class_has_its_own_private_names(m):
    assert m.A.B_().m() == 4
    assert "_B___x" in vars(m.A.B_)


def test_public_attributes_of_extension_types_are_private(m):
    instance = m.E()
    instance.pcc()
    assert instance._E__pc == 3 and not hasattr(instance, "__pc")
