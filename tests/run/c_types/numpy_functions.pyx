"""Functions of NumPy's C interface."""
cimport numpy as cnp
import numpy as np
from numpy cimport PyArray_Dims, PyDatetimeScalarObject, PyTimedeltaScalarObject
cnp.import_array()
def calculations():
    cdef cnp.ndarray a = np.array([3., 1., 2.])
    cnp.PyArray_SETITEM(a, <char*>cnp.PyArray_DATA(a), 7.5)
    cnp.PyArray_Sort(a, 0, cnp.NPY_QUICKSORT)
    cdef cnp.npy_intp[2] shape = [3, 1]
    cdef PyArray_Dims dims
    dims.ptr = shape
    dims.len = 2
    cdef cnp.npy_intp[1] second = [1]
    sums = cnp.PyArray_Sum(a, 0, cnp.NPY_DOUBLE, <cnp.ndarray> NULL), cnp.PyArray_CumSum(a, 0, cnp.NPY_DOUBLE, <cnp.ndarray> NULL)
    shapes = cnp.PyArray_Newshape(a, &dims, cnp.NPY_CORDER), cnp.PyArray_Reshape(a, (3, 1)), cnp.PyArray_Transpose(a, NULL), cnp.PyArray_Squeeze(a)
    found = cnp.PyArray_ArgMax(a, 0, <cnp.ndarray> NULL), cnp.PyArray_SearchSorted(a, 2.0, cnp.NPY_SEARCHLEFT, NULL), cnp.PyArray_Nonzero(a)
    others = cnp.PyArray_Where(a > 1.5, a, -a), cnp.PyArray_Clip(a, 1.5, 3, <cnp.ndarray> NULL), cnp.PyArray_FromObject([1, 2], cnp.NPY_DOUBLE, 1, 1)
    types = cnp.PyArray_ISFLOAT(a), cnp.PyArray_ISINTEGER(a), cnp.PyArray_EquivTypenums(5, 5), cnp.PyArray_DescrNewFromType(cnp.NPY_INT)
    sizes = cnp.PyArray_Size(a), cnp.PyArray_MultiplyList(shape, 2), (<double*> cnp.PyArray_GetPtr(a, second))[0]
    return a, sums, shapes, found, others, types, sizes


def descriptions(cnp.ndarray a): return a.descr.type_num == cnp.NPY_DOUBLE, a.descr, a.descr is a.dtype


def kinds_of(cnp.dtype t):
    return (bool(cnp.PyDataType_ISBOOL(t)), bool(cnp.PyDataType_ISINTEGER(t)), bool(cnp.PyDataType_ISSIGNED(t)), bool(cnp.PyDataType_ISUNSIGNED(t)),
            bool(cnp.PyDataType_ISFLOAT(t)), bool(cnp.PyDataType_ISCOMPLEX(t)), bool(cnp.PyDataType_ISNUMBER(t)), bool(cnp.PyDataType_ISSTRING(t)),
            bool(cnp.PyDataType_ISFLEXIBLE(t)), bool(cnp.PyDataType_ISOBJECT(t)), bool(cnp.PyDataType_ISUSERDEF(t)), bool(cnp.PyDataType_ISEXTENDED(t)))


def flags_and_kinds(int t):
    kinds = bool(cnp.PyTypeNum_ISSTRING(t)), bool(cnp.PyTypeNum_ISFLEXIBLE(t)), bool(cnp.PyTypeNum_ISUSERDEF(t)), bool(cnp.PyTypeNum_ISEXTENDED(t))
    flags = cnp.NPY_ARRAY_ELEMENTSTRIDES, cnp.NPY_ARRAY_OUT_ARRAY, cnp.NPY_ARRAY_BEHAVED_NS, cnp.NPY_ARRAY_UPDATE_ALL, cnp.NPY_FAIL, cnp.NPY_SUCCEED
    return kinds, flags


def fields_of_scalars(moment, duration):
    cdef PyDatetimeScalarObject *m = <PyDatetimeScalarObject *> moment
    cdef PyTimedeltaScalarObject *d = <PyTimedeltaScalarObject *> duration
    return m.obval, <int> m.obmeta.base, m.obmeta.num, d.obval, <int> d.obmeta.base, d.obmeta.num
