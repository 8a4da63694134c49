# cython: headers_on_use=True
# Types.

from cpython.object cimport PyObject, PyTypeObject

cdef extern from "Python.h":
    ctypedef class __builtin__.type [object PyTypeObject]:
        pass
    bint PyType_Check(object value)
    bint PyType_CheckExact(object value)
    void PyType_Modified(type value)
    bint PyType_IS_GC(object value)
    bint PyType_IsSubtype(type value, type base)
    object PyType_GenericAlloc(object type, Py_ssize_t count)
    object PyType_GenericNew(type type, object arguments, object keywords)
    bint PyType_Ready(type value) except -1
    bint PyType_HasFeature(object type, int feature)
    void* PyType_GetSlot(type type, int slot) except? NULL
    const int Py_bf_getbuffer
    const int Py_bf_releasebuffer
    const int Py_mp_ass_subscript
    const int Py_mp_length
    const int Py_mp_subscript
    const int Py_nb_absolute
    const int Py_nb_add
    const int Py_nb_and
    const int Py_nb_bool
    const int Py_nb_divmod
    const int Py_nb_float
    const int Py_nb_floor_divide
    const int Py_nb_index
    const int Py_nb_inplace_add
    const int Py_nb_inplace_and
    const int Py_nb_inplace_floor_divide
    const int Py_nb_inplace_lshift
    const int Py_nb_inplace_multiply
    const int Py_nb_inplace_or
    const int Py_nb_inplace_power
    const int Py_nb_inplace_remainder
    const int Py_nb_inplace_rshift
    const int Py_nb_inplace_subtract
    const int Py_nb_inplace_true_divide
    const int Py_nb_inplace_xor
    const int Py_nb_int
    const int Py_nb_invert
    const int Py_nb_lshift
    const int Py_nb_multiply
    const int Py_nb_negative
    const int Py_nb_or
    const int Py_nb_positive
    const int Py_nb_power
    const int Py_nb_remainder
    const int Py_nb_rshift
    const int Py_nb_subtract
    const int Py_nb_true_divide
    const int Py_nb_xor
    const int Py_nb_matrix_multiply
    const int Py_nb_inplace_matrix_multiply
    const int Py_sq_ass_item
    const int Py_sq_concat
    const int Py_sq_contains
    const int Py_sq_inplace_concat
    const int Py_sq_inplace_repeat
    const int Py_sq_item
    const int Py_sq_length
    const int Py_sq_repeat
    const int Py_tp_alloc
    const int Py_tp_base
    const int Py_tp_bases
    const int Py_tp_call
    const int Py_tp_clear
    const int Py_tp_dealloc
    const int Py_tp_del
    const int Py_tp_descr_get
    const int Py_tp_descr_set
    const int Py_tp_doc
    const int Py_tp_getattr
    const int Py_tp_getattro
    const int Py_tp_hash
    const int Py_tp_init
    const int Py_tp_is_gc
    const int Py_tp_iter
    const int Py_tp_iternext
    const int Py_tp_methods
    const int Py_tp_new
    const int Py_tp_repr
    const int Py_tp_richcompare
    const int Py_tp_setattr
    const int Py_tp_setattro
    const int Py_tp_str
    const int Py_tp_traverse
    const int Py_tp_members
    const int Py_tp_getset
    const int Py_tp_free
    const int Py_tp_finalize
    const int Py_am_await
    const int Py_am_aiter
    const int Py_am_anext
    const int Py_am_send
