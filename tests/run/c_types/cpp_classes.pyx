# C++ classes that the module itself defines.
# distutils: language = c++
from libc.math cimport M_PI, sin, cos
from libcpp.vector cimport vector
from libcpp.memory cimport unique_ptr, shared_ptr
from cython.operator cimport dereference as deref
from cython.parallel cimport prange

cdef extern from *:
    """
    namespace shapes {
    struct Shape {
      virtual ~Shape() {}
      virtual double area() const { return -1; }
      double twice() const { return 2 * area(); }
    };
    }
    """
    cdef cppclass Shape "shapes::Shape":
        double area() const
        double twice() const

cdef double square = 0.5  # has the name of a method

def same_name():
    return square

cdef cppclass RegularPolygon(Shape):
    double radius
    int n

    __init__(int n, double radius):
        this.n = n
        this.radius = radius

    double area() noexcept const:
        cdef double theta = M_PI / this.n
        return radius * radius * sin(theta) * cos(theta) * n

def polygon(int n, double radius=1):
    cdef RegularPolygon* p = new RegularPolygon(n, radius)
    try:
        return p.area(), p.twice(), p.n
    finally:
        del p

cdef cppclass Counter:
    int count
    object last
    __init__():
        this.count = 0
    void add(int n, o) except *:
        if n < 0:
            raise ValueError(n)
        this.count += n
        this.last = o
    int total():
        return this.count
    object pair(x):
        return this.last, x

def counter(int n, o):
    cdef Counter c
    assert c.last is None
    c.add(n, o)
    cdef vector[Counter] many
    many.push_back(c)
    many[0].add(1, "x")
    d = many[0]
    return c.total(), c.last, d.total(), d.last, d.pair(3)

cdef cppclass Base:
    int state
    __init__():
        this.__init__(7)
    __init__(int a):
        this.state = a
    int get():
        return this.state
    int plus(int a) except? -1:
        if a == 13:
            raise KeyError(a)
        return this.get() + a

cdef cppclass Derived(Base):
    __init__(int a):
        Base.__init__(2 * a)
    int get():
        return Base.get() * 10
    int both(int a) except? -1:
        return plus(a) + this.plus(a)
    @staticmethod
    double square(double x):
        return x * x

def derived(int a, int b):
    cdef Derived* d = new Derived(a)
    cdef Base* p = new Derived(a)
    cdef shared_ptr[Base] s = shared_ptr[Base](new Derived(b))
    r = (d.get(), p.get(), p.plus(b), d.both(b), Derived.square(1.5), s.get().get(), Base().get())
    del p
    del d
    return r

log = []
cdef cppclass Noisy:
    object name
    __init__(name):
        this.name = name
        log.append(("init", name))
    __dealloc__():
        log.append(("gone", this.name))

def noisy(a):
    del log[:]
    x = new Noisy(a)
    log.append("live")
    del x
    return list(log)

cdef cppclass Stack[T]:
    vector[T] items
    T top_of
    void push(T value):
        this.items.push_back(value)
        this.top_of = value
    T top():
        return this.top_of
    size_t size() const:
        return this.items.size()

cdef cppclass Doubles(Stack[double]):
    double sum_of():
        cdef double total = 0
        for x in this.items:
            total += x
        return total

def stack(int n):
    cdef Stack[int] s
    cdef Doubles d
    for i in range(n):
        s.push(i)
        d.push(i / 2.0)
    return s.top(), s.size(), d.top(), d.sum_of()

cdef cppclass Grid:
    int n
    vector[double] cells
    double total(double[:] v) nogil:
        cdef double result = 0
        cdef int i
        for i in range(v.shape[0]):
            result += v[i] * this.n
        return result
    double shared(double[:] v) nogil:
        cdef double result = 0
        cdef int i
        for i in prange(v.shape[0]):
            result += v[i] * this.n
        return result

def grid(double[:] v, int n):
    cdef Grid g
    g.n = n
    with nogil:
        a = g.total(v)
        b = g.shared(v)
    return a, b

