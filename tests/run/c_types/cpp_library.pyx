# distutils: language = c++
cimport cython
from cython.operator cimport dereference as deref, postdecrement, postincrement, predecrement, preincrement, typeid
from libcpp.atomic cimport atomic
from libcpp cimport nullptr
from libcpp.typeinfo cimport type_info
from libcpp.algorithm cimport equal, is_permutation, merge, partition_copy, set_difference, sort
from libcpp.complex cimport complex as ccomplex, polar, pow as complex_power
from libcpp.cmath cimport hypot, ilogb, lround, fpclassify
from libcpp.exception cimport (delegate_to_exception_handlers, exception_ptr, exception_ptr_error_handler, logic_error,
                               make_exception_ptr, rethrow_exception, runtime_error, wrapped_exception_ptr_from_exception)
from libcpp.functional cimport greater
from libcpp.future cimport future, promise
from libcpp.limits cimport numeric_limits
from libcpp.map cimport map as cmap
from libcpp.memory cimport allocator, shared_ptr, make_shared, weak_ptr
from libcpp.mutex cimport mutex, py_safe_call_object_once, py_safe_construct_unique_lock, py_safe_once_flag, unique_lock
from libcpp.condition_variable cimport condition_variable, py_safe_object_wait
from libcpp.numeric cimport adjacent_difference, inner_product, partial_sum, transform_inclusive_scan
from libcpp.optional cimport make_optional, nullopt, optional
from libcpp.pair cimport pair
from libcpp.random cimport fisher_f_distribution, mt19937, uniform_int_distribution
from libcpp.set cimport set as cset
from libcpp.shared_mutex cimport shared_mutex
from libcpp.string cimport string
from libcpp.string_view cimport string_view

from libcpp.vector cimport vector


cdef bint same_tens(int a, int b) noexcept nogil:
    return a // 10 == b // 10


cdef bint is_even(int a) noexcept nogil:
    return a % 2 == 0


cdef int twice(int a) noexcept nogil:
    return 2 * a


cdef int sum_of(int a, int b) noexcept nogil:
    return a + b


def algorithms(vector[int] a, vector[int] b):
    cdef vector[int] merged, evens, odds, missing
    merged.resize(a.size() + b.size())
    sort(a.begin(), a.end(), greater[int]())
    sort(b.begin(), b.end(), greater[int]())
    merge(a.begin(), a.end(), b.begin(), b.end(), merged.begin(), greater[int]())
    evens.resize(a.size())
    odds.resize(a.size())
    cdef pair[vector[int].iterator, vector[int].iterator] ends
    ends = partition_copy(a.begin(), a.end(), evens.begin(), odds.begin(), &is_even)
    evens.erase(ends.first, evens.end())
    odds.erase(ends.second, odds.end())
    missing.resize(a.size())
    missing.erase(set_difference(a.begin(), a.end(), b.begin(), b.end(), missing.begin(), greater[int]()), missing.end())
    return (merged, evens, odds, missing, a.size() == b.size() and is_permutation(a.begin(), a.end(), b.begin()),
            a.size() == b.size() and equal(a.begin(), a.end(), b.begin(), &same_tens))


def numbers(vector[int] a):
    cdef vector[int] differences = a, sums = a, scanned = a
    adjacent_difference(a.begin(), a.end(), differences.begin(), &sum_of)
    partial_sum(a.begin(), a.end(), sums.begin())
    transform_inclusive_scan(a.begin(), a.end(), scanned.begin(), &sum_of, &twice)
    return differences, sums, scanned, inner_product(a.begin(), a.end(), a.begin(), 5, &sum_of, &sum_of)


def maths(double x, double y):
    return hypot(x, y), hypot(x, y, 2.0), ilogb(x), lround(y), fpclassify(x) == fpclassify(y)


def limits():
    return (numeric_limits[int].max(), numeric_limits[float].denorm_min() > 0)


def options(int n):
    cdef optional[int] a, b, c
    cdef int equal_so_far = 0, greater_so_far = 0
    if a == b: equal_so_far += 1
    nothing = not a
    a = n
    b = nullopt
    c = make_optional[int](3)
    if b == nullopt: equal_so_far += 10
    if a == n: equal_so_far += 100
    if c > a: greater_so_far += 1
    a.swap(optional[int](6))
    return nothing, not a, deref(a), equal_so_far, greater_so_far, c.value_or(5)


def complex_numbers(double re, double im):
    cdef ccomplex[double] a = ccomplex[double](re, im)
    cdef ccomplex[double] b = a * 2.0 + 1.0, c = a - 1.0, d = -a
    cdef double two = 2
    cdef ccomplex[double] e = complex_power(a, two), f = complex_power(two, a), g = polar(re)
    return b.real(), b.imag(), c.real(), d.imag(), a == a, e, f, g


def given_parameters():
    cdef cmap[int, int, greater[int]] m
    cdef cset[int] s
    cdef vector[int, allocator[int]] v
    m[1] = 10
    m[2] = 20
    for i in range(3):
        s.insert(i)
        v.push_back(i)
    cdef vector[int, allocator[int]].iterator at = v.begin() + 1
    return deref(m.begin()).first, deref(s.begin()), deref(at), m.const_at(2)


def text(bytes given):
    cdef string s = given
    s.insert(0, 2, c'<')
    s.append(given, 1, 2)
    s.replace(0, 1, b"[[", 2)
    s.erase(s.begin())
    cdef string_view v = s
    return s, v.substr(1), v.rfind(c'<'), s.find(b"b", 0, 1), s < b"zz", s.compare(0, 1, b"[")


