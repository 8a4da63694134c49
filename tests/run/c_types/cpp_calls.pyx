from libcpp.atomic cimport (atomic, memory_order, memory_order_acquire, memory_order_release, memory_order_acq_rel,
                            memory_order_relaxed, memory_order_seq_cst)
from libcpp.limits cimport numeric_limits
from libcpp.vector cimport vector
from libcpp.stack cimport stack
from libcpp.string cimport string
from libcpp.algorithm cimport sort, minmax_element, is_sorted_until, lexicographical_compare
from libcpp.numeric cimport reduce
cimport cython
from cython cimport floating
from cython.operator cimport preincrement
from cython.parallel cimport prange

cdef extern from *:  # uses what stands below
    """
    struct Entry;
    struct Entries;
    const Entries& all_entries();
    """
    const Entries& all_entries()

cdef extern from * nogil:
    """
    #include <string>
    struct Entry { std::string label; const std::string& name() const { return label; } };
    struct Entries {
      Entry entries[2] = {{"one"}, {"two"}};
      const Entry* begin() const { return entries; }
      const Entry* end() const { return entries + 2; }
    };
    inline const Entries& all_entries() { static const Entries entries; return entries; }
    template <class T> struct Adder {
      T base;
      Adder() : base(0) {}
      explicit Adder(T b) : base(b) {}
      T operator()(T x) const { return base + x; }
      T operator()(T x, T y) const { return base + x * y; }
      template <class U> U as() const { return static_cast<U>(base); }
      template <class U> U plus(U x) const { return static_cast<U>(base) + x; }
      static T twice(T x) { return 2 * x; }
    };
    struct Plain { static int three() { return 3; } static double half(double x) { return x / 2; } };
    #include <stdexcept>
    static void set_error(bool throws) {
      if (!throws) return;
      PyErr_SetString(PyExc_KeyError, "of Python");
      throw std::runtime_error("of C++");
    }
    static int may_set_error(bool sets) {
      if (sets) PyErr_SetString(PyExc_LookupError, "of Python");
      return 3;
    }
    template <class D, class I> double pick(D *data, I *places, I at) { return data[places[at]]; }
    """
    cdef cppclass Adder[T]:
        Adder()
        Adder(T)
        T operator()(T)
        T operator()(T, T)
        U as_ "as" [U]()
        U plus[U](U)
        @staticmethod
        T twice(T)
    cdef cppclass Entry:
        string label
        const string& name()
    cdef cppclass Entries:
        const Entry* begin()
        const Entry* end()
    cdef cppclass Plain:
        @staticmethod
        int three()
        @staticmethod
        double half(double)
    void set_error(bint throws) except +
    int may_set_error(bint sets) except +*
    double pick[D, I](D* data, I* places, I at) except +

ctypedef unsigned char byte
ctypedef int Int32
ctypedef double Real

cdef struct Frame:
    int first
    double second

def limits():
    return numeric_limits[int].max(), numeric_limits[short].min(), numeric_limits[double].epsilon(), numeric_limits[float].max()

def static_methods(int n):
    return Plain.three(), Plain.half(n), Adder[long].twice(n), Adder[double].twice(n)

def called(double x):
    cdef Adder[double] a = Adder[double](1.5)
    cdef vector[Adder[int]] many
    many.push_back(Adder[int](3))
    cdef Adder[double]* p = &a
    with nogil:
        x = a(x)
    return x, a(x, 2), many[0](4), p[0](1)

def method_templates():
    cdef Adder[double] a = Adder[double](2.75)
    return a.as_[int](), a.plus[long](3), a.plus[double](0.5)

def chosen_types():
    cdef Real[3] data = [0.5, 1.5, 2.5]
    cdef Int32[3] places = [2, 1, 0]
    return pick(&data[0], &places[0], <Int32>1), pick(&data[1], &places[1], <Int32>0)

def dict_literals():
    cdef stack[Frame] frames
    cdef vector[Frame] more
    with nogil:
        frames.push({"first": 3, "second": 0.5})
        more.push_back({"first": 1, "second": 2.5})
    return frames.top(), more[0]

