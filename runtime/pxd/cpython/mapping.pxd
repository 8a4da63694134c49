# cython: headers_on_use=True
# Mappings of any type.

cdef extern from "Python.h":
    bint PyMapping_Check(object value)
    Py_ssize_t PyMapping_Length(object value) except -1
    Py_ssize_t PyMapping_Size(object value) except -1
    int PyMapping_DelItemString(object value, const char* key) except -1
    int PyMapping_DelItem(object value, object key) except -1
    bint PyMapping_HasKeyString(object value, const char* key)
    bint PyMapping_HasKey(object value, object key)
    object PyMapping_Keys(object value)
    object PyMapping_Values(object value)
    object PyMapping_Items(object value)
    object PyMapping_GetItemString(object value, const char* key)
    int PyMapping_SetItemString(object value, const char* key, object item) except -1