cdef cppclass Moved:
    unique_ptr[vector[int]] member
    __init__(unique_ptr[vector[int]] arg):
        this.member.reset(arg.release())

def moved():
    cdef Moved* m = new Moved(unique_ptr[vector[int]](new vector[int](3)))
    n = deref(m.member).size()
    del m
    return n

cdef cppclass Outer:
    cppclass Inner:
        int square(int x):
            return x * x
    Inner* make():
        return new Inner()
    ctypedef int my_int
    @staticmethod
    my_int negate(my_int x):
        return -x

def nested(int x):
    cdef Outer o
    cdef Outer.Inner* i = o.make()
    cdef Outer.Inner j
    r = i.square(x), Outer.negate(x), j.square(x + 1)
    del i
    return r

def made_in_vector(int count):
    cdef vector[Outer.Inner] several
    cdef const Stack[int]* constant = new Stack[int]()
    several.resize(count)
    try:
        return several.size(), constant.size()
    finally:
        del constant

def initialiser_raises(int a):
    cdef Refusing* made = new Refusing(a)
    r = made.size
    del made
    return r

cdef cppclass Refusing:
    int size
    __init__(int a) except *:
        if a < 0:
            raise ValueError("negative")
        this.size = a

def kept_without_gil(n):
    cdef vector[Counter] many
    cdef Counter alone
    alone.last = n
    with nogil:
        many.push_back(alone)
        many.push_back(many[0])
        many.clear()
        many.push_back(alone)
    return many[0].last, many.size()

cdef cppclass Own[T](vector):
    T last():
        return this.back()

cdef cppclass Wrapper[T]:
    T value
    __init__(T& value):
        this.value = value
    T get() const:
        return this.value

cdef int got(const Wrapper[int]& wrapper):
    return wrapper.get()

def derived_from_template(numbers, int n):
    cdef Own[int] own
    for x in numbers:
        own.push_back(x)
    own.push_back(n)
    cdef vector[const Wrapper[int]*] wrapped
    for x in numbers:
        wrapped.push_back(new Wrapper[int](x))
    total = own.last() * 100
    for w in wrapped:
        total += got(w[0])
        del w
    return total, own.size()

cdef cppclass Third(Base):
    int get():
        return 3

def inferred_base(int which):
    if which == 0:
        chosen = new Derived(2)
    elif which == 1:
        chosen = new Third()
    else:
        chosen = new Base(5)
    answer = chosen.get()
    del chosen
    return answer

first_scale = 3

cdef cppclass Scaled:
    int x
    __init__(int x, int y=5):
        this.x = x + y
    int at(int a, int b=2, int c=first_scale):
        return a + b * 10 + c * 100 + this.x * 1000
    int doubled(int a=2) const:
        return a * 2
    void keep(list kept, value=None) except *:
        if value is None:
            raise ValueError("none")
        kept.append(value)
    double times(double z, double w=1.5) nogil:
        return z * w

first_scale = 4

def defaults(int x, value):
    cdef Scaled* short = new Scaled(x)
    cdef Scaled* whole = new Scaled(x, 2)
    cdef double z
    kept = []
    try:
        kept += [short.x, whole.x, short.at(1), short.at(1, 3), whole.at(1, 3, 9), short.doubled(), whole.doubled(7)]
        with nogil:
            z = short.times(2)
        kept += [z, short.times(2, 3)]
        short.keep(kept, value)
        short.keep(kept)
    except ValueError as error:
        kept.append(str(error))
    finally:
        del short
        del whole
    return kept

cdef cppclass Sizes[T]:
    int scale
    __init__():
        this.scale = 3
    @staticmethod
    int size(int n):
        return n + sizeof(T)
    @staticmethod
    T same(T x):
        return x

def static_of_template():
    cdef Sizes[double] sizes
    return Sizes[double].size(3), Sizes[int].size(1), Sizes[double].same(1.5), Sizes[int].same(2), sizes.size(4)


cpdef enum class Documented(unsigned int):
    "One line"
    TWO = 2
    THREE


def documentation():
    return Documented.__doc__, list(Documented)
