# cython: headers_on_use=True
# NumPy as C sees it. The types are those of LP64 machines, so that an `int64_t` and a `long` are one type. What is called here
# comes from NumPy itself when a module runs: no header of NumPy is needed to build.

ctypedef signed char npy_int8 "int8_t"
ctypedef unsigned char npy_uint8 "uint8_t"
ctypedef signed short npy_int16 "int16_t"
ctypedef unsigned short npy_uint16 "uint16_t"
ctypedef signed int npy_int32 "int32_t"
ctypedef unsigned int npy_uint32 "uint32_t"
ctypedef signed long npy_int64 "int64_t"
ctypedef unsigned long npy_uint64 "uint64_t"

ctypedef signed char npy_byte
ctypedef unsigned char npy_ubyte
ctypedef unsigned char npy_bool
ctypedef signed short npy_short
ctypedef unsigned short npy_ushort
ctypedef signed int npy_int
ctypedef unsigned int npy_uint
ctypedef signed long npy_long
ctypedef unsigned long npy_ulong
ctypedef signed long long npy_longlong
ctypedef unsigned long long npy_ulonglong
ctypedef signed long npy_intp
ctypedef unsigned long npy_uintp
ctypedef signed long npy_hash_t
ctypedef signed long npy_datetime
ctypedef signed long npy_timedelta
ctypedef _Float16 npy_half
ctypedef _Float16 npy_float16
ctypedef float npy_float
ctypedef double npy_double
ctypedef long double npy_longdouble
ctypedef float npy_float32
ctypedef double npy_float64
ctypedef long double npy_float80
ctypedef long double npy_float96
ctypedef long double npy_float128
ctypedef float complex npy_cfloat
ctypedef double complex npy_cdouble
ctypedef long double complex npy_clongdouble
ctypedef float complex npy_complex64
ctypedef double complex npy_complex128
ctypedef long double complex npy_complex256
ctypedef char npy_char

ctypedef npy_int8 int8_t "int8_t"
ctypedef npy_uint8 uint8_t "uint8_t"
ctypedef npy_int16 int16_t "int16_t"
ctypedef npy_uint16 uint16_t "uint16_t"
ctypedef npy_int32 int32_t "int32_t"
ctypedef npy_uint32 uint32_t "uint32_t"
ctypedef npy_int64 int64_t "int64_t"
ctypedef npy_uint64 uint64_t "uint64_t"
ctypedef npy_intp int_t
ctypedef npy_uintp uint_t
ctypedef npy_long long_t
ctypedef npy_ulong ulong_t
ctypedef npy_longlong longlong_t
ctypedef npy_ulonglong ulonglong_t
ctypedef npy_intp intp_t
ctypedef npy_uintp uintp_t
ctypedef npy_float16 float16_t
ctypedef npy_float32 float32_t
ctypedef npy_float64 float64_t
ctypedef npy_float80 float80_t
ctypedef npy_float96 float96_t
ctypedef npy_float128 float128_t
ctypedef npy_double float_t
ctypedef npy_double double_t
ctypedef npy_longdouble longdouble_t
ctypedef npy_complex64 complex64_t
ctypedef npy_complex128 complex128_t
ctypedef npy_complex256 complex256_t
ctypedef npy_cfloat cfloat_t
ctypedef npy_cdouble cdouble_t
ctypedef npy_clongdouble clongdouble_t
ctypedef npy_cdouble complex_t

