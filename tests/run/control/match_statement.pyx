# cython: language_level=3
cimport cython


cdef class Point:
    cdef public double x
    cdef public int y
    cdef object tag

    def __init__(self, x, y, tag=None):
        self.x, self.y, self.tag = x, y, tag

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


cdef class Located(Point):
    __match_args__ = ("x", "y")


class Plain:
    __match_args__ = ("a", "b")

    def __init__(self, a, b):
        self.a, self.b = a, b


class Wrong:
    __match_args__ = ["a"]


class WrongNames:
    __match_args__ = (1,)


class Twice:
    __match_args__ = ("a", "a")
    a = 1


class Kind:
    first = 1
    second = "two"


def literals(x):
    match x:
        case 1:
            return "one"
        case -2 | 2.5:
            return "minus two or two and a half"
        case 1 + 2j:
            return "complex"
        case "a" | "b":
            return "text"
        case b"a":
            return "bytes"
        case None:
            return "None"
        case True:
            return "True"
        case False:
            return "False"
        case 10 | 11 | 12 as found:
            return found
        case _:
            return "other"


def c_literals(int x):
    match x:
        case 1:
            return "one"
        case 2 | 3 | -4:
            return "some"
        case True:
            return "never"
        case None:
            return "never"
        case other if other > 100:
            return cython.typeof(other)
    return x


def c_truth(bint x):
    match x:
        case True:
            return "yes"
        case False:
            return "no"


def c_double(double x):
    match x:
        case 0.5:
            return "half"
        case 1:
            return "one"
        case y:
            return y, cython.typeof(y)


def without_gil(int n):
    cdef int i, total = 0
    with nogil:
        for i in range(n):
            match i % 5:
                case 0 | 1:
                    continue
                case 3:
                    break
                case _:
                    total += i
    return total


cdef bint is_null(int* p) noexcept:
    match p:
        case NULL:
            return True
        case _:
            return False


def nulls():
    cdef int n = 1
    return is_null(&n), is_null(NULL)


def sequences(x):
    match x:
        case []:
            return "empty"
        case [1]:
            return "one"
        case [1, y]:
            return "from one", y
        case [a, [b, *c], d]:
            return a, b, c, d
        case ["head", *rest]:
            return rest
        case [*start, "tail"]:
            return start
        case ["a", *_, "z"]:
            return "a to z"
        case (first, *middle, last, "end"):
            return first, middle, last
        case [*_]:
            return "sequence"
        case _:
            return "none"


def open_sequence(x):
    match x:
        case 1, *rest:
            return rest
        case a, b:
            return a, b
        case *all,:
            return all


def two_subjects(a, b):
    match a, b:
        case 0, 0:
            return "origin"
        case (0, y) | (y, 0):
            return "axis", y
        case x, y if x == y:
            return "diagonal", x
        case both:
            return both


def c_subjects(int a, double b):
    match a, b:
        case 0, y:
            return y
        case x, 0.5:
            return x
        case [*all]:
            return all


def lists(list x):
    match x:
        case []:
            return "empty"
        case [1, *rest]:
            return rest
        case {}:
            return "never"
        case [*_]:
            return "list"
        case None:
            return "None"


def view(int[:] x):
    match x:
        case None:
            return "None"
        case [0, y, 2]:
            return y, cython.typeof(y)
        case []:
            return "empty"
        case [*all]:
            return all


def rows(double[:, :] x):
    match x:
        case [first, second]:
            return first[0] + second[0]
        case [only]:
            return only.shape[0]
    return None


def mappings(x):
    match x:
        case {"kind": "point", "x": x, "y": y}:
            return x, y
        case {"kind": kind, **rest}:
            return kind, rest
        case {Kind.first: value}:
            return "by attribute", value
        case {-1: _, None: _, 2.5: v}:
            return v
        case {"inner": {"deep": [a, *_]}}:
            return a
        case {}:
            return "mapping"
        case _:
            return "none"