cdef int length(string& s):
    s.push_back(c'!')
    return <int>s.size()


def temporaries(bytes given):
    return length(given), length(b"abc"), length("plain"), length(string(given))


def generators(unsigned int seed):
    cdef uniform_int_distribution[int] one_to_six = uniform_int_distribution[int](1, 6)
    cdef fisher_f_distribution[double] f = fisher_f_distribution[double](2.0, 3.0)
    cdef mt19937 source = mt19937(seed)
    return one_to_six(source), f(source) > 0, one_to_six(mt19937(seed))


def owners():
    cdef shared_ptr[int] one = make_shared[int](5)
    cdef weak_ptr[int] weak = weak_ptr[int](one)
    cdef shared_ptr[int] other = weak.lock()
    return one.use_count(), weak.use_count(), one.owner_before(other), deref(other)


cdef void on_runtime_error(const runtime_error& e) except *:
    raise KeyError(e.what().decode())


cdef void on_logic_error(const logic_error& e) except *:
    raise LookupError(e.what().decode())


cdef void handler() except *:
    delegate_to_exception_handlers(&on_runtime_error, &on_logic_error)


cdef extern from *:
    """
    #include <stdexcept>
    static void fail(int kind) {
      if (kind == 1) throw std::runtime_error("at run time");
      if (kind == 2) throw std::out_of_range("out of range");
      if (kind == 3) throw std::bad_alloc();
    }
    static std::runtime_error error_of(const char* text) { return std::runtime_error(text); }
    static PyObject* object_or_error(int kind) {
      if (kind == 1) throw std::runtime_error("thrown");
      if (kind == 2) { PyErr_SetString(PyExc_KeyError, "set"); return nullptr; }
      return PyLong_FromLong(kind);
    }
    """
    void fail_wrapped "fail" (int kind) except +exception_ptr_error_handler
    void fail_handled "fail" (int kind) except +handler
    object object_or_error(int kind) except +
    runtime_error error_of(const char* text)


def wrapped(int kind):
    cdef exception_ptr held
    try:
        fail_wrapped(kind)
    except Exception as e:
        held = wrapped_exception_ptr_from_exception(e)
        rethrow_exception(held)
    return kind


def handled(int kind):
    fail_handled(kind)
    return kind


def made_exception():
    rethrow_exception(make_exception_ptr(error_of("made")))


def object_result(int kind):
    object_or_error(kind)
    return object_or_error(kind)


def futures(int twice_set):
    cdef promise[int] p
    cdef future[int] f = p.get_future()
    p.set_value(5)
    if twice_set:
        p.set_value(6)
    return f.get()


def locked(function):
    cdef mutex m
    cdef shared_mutex shared
    cdef py_safe_once_flag once
    cdef unique_lock[mutex] lock = py_safe_construct_unique_lock(m)
    py_safe_call_object_once(once, function)
    py_safe_call_object_once(once, function)
    return lock.owns_lock(), m.try_lock()


def waited(predicate):
    cdef mutex m
    cdef condition_variable c
    cdef unique_lock[mutex] lock = py_safe_construct_unique_lock(m)
    py_safe_object_wait(c, lock, predicate)
    return lock.owns_lock()


def types_at_run_time(int n):
    cdef const type_info* whole = &typeid(int)
    cdef vector[int] numbers
    return whole[0] == typeid(n), typeid(n) == typeid(double), typeid(numbers) == typeid(vector[int]), whole == &typeid(int)


def null_pointers(bint filled):
    cdef shared_ptr[int] owner
    cdef int* none = NULL
    if filled:
        owner = make_shared[int](3)
    return owner.get() == nullptr, owner.get() != nullptr, nullptr == none, none is NULL


def constant_positions(vector[int] numbers):
    numbers.insert(numbers.cend(), 7)
    numbers.erase(numbers.cbegin())
    cdef vector[int].iterator first = numbers.begin()
    cdef vector[int].const_iterator end = numbers.cend()
    return numbers, first == numbers.cbegin(), first != end, end - first, first < end, end > first


def compared_text(bytes given):
    cdef const char* raw = given
    cdef string_view text = raw
    return text.compare(b"abc") == 0, text.compare(0, 1, b"abc", 1) == 0


def divided_as_in_c(int a, int b):
    return cython.cdiv(a, b), cython.cmod(a, b), a // b, a % b
cdef extern from * namespace "kc_test_names":
    """
    namespace kc_test_names { enum class Edit { None, Replace = 4 }; }
    """
    cdef enum class Edit:
        None
        Replace


def members_named_as_constants(int n):
    cdef Edit edit = Edit.None if n == 0 else Edit.Replace
    return edit == Edit.None, <int> edit


cdef extern from * namespace "kc_test_names":
    """
    namespace kc_test_names { enum class Level { low = 2, high = 7 }; }
    """
    cdef cppclass Level:
        pass
    Level low "kc_test_names::Level::low"
    Level high "kc_test_names::Level::high"


def enums_declared_as_classes():
    return <int> low, <long> high + 1


def made_of_iterators(vector[int] values):
    cdef vector[int] copied = vector[int](values.begin(), values.end())
    cdef atomic[int] count
    cdef vector[int].iterator it = copied.begin()
    count.store(5)
    preincrement(count)
    postdecrement(count)
    predecrement(count)
    while it != copied.end():
        preincrement(it)
        postincrement(count)
    return copied, count.load()
