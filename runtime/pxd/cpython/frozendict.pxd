# frozendict is new in Python 3.15: before that, each of these is about dict.
cdef extern from "Python.h":
    bint PyAnyDict_Check "PyDict_Check" (object p) noexcept
    bint PyAnyDict_CheckExact "PyDict_CheckExact" (object p) noexcept
    bint PyFrozenDict_Check "PyDict_Check" (object p) noexcept
    bint PyFrozenDict_CheckExact "PyDict_CheckExact" (object p) noexcept

cdef inline dict PyFrozenDict_New(object iterable):
    return dict(iterable)

cdef inline dict PyFrozenDict_NewEmpty():
    return {}