def algorithms(list items):
    cdef vector[int] v = items
    cdef vector[int] w = items
    sort(w.begin(), w.end())
    e = minmax_element(v.begin(), v.end())
    return (<int>(is_sorted_until(v.begin(), v.end()) - v.begin()), lexicographical_compare(v.begin(), v.end(), w.begin(), w.end()),
            <int>(e.first - v.begin()), <int>(e.second - v.begin()), reduce(v.begin(), v.end(), 0))

cdef floating scaled(floating factor, floating* data, int n):
    cdef int i
    cdef floating total = 0
    for i in range(n):
        total += factor * data[i]
    return total

def certain_types(double f):
    cdef float[2] small = [0.25, 0.5]
    cdef double[2] large = [0.1, 0.2]
    return scaled(-1.0, &small[0], 2), scaled(f, small, 2), scaled(2, &large[0], 2)

cdef inline void subtract(const floating[3] a, const floating[3] b, floating[3] c) noexcept nogil:
    for i in range(3):
        c[i] = a[i] - b[i]

def const_arrays():
    cdef double[3] a = [1, 2, 3]
    cdef double[3] b = [3, 2, 0]
    cdef double[3] c
    subtract(a, b, c)
    return c

def from_pointer():
    cdef int[4] a = [1, 2, 3, 4]
    cdef int* p = &a[1]
    cdef int[3] b = p
    a[2] = 7
    return b, a

cdef long summed(int n) noexcept nogil:
    cdef int i
    cdef long total = 0
    for i in prange(n, nogil=True):
        total += i
    return total

def released_in_function(int n):
    with nogil:
        n = summed(n)
    return n

def struct_of_literal(int x):
    cdef Frame f = {"second": 1.5, "first": x}
    cdef Frame g
    with nogil:
        g = {"first": x + 1, "second": f.second * 2}
    return f, g


def errors_of_python(bint throws):
    set_error(throws)
    return "none"


def errors_without_exceptions(bint sets):
    return may_set_error(sets)


# ---- references

cdef void append(Frame& frame, vector[int]& to) noexcept nogil:
    to.push_back(frame.first)
    frame.first += 1


cdef bint is_less(const Frame& left, const Frame& right): return left.first < right.first
cdef vector[int]* address(vector[int]& of): return &of


cdef class Store:
    cdef vector[int] items
    cdef void keep(self, vector[int]& to, int& number):
        to.push_back(number)
        number = 77

    def kept(self, int number):
        self.keep(self.items, number)
        return self.items, number


def references(int x):
    cdef vector[int] numbers
    cdef Frame f = {"first": x, "second": 1}, g = {"first": x + 1, "second": 1}
    append(f, numbers)
    append(f, numbers)
    return numbers, f, is_less(g, f), is_less(f, g), address(numbers) == &numbers, Store().kept(x)


# A name of a template with its arguments behind the variable.
cdef vector of_declarator[int]


def template_of_declarator(int x):
    cdef vector numbers[double]
    numbers.push_back(x)
    of_declarator.push_back(x)
    return numbers, of_declarator.back()


def iterated_by_pointers(): return [(entry.label, entry.name()) for entry in all_entries()]


cdef extern from *:
    """
    #include <thread>
    #include <utility>
    struct kc_test_later {
      template <class F, class V, class O, class N>
      kc_test_later(F function, V view, O object, N n) : result(function(view, object, n)) {}
      double result;
    };
    template <class F, class... Args>
    double kc_test_apply(F function, Args... args) { return function(args...); }
    """
    cdef cppclass kc_test_later:
        void kc_test_later[F, V, O, N](F, V, O, N) except +
        double result
    double kc_test_apply[F, V, O, N](F, V, O, N) except +

cdef extern from "<thread>" namespace "std" nogil:
    cdef cppclass thread:
        thread()
        void thread[A, B, C, D](A, B, C, D) except +
        void join() except +


