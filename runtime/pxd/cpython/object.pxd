# cython: headers_on_use=True
# Objects of any type, and the structs behind them.

from libc.stdio cimport FILE

cdef extern from "Python.h":
    ctypedef struct PyTypeObject
    ctypedef struct PyObject
    ctypedef object (*newfunc)(type, PyObject*, PyObject*)
    ctypedef object (*unaryfunc)(object)
    ctypedef object (*binaryfunc)(object, object)
    ctypedef object (*ternaryfunc)(object, object, object)
    ctypedef int (*inquiry)(object) except -1
    ctypedef Py_ssize_t (*lenfunc)(object) except -1
    ctypedef int (*visitproc)(PyObject*, void*)
    ctypedef int (*traverseproc)(PyObject*, visitproc, void*)
    ctypedef void (*freefunc)(void*)
    ctypedef void (*destructor)(PyObject*)
    ctypedef Py_hash_t (*hashfunc)(object) except -1
    ctypedef object (*reprfunc)(object)
    ctypedef object (*richcmpfunc)(object, object, int)
    ctypedef object (*descrgetfunc)(object, object, object)
    ctypedef int (*descrsetfunc)(object, object, object) except -1
    ctypedef struct PyTypeObject:
        const char* tp_name
        const char* tp_doc
        Py_ssize_t tp_basicsize
        Py_ssize_t tp_itemsize
        Py_ssize_t tp_dictoffset
        Py_ssize_t tp_weaklistoffset
        unsigned long tp_flags
        PyTypeObject* tp_base
        newfunc tp_new
        destructor tp_dealloc
        freefunc tp_free
        traverseproc tp_traverse
        inquiry tp_clear
        ternaryfunc tp_call
        hashfunc tp_hash
        reprfunc tp_str
        reprfunc tp_repr
        richcmpfunc tp_richcompare
        PyObject* tp_dict
        descrgetfunc tp_descr_get
        descrsetfunc tp_descr_set
        unsigned int tp_version_tag
    ctypedef struct PyObject:
        Py_ssize_t ob_refcnt
        PyTypeObject* ob_type
    ctypedef PyObject* PyObjectPtr "PyObject*"


    PyTypeObject* Py_TYPE(object value)
    Py_ssize_t Py_SIZE(object value)

    int PyObject_Print(object value, FILE* stream, int flags) except -1
    bint PyObject_HasAttr(object value, object name)
    bint PyObject_HasAttrString(object value, const char* name)
    object PyObject_GetAttr(object value, object name)
    object PyObject_GetAttrString(object value, const char* name)
    object PyObject_GenericGetAttr(object value, object name)
    int PyObject_SetAttr(object value, object name, object item) except -1
    int PyObject_SetAttrString(object value, const char* name, object item) except -1
    int PyObject_GenericSetAttr(object value, object name, object item) except -1
    int PyObject_DelAttr(object value, object name) except -1
    int PyObject_DelAttrString(object value, const char* name) except -1

    const int Py_LT
    const int Py_LE
    const int Py_EQ
    const int Py_NE
    const int Py_GT
    const int Py_GE
    object PyObject_RichCompare(object a, object b, int relation)
    bint PyObject_RichCompareBool(object a, object b, int relation) except -1

    object PyObject_Repr(object value)
    object PyObject_ASCII(object value)
    object PyObject_Str(object value)
    object PyObject_Bytes(object value)
    object PyObject_Format(object value, object specification)
    bint PyObject_IsInstance(object value, object type) except -1
    bint PyObject_IsSubclass(object type, object base) except -1
    bint PyCallable_Check(object value)
    object PyObject_Call(object callee, object arguments, object keywords)
    object PyObject_CallNoArgs(object callee)
    object PyObject_CallOneArg(object callee, object argument)
    object PyObject_CallObject(object callee, object arguments)
    object PyObject_CallFunction(object callee, const char* format, ...)
    object PyObject_CallMethod(object value, const char* name, const char* format, ...)
    object PyObject_CallFunctionObjArgs(object callee, ...)
    object PyObject_CallMethodObjArgs(object value, object name, ...)
    Py_hash_t PyObject_Hash(object value) except? -1
    bint PyObject_IsTrue(object value) except -1
    bint PyObject_Not(object value) except -1
    object PyObject_Type(object value)
    bint PyObject_TypeCheck(object value, PyTypeObject* type)
    Py_ssize_t PyObject_Length(object value) except -1
    Py_ssize_t PyObject_Size(object value) except -1
    object PyObject_GetItem(object value, object key)
    int PyObject_SetItem(object value, object key, object item) except -1
    int PyObject_DelItem(object value, object key) except -1
    int PyObject_AsFileDescriptor(object value) except -1
    object PyObject_Dir(object value)
    object PyObject_GetIter(object value)

    const long Py_TPFLAGS_HEAPTYPE
    const long Py_TPFLAGS_BASETYPE
    const long Py_TPFLAGS_HAVE_GC
    const long Py_TPFLAGS_DEFAULT
    bint PyType_HasFeature(object type, long flag)
    void* PyObject_Malloc(size_t size) nogil
    void* PyObject_Realloc(void* block, size_t size) nogil
    void PyObject_Free(void* block) nogil
    Py_ssize_t PyObject_LengthHint(object value, Py_ssize_t otherwise) except -1
    object PyObject_GenericGetDict(object value, void* context)
    int PyObject_GenericSetDict(object value, object dict, void* context) except -1
    const long Py_TPFLAGS_LONG_SUBCLASS
    const long Py_TPFLAGS_LIST_SUBCLASS
    const long Py_TPFLAGS_TUPLE_SUBCLASS
    const long Py_TPFLAGS_BYTES_SUBCLASS
    const long Py_TPFLAGS_UNICODE_SUBCLASS
    const long Py_TPFLAGS_DICT_SUBCLASS
    const long Py_TPFLAGS_BASE_EXC_SUBCLASS
    const long Py_TPFLAGS_TYPE_SUBCLASS
    const long Py_TPFLAGS_IS_ABSTRACT
    const long Py_TPFLAGS_HAVE_FINALIZE
    const long Py_TPFLAGS_HAVE_VERSION_TAG
    const long Py_TPFLAGS_METHOD_DESCRIPTOR
    const long Py_TPFLAGS_READY
    const long Py_TPFLAGS_READYING
    ctypedef object (*PyCFunction)(object, object)
    ctypedef struct PyMethodDef:
        const char* ml_name
        PyCFunction ml_meth
        int ml_flags
        const char* ml_doc
    const unsigned long Py_TPFLAGS_DISALLOW_INSTANTIATION
    const unsigned long Py_TPFLAGS_IMMUTABLETYPE
    const unsigned long Py_TPFLAGS_MAPPING
    const unsigned long Py_TPFLAGS_SEQUENCE
    const unsigned long Py_TPFLAGS_HAVE_VECTORCALL
    const unsigned long Py_TPFLAGS_MANAGED_DICT
    const unsigned long Py_TPFLAGS_MANAGED_WEAKREF
    const unsigned long Py_TPFLAGS_ITEMS_AT_END
    const unsigned long Py_TPFLAGS_VALID_VERSION_TAG
