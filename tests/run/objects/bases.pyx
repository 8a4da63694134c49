# Extension classes with several bases: one of them is an extension type or builtin, the others are classes of Python
import collections.abc


cdef class Counted:
    cdef int count

    def __init__(self):
        self.count = 3

    cdef int in_c(self):
        return self.count

    cpdef int in_both(self):
        return self.count

    def name(self):
        return "Counted"


class Greeting:
    __slots__ = ()

    def greet(self):
        return "hello %s" % self.name()

    def name(self):
        return "Greeting"


class WithDict:
    shared = [1]

    def keep(self, value):
        self.kept = value


def greeting():
    return Greeting


cdef class Both(Counted, Greeting):
    """Counts and greets."""
    cdef public object held

    cdef int in_c(self):
        return 10 + self.count

    cpdef int in_both(self):
        return 100 + self.count

    def through_table(self):
        return self.in_c(), self.in_both()


cdef class Derived(Both):
    cdef int in_c(self):
        return 20 + self.count


cdef class Called(Counted, greeting()):
    pass


cdef class Open(Counted, WithDict):
    cdef dict __dict__


cdef class Failure(Exception, Greeting):
    cdef public int code

    def name(self):
        return "failure %d" % self.code




class More:
    __slots__ = ()
    more = 5


cdef class Three(Counted, Greeting, More):
    pass


cdef class Sized(Counted, collections.abc.Sized):
    def __len__(self):
        return self.count


class Child(Both):
    def name(self):
        return "Child"


def through_table(Both both):
    return both.through_table(), both.in_c()


def of_both():
    return through_table(Both()), through_table(Derived()), through_table(Child())


def greetings():
    return Both().greet(), Derived().greet(), Called().greet(), Child().greet(), Three().greet(), Three().more


def kept(value):
    made = Open()
    made.keep(value)
    return made.kept, made.shared, dict(getattr(made, "__dict__"))


def fail(code):
    failure = Failure("no")
    failure.code = code
    raise failure


def handled(code):
    try:
        fail(code)
    except Exception as e:
        return e.greet(), e.args


def held(value):
    made = Both()
    made.held = value
    return made.held


def is_counted(value):
    return isinstance(value, Counted), isinstance(Both(), Greeting), len(Sized()), isinstance(Sized(), collections.abc.Sized)


cdef class Hidden:
    cdef public int a
    cdef object b

    def __init__(self):
        self.a = 1
        self.b = "b"

    def of_base(self):
        return self.a, self.b


cdef class Hiding(Hidden):
    cdef public object a
    cdef int b

    def __init__(self):
        Hidden.__init__(self)
        self.a = "own"
        self.b = 5

    def of_both(self):
        return self.a, self.b, (<Hidden> self).a, (<Hidden> self).b


cdef class BelowHiding(Hiding):
    def below(self):
        return self.a, self.b


def hidden_attributes():
    hiding, below = Hiding(), BelowHiding()
    hiding.a = "x"
    return hiding.of_base(), hiding.of_both(), hiding.a, below.below(), Hidden.a.__get__(hiding)


cdef class Outlived:
    cdef dict __dict__


def dict_that_outlives():
    held = Outlived()
    held.x = 1
    kept = getattr(held, "__dict__")
    del held
    return kept