cdef double weighted(double[::1] v, object by, Py_ssize_t n) noexcept:
    return v[0] * n + (0 if by is None else len(by))


ctypedef void (*kc_test_filler)(double[::1], Py_ssize_t, double) noexcept nogil


cdef void fill_by(kc_test_filler filler, double[::1] v, double value) noexcept nogil:
    filler(v, 2, value)


cdef void fill(double[::1] v, Py_ssize_t first, double value) noexcept nogil:
    cdef Py_ssize_t i
    for i in range(first, v.shape[0]):
        v[i] = value


def deduced_arguments(double[::1] v, by):
    """Templates are given views and objects as the functions take them that are passed with them."""
    cdef kc_test_later* kept = new kc_test_later(weighted, v, by, <Py_ssize_t> 3)
    cdef double first = kept.result
    del kept
    return first, kc_test_apply(weighted, v, None, <Py_ssize_t> 2), kc_test_apply(weighted, v[1:], [1] + by, <Py_ssize_t> 2)


def filled_by_thread(double[::1] v):
    cdef thread t = thread(fill, v, <Py_ssize_t> 1, 2.5)
    t.join()
    # This thread waits with the lock of Python that the other one, which hands the view on, must not ask for.
    cdef thread other = thread(fill_by, <kc_test_filler> fill, v, 3.5)
    other.join()
    return list(v)


def atomic_orders(int n):
    cdef atomic[int] counter
    counter.store(n, memory_order_release)
    cdef int expected = n
    cdef memory_order order = memory_order_acq_rel
    found = [counter.fetch_add(2), counter.fetch_or(8, memory_order_relaxed), counter.fetch_and(13), counter.fetch_xor(1, order)]
    found.append(counter.compare_exchange_strong(expected, 100, memory_order_acq_rel, memory_order_acquire))
    found.append(counter.compare_exchange_strong(expected, 100, memory_order_seq_cst))
    found.append(counter.exchange(7, order))
    return found, expected, counter.load(memory_order_acquire), bool(counter.is_lock_free())


cpdef int appended(vector[int]& into, const vector[int]& more, vector[int] last) except -1:
    into.push_back(more.size())
    return into.size() + last.size()


def appended_alone(vector[int]& into):
    into.push_back(1)
    return into.size(), appended(into, into, into), into


cdef class Appends:
    cpdef size_t to(self, vector[int]& into) except 0:
        into.push_back(5)
        return into.size()
    def add(self, vector[int]& into, int n=2):
        into.push_back(n)
        return into


def references_of_python(values):
    return appended(values, [1, 2], [3]), appended_alone(values), Appends().to(values), Appends().add(values), Appends().add(values, n=4)

cdef string text_without_gil() noexcept nogil:
    cdef string s
    s.append("abc")
    s.append(b"a\0bc")
    s.assign(s).append(b"x\0y", 3)
    s.insert(1, b"zz")
    return s

def literals_as_c_text():
    cdef string t = b"a"
    t.append(b"u\0v")
    return text_without_gil(), t, t.find(b"u"), t.find("\0")


cdef extern from *:
    """
    struct Numbered {
      typedef short number;
      struct Node { int n = 3; };
      Node node() { return Node(); }
    };
    template <class T> struct Listed : Numbered {
      T first;
      number count() { return 4; }
    };
    static int weighed(int a, int b) { return 10 * a + b; }
    static int weighed(int a, int b, int c) { return 100 * a + 10 * b + c; }
    """
    cppclass Numbered:
        ctypedef short number
        cppclass Node:
            int n
        Node node()
    cppclass Listed[T](Numbered):
        T first
        number count()
        Node again "node"()
    int weighed(int a, int b)
    int weighed3 "weighed"(int first, int second, int c)

def types_of_bases():
    cdef Listed[double] listed
    cdef Listed[double].number count = listed.count()
    cdef Listed[int].Node node = listed.again()
    return count, node.n, sizeof(count)

from cpython.datetime cimport datetime_new, import_datetime, time_new
import_datetime()