cdef extern from "kc/python/numpy.h":
    ctypedef class numpy.dtype [object PyObject]:
        pass
    ctypedef class numpy.ndarray [object PyObject]:
        pass
    ctypedef class numpy.generic [object PyObject]:
        pass
    ctypedef class numpy.ufunc [object PyObject]:
        pass

    void import_array "kc::py::import_array" () except *
    void _import_array "kc::py::import_array" () except *
    void import_ufunc "kc::py::import_array" () except *
    void import_umath "kc::py::import_array" () except *

    # Of objects that are known to be arrays. Pointers stay valid while the array keeps its shape.
    void* PyArray_DATA "kc::py::array_data" (ndarray array) nogil
    char* PyArray_BYTES "(char*)kc::py::array_data" (ndarray array) nogil
    int PyArray_NDIM "kc::py::array_rank" (ndarray array) nogil
    npy_intp* PyArray_DIMS "kc::py::array_shape" (ndarray array) nogil
    npy_intp* PyArray_SHAPE "kc::py::array_shape" (ndarray array) nogil
    npy_intp* PyArray_STRIDES "kc::py::array_strides" (ndarray array) nogil
    int PyArray_FLAGS "kc::py::array_flags" (ndarray array) nogil
    int PyArray_TYPE "kc::py::array_type_number" (ndarray array) nogil
    npy_intp PyArray_SIZE "kc::py::array_size" (ndarray array) nogil
    npy_intp PyArray_ITEMSIZE "kc::py::array_item_size" (ndarray array)
    object PyArray_BASE "kc::py::array_base" (ndarray array)
    dtype PyArray_DESCR "kc::py::array_descr" (ndarray array)
    bint PyArray_CHKFLAGS "kc::py::array_has_flags" (ndarray array, int flags) nogil
    bint PyArray_ISCONTIGUOUS "kc::py::is_c_contiguous_array" (ndarray array) nogil
    bint PyArray_IS_C_CONTIGUOUS "kc::py::is_c_contiguous_array" (ndarray array) nogil
    bint PyArray_IS_F_CONTIGUOUS "kc::py::is_f_contiguous_array" (ndarray array) nogil
    bint PyArray_Check "kc::py::is_ndarray" (object value) except *
    void* PyArray_GETPTR1 "kc::py::array_element" (ndarray array, npy_intp i) nogil
    void* PyArray_GETPTR2 "kc::py::array_element" (ndarray array, npy_intp i, npy_intp j) nogil
    void* PyArray_GETPTR3 "kc::py::array_element" (ndarray array, npy_intp i, npy_intp j, npy_intp k) nogil
    void* PyArray_GETPTR4 "kc::py::array_element" (ndarray array, npy_intp i, npy_intp j, npy_intp k, npy_intp l) nogil

