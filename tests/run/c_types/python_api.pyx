from cpython cimport *
from cpython.buffer cimport Py_buffer
from cpython.memoryview cimport PyMemoryView_GET_BUFFER
from cpython.object cimport PyObject
from cpython.frozendict cimport PyAnyDict_Check, PyAnyDict_CheckExact
cimport libc.stdlib as standard
cimport libc.string as standard


def kinds(o): return PyCallable_Check(o), PyBytes_Check(o), PyLong_Check(o), PyList_CheckExact(o), PyDict_Check(o)


def buffer_of(o):
    cdef Py_buffer* buffer = PyMemoryView_GET_BUFFER(o)
    return buffer.len, buffer.itemsize, buffer.ndim, buffer.readonly


def text(s):
    cdef Py_ssize_t found = PyUnicode_FindChar(s, c'b', 0, len(s), 1)
    return found, PyUnicode_CompareWithASCIIString(s, b"abc"), PyUnicode_Translate(s, {97: "z"}, NULL), PyUnicode_KIND(s)


def is_list_type(t): return ((<PyTypeObject*> t).tp_flags & Py_TPFLAGS_LIST_SUBCLASS) != 0


def any_dict(o): return PyAnyDict_Check(o), PyAnyDict_CheckExact(o)


def address_of_struct(o): return <object> <void*> (<PyObject> o)


def first_name_kept(): return standard.abs(-3)


cdef taken(PyObject* found):
    """A reference that the caller owns, as an object; a word for null."""
    if found == NULL: return "nothing"
    value = <object> found
    Py_DECREF(value)
    return value


def found_in_dict(d, key, const char* name):
    cdef PyObject* by_object
    cdef PyObject* by_text
    first = PyDict_GetItemRef(d, key, &by_object)
    second = PyDict_GetItemStringRef(d, name, &by_text)
    return first, taken(by_object), second, taken(by_text)


def set_default(d, key, value):
    cdef PyObject* found
    outcome = PyDict_SetDefaultRef(d, key, value, &found)
    return outcome, taken(found), PyDict_SetDefaultRef(d, key, 0, NULL), d


def changed_list(list items, Py_ssize_t i, more):
    item = PyList_GetItemRef(items, i)
    PyList_Extend(items, more)
    longer = list(items)
    PyList_Clear(items)
    return item, longer, items


class Thing: pass


def weakly(keep):
    cdef PyObject* found
    thing = Thing()
    reference = PyWeakref_NewRef(thing, None)
    if not keep: del thing
    outcome = PyWeakref_GetRef(reference, &found)
    return outcome, type(taken(found)).__name__


def not_weakly(o):
    cdef PyObject* found
    return PyWeakref_GetRef(o, &found)


from libc.stdint cimport uintptr_t


cdef extern from "Python.h":
    int PyTraceMalloc_Track(unsigned int domain, uintptr_t address, size_t size)
    int PyTraceMalloc_Untrack(unsigned int domain, uintptr_t address)


def traced(int domain):
    """Memory of a kernel as tracemalloc counts it."""
    import tracemalloc
    before = PyTraceMalloc_Track(domain, 4096, 77)
    tracemalloc.start()
    PyTraceMalloc_Track(domain, 4096, 77)
    found = tracemalloc.take_snapshot().filter_traces([tracemalloc.DomainFilter(True, domain)]).traces
    sizes = [trace.size for trace in found]
    gone = PyTraceMalloc_Untrack(domain, 4096)
    tracemalloc.stop()
    return before, sizes, gone


from cpython cimport time as ctime
from cpython.contextvars cimport PyContextVar_New, PyContextVar_New_with_default, PyContextVar_Set, get_value, get_value_no_default

plain_variable = PyContextVar_New("plain", NULL)
defaulted_variable = PyContextVar_New_with_default("defaulted", "own")


def context_values(bint is_set):
    variable = PyContextVar_New("set", NULL)
    if is_set:
        PyContextVar_Set(variable, [1])
    return (get_value(variable), get_value(variable, 2), get_value_no_default(variable), get_value_no_default(variable, 2),
            get_value(plain_variable), get_value(defaulted_variable, 3), get_value_no_default(defaulted_variable), get_value_no_default(defaulted_variable, 3))


def local_time():
    import time
    now, known = ctime.localtime(), time.localtime()
    return now.tm_year == known.tm_year, now.tm_mon == known.tm_mon, now.tm_wday == known.tm_wday, now.tm_yday == known.tm_yday


def clocks():
    import time
    cdef long long first, second, third
    with nogil:
        first = ctime.time_ns()
        second = ctime.monotonic_ns()
        third = ctime.perf_counter_ns()
    return abs(time.time_ns() - first) < 10**9, abs(time.monotonic_ns() - second) < 10**9, abs(time.perf_counter_ns() - third) < 10**9


cdef class OwnComplex(complex):
    cdef public int extra


def complex_subclass():
    made = OwnComplex(1, 2)
    made.extra = 5
    return made + 1, isinstance(made, complex), made.extra, made.imag


cdef class OwnInt(int):
    def half(self):
        return self // 2


def int_subclass(value):
    made = OwnInt(value)
    return made + 1, isinstance(made, int), made.half(), type(made) is OwnInt, made == value, issubclass(OwnInt, int)