def named_arguments(int a, int b):
    return (weighed(b=a, a=b), weighed3(a, second=b, c=3), weighed3(c=1, second=a, first=b),
            datetime_new(2020, 1, 2, hour=3, minute=4, second=5, microsecond=6, tz=None), time_new(1, 2, 3, 4, tz=None))


# Parameters of templates are deduced from the bases of the arguments.
from libcpp.pair cimport pair

cdef extern from *:
    """
    struct Extents : std::pair<double, int> { Extents(double a, int b) : std::pair<double, int>(a, b) {} };
    template <class T, class U> U second_of(const std::pair<T, U>& p) { return p.second; }
    template <class T, class U> T first_at(std::pair<T, U>* p) { return p->first; }
    """
    cdef cppclass Extents(pair[double, int]):
        Extents(double, int)
    U second_of[T, U](pair[T, U]&)
    T first_at[T, U](pair[T, U]*)

def deduced_from_bases(double a, int b):
    cdef Extents* e = new Extents(a, b)
    try:
        return second_of(e[0]), second_of(Extents(a, b)), first_at(e)
    finally:
        del e


# What constructors and operators throw.
cdef extern from *:
    """
    #include <stdexcept>
    struct Thrower {
      int v;
      Thrower(int v = 0) : v(v) { if (v == 13) throw std::invalid_argument("thirteen"); }
      Thrower operator+(const Thrower& other) const {
        if (other.v == 1) throw std::overflow_error("plus");
        return Thrower(v + other.v);
      }
      int operator[](int i) const {
        if (i < 0) throw std::out_of_range("index");
        return v + i;
      }
      bool operator==(const Thrower& other) const {
        if (v == 99) throw std::domain_error("equal");
        return v == other.v;
      }
      Thrower operator-() const {
        if (v == 3) throw 3;
        return Thrower(-v);
      }
      Thrower& operator++() {
        if (v == 50) throw std::range_error("next");
        ++v;
        return *this;
      }
    };
    struct Truth {
      int v;
      Truth(int v = 0) : v(v) {}
      explicit operator bool() const {
        if (v == 7) throw std::out_of_range("truth");
        return v != 0;
      }
    };
    static void thrower_handler() { PyErr_SetString(PyExc_LookupError, "handled"); }
    """
    void thrower_handler()
    cdef cppclass Thrower:
        int v
        Thrower() except +
        Thrower(int) except +
        Thrower operator+(const Thrower&) except +
        int operator[](int) except +KeyError
        bint operator==(const Thrower&) except +
        Thrower operator-() except +thrower_handler
        Thrower& operator++() except +

    cdef cppclass Truth:
        Truth()
        Truth(int)
        bint operator bool() except +

def thrown_by_truth(int v):
    cdef Truth truth = Truth(v)
    return 1 if truth else 2

def thrown_by_operators(int a, int b):
    cdef Thrower left, right
    cdef Thrower* made = NULL
    found = []
    try:
        left = Thrower(a)
        right = Thrower(b)
        made = new Thrower(b)
        found.append((left + right).v)
        found.append((-left).v)
        found.append(left == right)
        found.append(preincrement(left).v)
        found.append(left[b])
        left = left + right + made[0]
        found.append(left.v)
    except OverflowError as error:
        found.append(str(error))
    finally:
        del made
    return found


def sorted_array(values):
    cdef int a[5]
    a[:] = values
    sort(a, a + 4)
    sort(&a[1], &a[5])
    return [x for x in a]


cimport cpp_calls_part

cdef extern from "cpp_calls_part.hpp":
    cdef cppclass KcTestQueue:
        cppclass place:
            int at
        cppclass other_place "place":
            int at
        KcTestQueue()
        KcTestQueue(int n) except +
        place begin()


def declared_twice(int n):
    cdef KcTestQueue* queue = new KcTestQueue(n)
    cdef KcTestQueue.other_place place = <KcTestQueue.other_place>queue[0].begin()
    try:
        return cpp_calls_part.kc_test_size(queue[0]), cpp_calls_part.kc_test_pointed(queue), place.at
    finally:
        del queue