cdef extern from "kc/python/numpy_c_api.h" namespace "kc::numpy":
    enum NPY_TYPES:
        NPY_BOOL
        NPY_BYTE
        NPY_UBYTE
        NPY_SHORT
        NPY_USHORT
        NPY_INT
        NPY_UINT
        NPY_LONG
        NPY_ULONG
        NPY_LONGLONG
        NPY_ULONGLONG
        NPY_FLOAT
        NPY_DOUBLE
        NPY_LONGDOUBLE
        NPY_CFLOAT
        NPY_CDOUBLE
        NPY_CLONGDOUBLE
        NPY_OBJECT
        NPY_STRING
        NPY_UNICODE
        NPY_VOID
        NPY_DATETIME
        NPY_TIMEDELTA
        NPY_HALF
        NPY_INT8
        NPY_UINT8
        NPY_INT16
        NPY_UINT16
        NPY_INT32
        NPY_UINT32
        NPY_INT64
        NPY_UINT64
        NPY_INTP
        NPY_UINTP
        NPY_FLOAT16
        NPY_FLOAT32
        NPY_FLOAT64
        NPY_FLOAT128
        NPY_COMPLEX64
        NPY_COMPLEX128
        NPY_COMPLEX256
        NPY_NTYPES
        NPY_NOTYPE
    enum NPY_ORDER:
        NPY_ANYORDER
        NPY_CORDER
        NPY_FORTRANORDER
        NPY_KEEPORDER
    enum NPY_CASTING:
        NPY_NO_CASTING
        NPY_EQUIV_CASTING
        NPY_SAFE_CASTING
        NPY_SAME_KIND_CASTING
        NPY_UNSAFE_CASTING
    enum NPY_SORTKIND:
        NPY_QUICKSORT
        NPY_HEAPSORT
        NPY_MERGESORT
        NPY_STABLESORT
    enum NPY_SEARCHSIDE:
        NPY_SEARCHLEFT
        NPY_SEARCHRIGHT

    const int NPY_ARRAY_C_CONTIGUOUS
    const int NPY_ARRAY_F_CONTIGUOUS
    const int NPY_ARRAY_OWNDATA
    const int NPY_ARRAY_FORCECAST
    const int NPY_ARRAY_ENSURECOPY
    const int NPY_ARRAY_ENSUREARRAY
    const int NPY_ARRAY_ALIGNED
    const int NPY_ARRAY_NOTSWAPPED
    const int NPY_ARRAY_WRITEABLE
    const int NPY_ARRAY_WRITEBACKIFCOPY
    const int NPY_ARRAY_BEHAVED
    const int NPY_ARRAY_BEHAVED_NS
    const int NPY_ARRAY_CARRAY
    const int NPY_ARRAY_CARRAY_RO
    const int NPY_ARRAY_FARRAY
    const int NPY_ARRAY_FARRAY_RO
    const int NPY_ARRAY_DEFAULT
    const int NPY_ARRAY_IN_ARRAY
    const int NPY_ARRAY_OUT_ARRAY
    const int NPY_ARRAY_INOUT_ARRAY
    const int NPY_ARRAY_IN_FARRAY
    const int NPY_ARRAY_OUT_FARRAY
    const int NPY_ARRAY_INOUT_FARRAY
    const int NPY_ARRAY_UPDATE_ALL
    const int NPY_C_CONTIGUOUS
    const int NPY_F_CONTIGUOUS
    const int NPY_OWNDATA
    const int NPY_FORCECAST
    const int NPY_ENSURECOPY
    const int NPY_ENSUREARRAY
    const int NPY_ALIGNED
    const int NPY_NOTSWAPPED
    const int NPY_WRITEABLE
    const int NPY_WRITEBACKIFCOPY
    const int NPY_MAXDIMS

    object PyArray_ZEROS(int ndim, npy_intp* shape, int type, int fortran)
    object PyArray_EMPTY(int ndim, npy_intp* shape, int type, int fortran)
    object PyArray_SimpleNew(int ndim, npy_intp* shape, int type)
    object PyArray_SimpleNewFromData(int ndim, npy_intp* shape, int type, void* data)
    object PyArray_SimpleNewFromDescr(int ndim, npy_intp* shape, dtype descr)
    object PyArray_Zeros(int ndim, npy_intp* shape, dtype descr, int fortran)
    object PyArray_Empty(int ndim, npy_intp* shape, dtype descr, int fortran)
    object PyArray_Arange(double start, double stop, double step, int type)
    dtype PyArray_DescrFromType(int type)
    object PyArray_FROM_O(object value)
    object PyArray_FROM_OF(object value, int flags)
    object PyArray_FROM_OT(object value, int type)
    object PyArray_FROM_OTF(object value, int type, int flags)
    object PyArray_FROMANY(object value, int type, int least_ndim, int most_ndim, int flags)
    object PyArray_ContiguousFromAny(object value, int type, int least_ndim, int most_ndim)
    object PyArray_GETCONTIGUOUS(ndarray array)
    object PyArray_NewCopy(ndarray array, NPY_ORDER order)
    object PyArray_Copy(ndarray array)
    object PyArray_Return(ndarray array)
    object PyArray_Ravel(ndarray array, NPY_ORDER order)
    object PyArray_Flatten(ndarray array, NPY_ORDER order)
    object PyArray_SwapAxes(ndarray array, int a, int b)
    object PyArray_TypeObjectFromType(int type)
    object PyArray_ToList(ndarray array)
    object PyArray_MatrixProduct(object a, object b)
    int PyArray_CopyInto(ndarray target, ndarray source) except -1
    int PyArray_FillWithScalar(ndarray array, object value) except -1
    int PyArray_FILLWBYTE(ndarray array, int value) except -1
    int PyArray_SetBaseObject(ndarray array, object base) except -1
    void set_array_base(ndarray array, object base) except *
    object get_array_base(ndarray array)
    void PyArray_ENABLEFLAGS(ndarray array, int flags) nogil
    void PyArray_CLEARFLAGS(ndarray array, int flags) nogil
    void PyArray_UpdateFlags(ndarray array, int flags) except *
    npy_intp PyArray_DIM(ndarray array, int axis) nogil
    npy_intp PyArray_STRIDE(ndarray array, int axis) nogil
    npy_intp PyArray_NBYTES(ndarray array) except *
    bint PyArray_CheckExact(object value) except *
    bint PyArray_ISWRITEABLE(ndarray array) nogil
    bint PyArray_ISALIGNED(ndarray array) nogil
    bint PyArray_ISONESEGMENT(ndarray array) nogil
    bint PyArray_ISFORTRAN(ndarray array) nogil
    bint PyTypeNum_ISBOOL(int type) nogil
    bint PyTypeNum_ISINTEGER(int type) nogil
    bint PyTypeNum_ISSIGNED(int type) nogil
    bint PyTypeNum_ISUNSIGNED(int type) nogil
    bint PyTypeNum_ISFLOAT(int type) nogil
    bint PyTypeNum_ISNUMBER(int type) nogil
    bint PyTypeNum_ISCOMPLEX(int type) nogil
    bint PyTypeNum_ISOBJECT(int type) nogil
    bint PyArray_CanCastSafely(int source, int target)

