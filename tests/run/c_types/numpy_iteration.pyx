"""NumPy's iterators, dates, texts and ufuncs by its C interface."""
cdef extern from "numpy_iteration_part.h": pass
cimport numpy as cnp
import numpy as np
from cpython.object cimport PyObject
from numpy cimport NpyIter, PyArrayObject, PyArray_Descr, npy_datetimestruct, npy_uint32
cnp.import_array()
cnp.import_umath()


def fields_of_dtype(cnp.dtype t):
    names = t.names if cnp.PyDataType_HASFIELDS(t) else None
    fields = sorted(t.fields) if cnp.PyDataType_HASFIELDS(t) else None
    shape = <object> t.subarray.shape if cnp.PyDataType_HASSUBARRAY(t) else None
    metadata = <object> cnp.PyDataType_METADATA(t) if cnp.PyDataType_METADATA(t) else None
    with nogil:
        size, alignment, number = t.itemsize, t.alignment, t.type_num
    return size, alignment, number, t.kind == c'f', t.type == c'd', t.byteorder == c'>', t.flags, names, fields, shape, metadata, <object> t.typeobj


def order_of(cnp.ndarray a):
    swapped = bool(cnp.PyArray_ISBYTESWAPPED(a)), bool(cnp.PyDataType_ISNOTSWAPPED(a.descr)), bool(cnp.PyArray_ISBEHAVED(a)), bool(cnp.PyArray_ISCARRAY(a))
    kinds = bool(cnp.PyArray_ISSTRING(a)), bool(cnp.PyArray_ISFLEXIBLE(a)), bool(cnp.PyArray_HASFIELDS(a)), bool(cnp.PyArray_ISVARIABLE(a))
    return swapped, kinds, cnp.PyArray_ITEMSIZE(a), bool(cnp.PyArray_SAFEALIGNEDCOPY(a)), bool(cnp.PyArray_FLAGSWAP(a, cnp.NPY_ARRAY_ALIGNED)), a.size


def base_of(cnp.ndarray a):
    return <object> a.base if a.base is not NULL else None


def together(first, second):
    cdef cnp.broadcast b = cnp.PyArray_MultiIterNew2(first, second)
    seen = []
    while cnp.PyArray_MultiIter_NOTDONE(b):
        seen.append((b.index, (<double*> cnp.PyArray_MultiIter_DATA(b, 0))[0], (<double*> cnp.PyArray_MultiIter_DATA(b, 1))[0]))
        cnp.PyArray_MultiIter_NEXT(b)
    cnp.PyArray_MultiIter_GOTO1D(b, 1)
    ends = b.index, (<double*> cnp.PyArray_MultiIter_DATA(b, 0))[0]
    return b.size, b.nd, b.numiter, [b.dimensions[i] for i in range(b.nd)], [type(<object> b.iters[i]) for i in range(b.numiter)], seen, ends


def jumps(cnp.ndarray a, cnp.npy_intp index):
    cdef cnp.flatiter it = cnp.PyArray_IterNew(a)
    cdef cnp.npy_intp[2] place
    place[0], place[1] = 1, -1
    cnp.PyArray_ITER_GOTO1D(it, index)
    first = (<double*> cnp.PyArray_ITER_DATA(it))[0]
    cnp.PyArray_ITER_GOTO(it, place)
    second = (<double*> cnp.PyArray_ITER_DATA(it))[0]
    cnp.PyArray_ITER_NEXT(it)
    return first, second, it.index


def made_by_functions(n, arrays):
    makers = {1: cnp.PyArray_MultiIterNew1, 2: cnp.PyArray_MultiIterNew2, 3: cnp.PyArray_MultiIterNew3}
    cdef cnp.broadcast b = makers[n](*arrays)
    return b.numiter, b.size


