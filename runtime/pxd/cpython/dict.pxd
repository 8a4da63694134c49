# cython: headers_on_use=True
# Dictionaries.

from cpython.object cimport PyObject

cdef extern from "Python.h":
    bint PyDict_Check(object value)
    bint PyDict_CheckExact(object value)
    dict PyDict_New()
    object PyDictProxy_New(object value)
    void PyDict_Clear(object value)
    int PyDict_Contains(object value, object key) except -1
    dict PyDict_Copy(object value)
    int PyDict_SetItem(object value, object key, object item) except -1
    int PyDict_SetItemString(object value, const char* key, object item) except -1
    int PyDict_DelItem(object value, object key) except -1
    int PyDict_DelItemString(object value, const char* key) except -1
    PyObject* PyDict_GetItem(object value, object key)
    PyObject* PyDict_GetItemWithError(object value, object key) except? NULL
    PyObject* PyDict_GetItemString(object value, const char* key)
    PyObject* PyDict_SetDefault(object value, object key, object item) except NULL
    list PyDict_Items(object value)
    list PyDict_Keys(object value)
    list PyDict_Values(object value)
    Py_ssize_t PyDict_Size(object value) except -1
    int PyDict_Next(object value, Py_ssize_t* position, PyObject** key, PyObject** item)
    int PyDict_Merge(object value, object source, int override) except -1
    int PyDict_Update(object value, object source) except -1
    int PyDict_MergeFromSeq2(object value, object pairs, int override) except -1

cdef extern from "kc/python/newer_api.h":
    int PyDict_GetItemRef "kc_newer::PyDict_GetItemRef" (object value, object key, PyObject** result) except -1
    int PyDict_GetItemStringRef "kc_newer::PyDict_GetItemStringRef" (object value, const char* key, PyObject** result) except -1
    int PyDict_SetDefaultRef "kc_newer::PyDict_SetDefaultRef" (object value, object key, object otherwise, PyObject** result) except -1
