# cython: language_level=2
"""`print` and `exec` as statements."""
import io
import sys

MARK = "of the module"


class Written(object):
    """What is printed while it is entered."""
    def __enter__(self):
        self.old, sys.stdout = sys.stdout, io.StringIO()
        return sys.stdout

    def __exit__(self, *error):
        sys.stdout = self.old


def lines(a, b):
    with Written() as out:
        print
        print a
        print a, b
        print (a, b)
        print(a)
        print a,
        print b,
        print
        print "%s" % a, not b; print a if a else b
    return out.getvalue()


def to_file(a, file):
    out = io.StringIO() if file is None else file
    print >>out, a, "!"
    print >>out, a,
    print >>out
    return out.getvalue()


def to_none(a):
    with Written() as out:
        print >>None, a
    return out.getvalue()


def executed(code):
    names = {"y": 5}
    exec code in names
    return names.get("x")


def executed_in_two(code):
    names, inner = {"y": 5}, {}
    exec code in names, inner
    exec(code, names)
    exec (code, names, inner)
    return names.get("x"), inner


def quoted(x, y):
    return `x`, `x, y`, `x + 1` if x else `[`y`]`