def summed(cnp.ndarray a, int flags, cnp.NPY_CASTING casting):
    """With buffers that hold doubles, whatever the array holds."""
    cdef NpyIter* it = cnp.NpyIter_New(a, cnp.NPY_ITER_READONLY | cnp.NPY_ITER_EXTERNAL_LOOP | cnp.NPY_ITER_REFS_OK | flags, cnp.NPY_KEEPORDER,
                                       casting, cnp.PyArray_DescrFromType(cnp.NPY_DOUBLE))
    cdef cnp.NpyIter_IterNextFunc step
    cdef char** data
    cdef cnp.npy_intp *strides
    cdef cnp.npy_intp *count
    cdef cnp.npy_intp i
    cdef double total = 0
    try:
        step = cnp.NpyIter_GetIterNext(it, NULL)
        data, strides, count = cnp.NpyIter_GetDataPtrArray(it), cnp.NpyIter_GetInnerStrideArray(it), cnp.NpyIter_GetInnerLoopSizePtr(it)
        while True:
            for i in range(count[0]):
                total += (<double*> (data[0] + i * strides[0]))[0]
            if not step(it):
                break
        about = cnp.NpyIter_GetNDim(it), cnp.NpyIter_GetNOp(it), cnp.NpyIter_GetIterSize(it), bool(cnp.NpyIter_IsBuffered(it)), bool(cnp.NpyIter_HasExternalLoop(it))
    finally:
        cnp.NpyIter_Deallocate(it)
    return total, about


def places(cnp.ndarray a, cnp.ndarray b):
    cdef NpyIter* it
    cdef PyArrayObject *operands[2]
    cdef npy_uint32[2] flags
    cdef cnp.npy_intp[8] indices
    cdef cnp.NpyIter_GetMultiIndexFunc where
    operands[0], operands[1] = <PyArrayObject*> a, <PyArrayObject*> b
    flags[0] = flags[1] = cnp.NPY_ITER_READONLY
    it = cnp.NpyIter_MultiNew(2, operands, cnp.NPY_ITER_MULTI_INDEX, cnp.NPY_CORDER, cnp.NPY_NO_CASTING, flags, NULL)
    seen = []
    try:
        where = cnp.NpyIter_GetGetMultiIndex(it, NULL)
        cnp.NpyIter_GotoIterIndex(it, cnp.NpyIter_GetIterSize(it) - 1)
        where(it, indices)
        seen = [indices[i] for i in range(cnp.NpyIter_GetNDim(it))]
        same = <object> cnp.NpyIter_GetOperandArray(it)[1] is b, <object> cnp.NpyIter_GetDescrArray(it)[0] is a.dtype
        cnp.NpyIter_RemoveMultiIndex(it)
        views = cnp.NpyIter_GetIterView(it, 0)
    finally:
        cnp.NpyIter_Deallocate(it)
    return seen, same, views


def fields_of_date(cnp.npy_datetime value, int unit):
    cdef npy_datetimestruct fields
    cdef cnp.PyArray_DatetimeMetaData meta
    cdef cnp.npy_datetime back = 0
    cdef char[64] text
    meta.base = <cnp.NPY_DATETIMEUNIT> unit
    meta.num = 1
    cnp.convert_datetime64_to_datetimestruct(&meta, value, &fields)
    cnp.convert_datetimestruct_to_datetime64(&meta, &fields, &back)
    cnp.make_iso_8601_datetime(&fields, text, 64, 0, 0, meta.base, 0, cnp.NPY_UNSAFE_CASTING)
    return fields, back, text, cnp.get_datetime_iso_8601_strlen(0, meta.base)


def date_of_object(value):
    cdef npy_datetimestruct fields
    cdef cnp.NPY_DATETIMEUNIT best = cnp.NPY_FR_Y
    fields.year = 0
    unknown = cnp.convert_pydatetime_to_datetimestruct(<PyObject*> value, &fields, &best, 1)
    return unknown, fields.year, <int> best


def texts(cnp.ndarray a, bytes text):
    cdef cnp.npy_string_allocator* allocator = cnp.NpyString_acquire_allocator(<cnp.PyArray_StringDTypeObject*> cnp.PyArray_DESCR(a))
    cdef cnp.npy_packed_static_string* first = <cnp.npy_packed_static_string*> cnp.PyArray_DATA(a)
    cdef cnp.npy_static_string seen
    try:
        missing = cnp.NpyString_load(allocator, first, &seen)
        before = seen.buf[:seen.size]
        packed = cnp.NpyString_pack(allocator, first, text, len(text))
    finally:
        cnp.NpyString_release_allocator(allocator)
    return missing, before, packed, a[0]


