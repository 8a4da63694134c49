# What Python refuses of patterns is reported where it stands, all of it in one run; `match` and `case` stay names elsewhere.
# RUN: not %kernelc %s -o %t.cpp 2>&1 | %FileCheck %s --implicit-check-not=error:

class Class:
    pass

def f(x):
    match x:
        # CHECK: [[@LINE+1]]:23: error: mapping pattern checks duplicate key (a) [SyntaxError]
        case {"a": _, "a": _}:
            pass
        # CHECK: [[@LINE+1]]:21: error: mapping pattern checks duplicate key (False) [SyntaxError]
        case {0: _, False: _}:
            pass
        # CHECK: [[@LINE+1]]:21: error: mapping pattern checks duplicate key (0.0) [SyntaxError]
        case {0: _, 0.0: _}:
            pass
        # CHECK: [[@LINE+1]]:21: error: mapping pattern checks duplicate key (-0) [SyntaxError]
        case {0: _, -0: _, b"a": _}:
            pass
        # CHECK: [[@LINE+1]]:30: error: attribute name repeated in class pattern: 'a' [SyntaxError]
        case Class(b=_, a=_, a=_):
            pass
        # CHECK: [[@LINE+1]]:14: error: alternative patterns bind different names [SyntaxError]
        case [a] | [b]:
            pass
        # CHECK: [[@LINE+1]]:18: error: multiple assignments to name 'a' in pattern [SyntaxError]
        case [a, a]:
            pass
        # CHECK: [[@LINE+1]]:25: error: multiple assignments to name 'a' in pattern [SyntaxError]
        case [a, *_] as a:
            pass
        # CHECK: [[@LINE+1]]:14: error: multiple starred names in sequence pattern [SyntaxError]
        case [*a, 1, *b]:
            pass
        # CHECK: [[@LINE+1]]:15: error: tuple-like pattern of length 1 must finish with ',' [SyntaxError]
        case (*a):
            pass
        # CHECK: [[@LINE+1]]:34: error: Pattern capture target cannot be '_' [SyntaxError]
        case {"k": v, **rest} as _:
            pass
        # CHECK: [[@LINE+1]]:23: error: nothing may follow '**rest' in a mapping pattern [SyntaxError]
        case {**rest, "k": v}:
            pass
        # CHECK: [[@LINE+1]]:15: error: the key of a mapping pattern is a literal or a dotted name [SyntaxError]
        case {key: v}:
            pass
        # CHECK: [[@LINE+1]]:30: error: positional patterns follow keyword patterns [SyntaxError]
        case Class(a=1, b=2, 3):
            pass
        # CHECK: [[@LINE+1]]:14: error: a pattern cannot be an f-string [SyntaxError]
        case f"text":
            pass
        # CHECK: [[@LINE+2]]:14: error: alternative patterns bind different names [SyntaxError]
        # CHECK: [[@LINE+1]]:14: error: name capture 'y' makes remaining patterns unreachable [SyntaxError]
        case y | 2:
            pass
    match x:
        # CHECK: [[@LINE+1]]:14: error: wildcard makes remaining patterns unreachable [SyntaxError]
        case _:
            pass
        case 1:
            pass

def g(x):
    match x:
        # CHECK: [[@LINE+1]]:14: error: '[' was never closed [SyntaxError]
        case [1:
            pass
    return x

match = 1
case = match
match[0:case]