cdef extern from "kc/python/numpy_iterators.h" namespace "kc::numpy":
    ctypedef class numpy.flatiter [object PyObject]:
        pass
    ctypedef class numpy.broadcast [object PyObject]:
        pass

    flatiter PyArray_IterNew(object array)
    flatiter PyArray_IterAllButAxis(object array, int* axis)
    void PyArray_ITER_NEXT(flatiter it) nogil
    void PyArray_ITER_RESET(flatiter it) nogil
    void* PyArray_ITER_DATA(flatiter it) nogil
    bint PyArray_ITER_NOTDONE(flatiter it) nogil
    broadcast PyArray_MultiIterNew1(object a)
    broadcast PyArray_MultiIterNew2(object a, object b)
    broadcast PyArray_MultiIterNew3(object a, object b, object c)
    broadcast PyArray_MultiIterNew4(object a, object b, object c, object d)
    broadcast PyArray_MultiIterNew5(object a, object b, object c, object d, object e)
    void PyArray_MultiIter_NEXT(broadcast it) nogil
    void PyArray_MultiIter_NEXTi(broadcast it, npy_intp which) nogil
    void PyArray_MultiIter_RESET(broadcast it) nogil
    void* PyArray_MultiIter_DATA(broadcast it, npy_intp which) nogil
    bint PyArray_MultiIter_NOTDONE(broadcast it) nogil
    npy_intp PyArray_MultiIter_SIZE(broadcast it) nogil
    int PyArray_MultiIter_NDIM(broadcast it) nogil
    npy_intp* PyArray_MultiIter_DIMS(broadcast it) nogil

cdef extern from "kc/python/numpy_scalars.h" namespace "kc::numpy":
    enum NPY_DATETIMEUNIT:
        NPY_FR_ERROR
        NPY_FR_Y
        NPY_FR_M
        NPY_FR_W
        NPY_FR_D
        NPY_FR_h
        NPY_FR_m
        NPY_FR_s
        NPY_FR_ms
        NPY_FR_us
        NPY_FR_ns
        NPY_FR_ps
        NPY_FR_fs
        NPY_FR_as
        NPY_FR_GENERIC
    enum NPY_CLIPMODE:
        NPY_CLIP
        NPY_WRAP
        NPY_RAISE
    const npy_datetime NPY_DATETIME_NAT
    const npy_datetime NPY_NAT
    const int NPY_CONTIGUOUS
    const int NPY_DEFAULT

    bint is_timedelta64_object(object value) except *
    bint is_datetime64_object(object value) except *
    npy_timedelta get_timedelta64_value(object value) nogil
    npy_datetime get_datetime64_value(object value) nogil
    NPY_DATETIMEUNIT get_datetime64_unit(object value) nogil

    bint PyArray_DescrCheck(object value) except *
    bint PyArray_IsZeroDim(object value) except *
    bint PyArray_IsPythonScalar(object value)
    bint PyArray_IsPythonNumber(object value)
    bint PyArray_IsIntegerScalar(object value) except *
    bint PyArray_IsAnyScalar(object value) except *
    bint PyArray_CheckScalar(object value) except *
    bint PyArray_CheckAnyScalar(object value) except *
    object PyArray_ToScalar(void* element, ndarray array)
    object PyArray_GETITEM(ndarray array, void* element)
    dtype PyArray_DescrFromScalar(object scalar)
    object PyArray_EnsureArray(object value)
    object PyArray_TakeFrom(ndarray array, object indices, int axis, object result, NPY_CLIPMODE mode)
    object PyArray_Repeat(ndarray array, object counts, int axis)
    object PyArray_Cast(ndarray array, int type)
    object PyArray_ArgSort(ndarray array, int axis, NPY_SORTKIND kind)
    object PyArray_Concatenate(object arrays, int axis)
    bint PyArray_IsNativeByteOrder(char order) nogil
    bint PyArray_ISBEHAVED(ndarray array) nogil
    bint PyArray_ISCARRAY(ndarray array) nogil
    bint PyArray_ISFARRAY(ndarray array) nogil
    bint PyArray_ISCARRAY_RO(ndarray array) nogil
    bint PyArray_ISFARRAY_RO(ndarray array) nogil