cdef void twice(char** arguments, cnp.npy_intp* extents, cnp.npy_intp* strides, void* data) noexcept nogil:
    cdef cnp.npy_intp i
    for i in range(extents[0]):
        (<double*> (arguments[1] + i * strides[1]))[0] = 2 * (<double*> (arguments[0] + i * strides[0]))[0]


cdef double half(double x) noexcept nogil:
    return x / 2


cdef cnp.PyUFuncGenericFunction[2] loops = [<cnp.PyUFuncGenericFunction> twice, <cnp.PyUFuncGenericFunction> cnp.PyUFunc_d_d]
cdef char[4] types = [<char> cnp.NPY_DOUBLE, <char> cnp.NPY_DOUBLE, <char> cnp.NPY_DOUBLE, <char> cnp.NPY_DOUBLE]
cdef void *data[2]
data[0], data[1] = NULL, <void*> half
doubled = cnp.PyUFunc_FromFuncAndData(loops, data, types, 1, 1, 1, cnp.PyUFunc_None, "doubled", "twice", 0)
halved = cnp.PyUFunc_FromFuncAndData(loops + 1, data + 1, types + 2, 1, 1, 1, cnp.PyUFunc_None, "halved", "half", 0)


def by_ufuncs(x):
    return doubled(x), halved(x)


def about_ufunc(cnp.ufunc f):
    return f.nin, f.nout, f.nargs, f.identity, f.ntypes, f.name, f.doc is not NULL, cnp.PyUFunc_getfperr()


def converted(what, value):
    cdef int axis = 0
    cdef cnp.npy_bool truth = 0
    cdef char order = 0
    cdef cnp.NPY_SORTKIND kind = cnp.NPY_QUICKSORT
    cdef cnp.NPY_CLIPMODE mode = cnp.NPY_RAISE
    cdef cnp.PyArray_Dims dims
    if what == "axis":
        cnp.PyArray_AxisConverter(value, &axis)
        return axis, axis == cnp.NPY_RAVEL_AXIS
    if what == "bool":
        cnp.PyArray_BoolConverter(value, &truth)
        return truth
    if what == "order":
        cnp.PyArray_ByteorderConverter(value, &order)
        return order
    if what == "kind":
        cnp.PyArray_SortkindConverter(value, &kind)
        return <int> kind
    if what == "mode":
        cnp.PyArray_ClipmodeConverter(value, &mode)
        return <int> mode
    return cnp.PyArray_PyIntAsInt(value), cnp.PyArray_PyIntAsIntp(value)


def others(cnp.ndarray a):
    cdef cnp.npy_intp[1] shape = [3]
    made = cnp.PyArray_New(np.ndarray, 1, shape, cnp.NPY_INT, NULL, NULL, 0, 0, <object> NULL)
    cnp.PyArray_CopyAnyInto(made, np.array([[1], [2], [3]], "i4"))
    cnp.PyArray_Put(a, [9.5], [0])
    types = cnp.PyArray_DescrFromTypeObject(np.int16), cnp.PyArray_DescrNewByteorder(a.descr, c'>'), cnp.PyArray_DescrFromObject([1.5], <cnp.dtype> NULL)
    casts = bool(cnp.PyArray_CanCoerceScalar(cnp.NPY_INT, cnp.NPY_DOUBLE, cnp.NPY_INTPOS_SCALAR)), bool(cnp.PyArray_CanCastScalar(np.int32, np.float64)), bool(cnp.PyArray_ValidType(5))
    text = cnp.PyArray_ToString(a, cnp.NPY_CORDER)
    constants = cnp.NPY_DEFAULT_INT, cnp.NPY_NTYPES_LEGACY, cnp.NPY_MAXDIMS, cnp.NPY_ITER_RANGED, cnp.NPY_FPE_INVALID, <int> cnp.NPY_VSTRING
    return made, a, types, casts, text, constants, cnp.PyArray_GetPriority(a, 1.0), cnp.PyDataMem_GetHandler() is not None
