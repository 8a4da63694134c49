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