def dicts(dict x):
    match x:
        case {"a": _, "b": b}:
            return b
        case {**all}:
            return all
        case [*_]:
            return "never"


def repeated_key(a, b):
    class Keys:
        one = a
        two = b
    match {"a": 1, "b": 2}:
        case {Keys.one: x, Keys.two: y}:
            return x, y
    return None


def classes(x):
    match x:
        case Point(x=1.0, y=y):
            return "at one", y, cython.typeof(y)
        case Located(px, 5):
            return "located", px
        case Point(tag=None):
            return "bare"
        case Point(x=px, y=py, tag=t):
            return px, py, t
        case Plain(1, b=b):
            return "plain", b
        case Plain(a, b):
            return a, b
        case bool(b):
            return "bool", b
        case int(i):
            return "int", i
        case float() as f:
            return "float", f
        case str(s) | bytes(s):
            return "text", s
        case list([a, b]):
            return "pair", a, b
        case dict():
            return "dict"
        case _:
            return "other"


def typed_instance(Point p):
    match p:
        case Point(x=x, tag=str(tag)):
            return x, tag
        case Point():
            return "point"
        case None:
            return "None"


def wrong_classes(x, which):
    match which:
        case "none":
            match x:
                case Point(a):
                    return a
        case "list":
            match x:
                case Wrong(a):
                    return a
        case "names":
            match x:
                case WrongNames(a):
                    return a
        case "many":
            match x:
                case int(a, b):
                    return a, b
        case "no class":
            match x:
                case Kind.first():
                    return 1
        case "twice":
            match x:
                case Twice(a, b):
                    return a, b
        case "twice named":
            match x:
                case Plain(a, a=b):
                    return a, b
    return "nothing"


def attribute_values(x):
    match x:
        case Kind.first:
            return "first"
        case Kind.second as s:
            return s
        case Kind.third:
            return "never"


def guards(x):
    seen = []
    match x:
        case [a] if seen.append(a):
            return "never"
        case [a] if a > 0:
            return "positive", a, seen
        case [a, *_]:
            return "second", a, seen
        case y if (z := y) == 3:
            return z
    return "none", seen


def assigned_though_refused(x):
    a = "before"
    match x:
        case [a, 1] if False:
            pass
        case [_, 2]:
            pass
        case {"k": a} if a is None:
            pass
    return a


def subject_is_changed(x):
    match x:
        case [x] if x == 0:
            return "zero"
        case [1]:
            return "one", x
    return x


def generator(x):
    match x:
        case [a, b] if (yield a) == b:
            yield "equal"
        case [a, b]:
            yield from (a, b)
        case {"k": v}:
            yield v
        case _:
            yield None


def run_generator(x, sent):
    g = generator(x)
    made = [next(g)]
    try:
        made.append(g.send(sent))
    except StopIteration:
        made.append("stop")
    return made


def words(match, case):
    match = [match, case]
    case = match[0]
    match[0] = 5
    match (case):
        case 1: return match
        case (2 | 3) as case: return case, match
    match(case)


def evaluated_once():
    counter = [0]
    def subject():
        counter[0] += 1
        return 7
    match subject():
        case 1: pass
        case 2 | 3: pass
        case [_, _]: pass
        case n: pass
    return n, counter


def in_loop(items):
    found = []
    for item in items:
        match item:
            case "skip":
                continue
            case "stop":
                break
            case ("pair", k, v):
                found.append((k, v))
            case str() | int():
                found.append(item)
    else:
        found.append("end")
    return found


def closure(x):
    match x:
        case [f, *rest]:
            return (lambda: (f, rest))()
        case f:
            return [f for _ in range(2)]


cdef str cdef_function(object x):
    match x:
        case {"name": str(name)}:
            return name
    return None


def calls_cdef(x):
    return cdef_function(x)


match [1, (2, 3)]:
    case [a, (b, c)]:
        of_module = a, b, c


class Body:
    match {"x": 1}:
        case {"x": x}:
            pass


def of_class():
    return Body.x, of_module, a
