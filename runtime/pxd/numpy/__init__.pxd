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
    ctypedef class numpy.number [object PyObject]:
        pass
    ctypedef class numpy.integer [object PyObject]:
        pass
    ctypedef class numpy.signedinteger [object PyObject]:
        pass
    ctypedef class numpy.unsignedinteger [object PyObject]:
        pass
    ctypedef class numpy.inexact [object PyObject]:
        pass
    ctypedef class numpy.floating [object PyObject]:
        pass
    ctypedef class numpy.complexfloating [object PyObject]:
        pass
    ctypedef class numpy.flexible [object PyObject]:
        pass
    ctypedef class numpy.character [object PyObject]:
        pass

    void import_array "kc::py::import_numpy" () except *
    void _import_array "kc::py::import_numpy" () except *
    void import_ufunc "kc::py::import_numpy" () except *
    void import_umath "kc::py::import_numpy" () except *

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
    enum NPY_TYPES "kc::numpy::Npy_TYPES":
        NPY_BOOL "kc::numpy::Npy_BOOL"
        NPY_BYTE "kc::numpy::Npy_BYTE"
        NPY_UBYTE "kc::numpy::Npy_UBYTE"
        NPY_SHORT "kc::numpy::Npy_SHORT"
        NPY_USHORT "kc::numpy::Npy_USHORT"
        NPY_INT "kc::numpy::Npy_INT"
        NPY_UINT "kc::numpy::Npy_UINT"
        NPY_LONG "kc::numpy::Npy_LONG"
        NPY_ULONG "kc::numpy::Npy_ULONG"
        NPY_LONGLONG "kc::numpy::Npy_LONGLONG"
        NPY_ULONGLONG "kc::numpy::Npy_ULONGLONG"
        NPY_FLOAT "kc::numpy::Npy_FLOAT"
        NPY_DOUBLE "kc::numpy::Npy_DOUBLE"
        NPY_LONGDOUBLE "kc::numpy::Npy_LONGDOUBLE"
        NPY_CFLOAT "kc::numpy::Npy_CFLOAT"
        NPY_CDOUBLE "kc::numpy::Npy_CDOUBLE"
        NPY_CLONGDOUBLE "kc::numpy::Npy_CLONGDOUBLE"
        NPY_OBJECT "kc::numpy::Npy_OBJECT"
        NPY_STRING "kc::numpy::Npy_STRING"
        NPY_UNICODE "kc::numpy::Npy_UNICODE"
        NPY_VOID "kc::numpy::Npy_VOID"
        NPY_DATETIME "kc::numpy::Npy_DATETIME"
        NPY_TIMEDELTA "kc::numpy::Npy_TIMEDELTA"
        NPY_HALF "kc::numpy::Npy_HALF"
        NPY_INT8 "kc::numpy::Npy_INT8"
        NPY_UINT8 "kc::numpy::Npy_UINT8"
        NPY_INT16 "kc::numpy::Npy_INT16"
        NPY_UINT16 "kc::numpy::Npy_UINT16"
        NPY_INT32 "kc::numpy::Npy_INT32"
        NPY_UINT32 "kc::numpy::Npy_UINT32"
        NPY_INT64 "kc::numpy::Npy_INT64"
        NPY_UINT64 "kc::numpy::Npy_UINT64"
        NPY_INTP "kc::numpy::Npy_INTP"
        NPY_UINTP "kc::numpy::Npy_UINTP"
        NPY_FLOAT16 "kc::numpy::Npy_FLOAT16"
        NPY_FLOAT32 "kc::numpy::Npy_FLOAT32"
        NPY_FLOAT64 "kc::numpy::Npy_FLOAT64"
        NPY_FLOAT128 "kc::numpy::Npy_FLOAT128"
        NPY_COMPLEX64 "kc::numpy::Npy_COMPLEX64"
        NPY_COMPLEX128 "kc::numpy::Npy_COMPLEX128"
        NPY_COMPLEX256 "kc::numpy::Npy_COMPLEX256"
        NPY_NTYPES "kc::numpy::Npy_NTYPES"
        NPY_NOTYPE "kc::numpy::Npy_NOTYPE"
    enum NPY_ORDER "kc::numpy::Npy_ORDER":
        NPY_ANYORDER "kc::numpy::Npy_ANYORDER"
        NPY_CORDER "kc::numpy::Npy_CORDER"
        NPY_FORTRANORDER "kc::numpy::Npy_FORTRANORDER"
        NPY_KEEPORDER "kc::numpy::Npy_KEEPORDER"
    enum NPY_CASTING "kc::numpy::Npy_CASTING":
        NPY_NO_CASTING "kc::numpy::Npy_NO_CASTING"
        NPY_EQUIV_CASTING "kc::numpy::Npy_EQUIV_CASTING"
        NPY_SAFE_CASTING "kc::numpy::Npy_SAFE_CASTING"
        NPY_SAME_KIND_CASTING "kc::numpy::Npy_SAME_KIND_CASTING"
        NPY_UNSAFE_CASTING "kc::numpy::Npy_UNSAFE_CASTING"
    enum NPY_SORTKIND "kc::numpy::Npy_SORTKIND":
        NPY_QUICKSORT "kc::numpy::Npy_QUICKSORT"
        NPY_HEAPSORT "kc::numpy::Npy_HEAPSORT"
        NPY_MERGESORT "kc::numpy::Npy_MERGESORT"
        NPY_STABLESORT "kc::numpy::Npy_STABLESORT"
    enum NPY_SEARCHSIDE "kc::numpy::Npy_SEARCHSIDE":
        NPY_SEARCHLEFT "kc::numpy::Npy_SEARCHLEFT"
        NPY_SEARCHRIGHT "kc::numpy::Npy_SEARCHRIGHT"

    const int NPY_ARRAY_C_CONTIGUOUS "kc::numpy::Npy_ARRAY_C_CONTIGUOUS"
    const int NPY_ARRAY_F_CONTIGUOUS "kc::numpy::Npy_ARRAY_F_CONTIGUOUS"
    const int NPY_ARRAY_OWNDATA "kc::numpy::Npy_ARRAY_OWNDATA"
    const int NPY_ARRAY_FORCECAST "kc::numpy::Npy_ARRAY_FORCECAST"
    const int NPY_ARRAY_ENSURECOPY "kc::numpy::Npy_ARRAY_ENSURECOPY"
    const int NPY_ARRAY_ENSUREARRAY "kc::numpy::Npy_ARRAY_ENSUREARRAY"
    const int NPY_ARRAY_ALIGNED "kc::numpy::Npy_ARRAY_ALIGNED"
    const int NPY_ARRAY_NOTSWAPPED "kc::numpy::Npy_ARRAY_NOTSWAPPED"
    const int NPY_ARRAY_WRITEABLE "kc::numpy::Npy_ARRAY_WRITEABLE"
    const int NPY_ARRAY_WRITEBACKIFCOPY "kc::numpy::Npy_ARRAY_WRITEBACKIFCOPY"
    const int NPY_ARRAY_BEHAVED "kc::numpy::Npy_ARRAY_BEHAVED"
    const int NPY_ARRAY_BEHAVED_NS "kc::numpy::Npy_ARRAY_BEHAVED_NS"
    const int NPY_ARRAY_CARRAY "kc::numpy::Npy_ARRAY_CARRAY"
    const int NPY_ARRAY_CARRAY_RO "kc::numpy::Npy_ARRAY_CARRAY_RO"
    const int NPY_ARRAY_FARRAY "kc::numpy::Npy_ARRAY_FARRAY"
    const int NPY_ARRAY_FARRAY_RO "kc::numpy::Npy_ARRAY_FARRAY_RO"
    const int NPY_ARRAY_DEFAULT "kc::numpy::Npy_ARRAY_DEFAULT"
    const int NPY_ARRAY_IN_ARRAY "kc::numpy::Npy_ARRAY_IN_ARRAY"
    const int NPY_ARRAY_OUT_ARRAY "kc::numpy::Npy_ARRAY_OUT_ARRAY"
    const int NPY_ARRAY_INOUT_ARRAY "kc::numpy::Npy_ARRAY_INOUT_ARRAY"
    const int NPY_ARRAY_IN_FARRAY "kc::numpy::Npy_ARRAY_IN_FARRAY"
    const int NPY_ARRAY_OUT_FARRAY "kc::numpy::Npy_ARRAY_OUT_FARRAY"
    const int NPY_ARRAY_INOUT_FARRAY "kc::numpy::Npy_ARRAY_INOUT_FARRAY"
    const int NPY_ARRAY_UPDATE_ALL "kc::numpy::Npy_ARRAY_UPDATE_ALL"
    const int NPY_C_CONTIGUOUS "kc::numpy::Npy_C_CONTIGUOUS"
    const int NPY_F_CONTIGUOUS "kc::numpy::Npy_F_CONTIGUOUS"
    const int NPY_OWNDATA "kc::numpy::Npy_OWNDATA"
    const int NPY_FORCECAST "kc::numpy::Npy_FORCECAST"
    const int NPY_ENSURECOPY "kc::numpy::Npy_ENSURECOPY"
    const int NPY_ENSUREARRAY "kc::numpy::Npy_ENSUREARRAY"
    const int NPY_ALIGNED "kc::numpy::Npy_ALIGNED"
    const int NPY_NOTSWAPPED "kc::numpy::Npy_NOTSWAPPED"
    const int NPY_WRITEABLE "kc::numpy::Npy_WRITEABLE"
    const int NPY_WRITEBACKIFCOPY "kc::numpy::Npy_WRITEBACKIFCOPY"
    const int NPY_BEHAVED "kc::numpy::Npy_BEHAVED"
    const int NPY_BEHAVED_NS "kc::numpy::Npy_BEHAVED_NS"
    const int NPY_CARRAY "kc::numpy::Npy_CARRAY"
    const int NPY_CARRAY_RO "kc::numpy::Npy_CARRAY_RO"
    const int NPY_FARRAY "kc::numpy::Npy_FARRAY"
    const int NPY_FARRAY_RO "kc::numpy::Npy_FARRAY_RO"
    const int NPY_IN_ARRAY "kc::numpy::Npy_IN_ARRAY"
    const int NPY_OUT_ARRAY "kc::numpy::Npy_OUT_ARRAY"
    const int NPY_INOUT_ARRAY "kc::numpy::Npy_INOUT_ARRAY"
    const int NPY_IN_FARRAY "kc::numpy::Npy_IN_FARRAY"
    const int NPY_OUT_FARRAY "kc::numpy::Npy_OUT_FARRAY"
    const int NPY_INOUT_FARRAY "kc::numpy::Npy_INOUT_FARRAY"
    const int NPY_UPDATE_ALL "kc::numpy::Npy_UPDATE_ALL"
    const int NPY_ARRAY_ELEMENTSTRIDES "kc::numpy::Npy_ARRAY_ELEMENTSTRIDES"
    const int NPY_ELEMENTSTRIDES "kc::numpy::Npy_ELEMENTSTRIDES"
    const int NPY_FAIL "kc::numpy::Npy_FAIL"
    const int NPY_SUCCEED "kc::numpy::Npy_SUCCEED"
    const int NPY_MAXDIMS "kc::numpy::Npy_MAXDIMS"

    object PyArray_ZEROS "kc::numpy::Array_ZEROS" (int ndim, npy_intp* shape, int type, int fortran)
    object PyArray_EMPTY "kc::numpy::Array_EMPTY" (int ndim, npy_intp* shape, int type, int fortran)
    object PyArray_SimpleNew "kc::numpy::Array_SimpleNew" (int ndim, npy_intp* shape, int type)
    object PyArray_SimpleNewFromData "kc::numpy::Array_SimpleNewFromData" (int ndim, npy_intp* shape, int type, void* data)
    object PyArray_SimpleNewFromDescr "kc::numpy::Array_SimpleNewFromDescr" (int ndim, npy_intp* shape, dtype descr)
    object PyArray_Zeros "kc::numpy::Array_Zeros" (int ndim, npy_intp* shape, dtype descr, int fortran)
    object PyArray_Empty "kc::numpy::Array_Empty" (int ndim, npy_intp* shape, dtype descr, int fortran)
    object PyArray_Arange "kc::numpy::Array_Arange" (double start, double stop, double step, int type)
    dtype PyArray_DescrFromType "kc::numpy::Array_DescrFromType" (int type)
    object PyArray_FROM_O "kc::numpy::Array_FROM_O" (object value)
    object PyArray_FROM_OF "kc::numpy::Array_FROM_OF" (object value, int flags)
    object PyArray_FROM_OT "kc::numpy::Array_FROM_OT" (object value, int type)
    object PyArray_FROM_OTF "kc::numpy::Array_FROM_OTF" (object value, int type, int flags)
    object PyArray_FROMANY "kc::numpy::Array_FROMANY" (object value, int type, int least_ndim, int most_ndim, int flags)
    object PyArray_ContiguousFromAny "kc::numpy::Array_ContiguousFromAny" (object value, int type, int least_ndim, int most_ndim)
    object PyArray_GETCONTIGUOUS "kc::numpy::Array_GETCONTIGUOUS" (ndarray array)
    object PyArray_NewCopy "kc::numpy::Array_NewCopy" (ndarray array, NPY_ORDER order)
    object PyArray_Copy "kc::numpy::Array_Copy" (ndarray array)
    object PyArray_Return "kc::numpy::Array_Return" (ndarray array)
    object PyArray_Ravel "kc::numpy::Array_Ravel" (ndarray array, NPY_ORDER order)
    object PyArray_Flatten "kc::numpy::Array_Flatten" (ndarray array, NPY_ORDER order)
    object PyArray_SwapAxes "kc::numpy::Array_SwapAxes" (ndarray array, int a, int b)
    object PyArray_TypeObjectFromType "kc::numpy::Array_TypeObjectFromType" (int type)
    object PyArray_ToList "kc::numpy::Array_ToList" (ndarray array)
    object PyArray_MatrixProduct "kc::numpy::Array_MatrixProduct" (object a, object b)
    int PyArray_CopyInto "kc::numpy::Array_CopyInto" (ndarray target, ndarray source) except -1
    int PyArray_FillWithScalar "kc::numpy::Array_FillWithScalar" (ndarray array, object value) except -1
    int PyArray_FILLWBYTE "kc::numpy::Array_FILLWBYTE" (ndarray array, int value) except -1
    int PyArray_SetBaseObject "kc::numpy::Array_SetBaseObject" (ndarray array, object base) except -1
    void set_array_base(ndarray array, object base) except *
    object get_array_base(ndarray array)
    void PyArray_ENABLEFLAGS "kc::numpy::Array_ENABLEFLAGS" (ndarray array, int flags) nogil
    void PyArray_CLEARFLAGS "kc::numpy::Array_CLEARFLAGS" (ndarray array, int flags) nogil
    void PyArray_UpdateFlags "kc::numpy::Array_UpdateFlags" (ndarray array, int flags) except *
    npy_intp PyArray_DIM "kc::numpy::Array_DIM" (ndarray array, int axis) nogil
    npy_intp PyArray_STRIDE "kc::numpy::Array_STRIDE" (ndarray array, int axis) nogil
    npy_intp PyArray_NBYTES "kc::numpy::Array_NBYTES" (ndarray array) except *
    bint PyArray_CheckExact "kc::numpy::Array_CheckExact" (object value) except *
    bint PyArray_ISWRITEABLE "kc::numpy::Array_ISWRITEABLE" (ndarray array) nogil
    bint PyArray_ISALIGNED "kc::numpy::Array_ISALIGNED" (ndarray array) nogil
    bint PyArray_ISONESEGMENT "kc::numpy::Array_ISONESEGMENT" (ndarray array) nogil
    bint PyArray_ISFORTRAN "kc::numpy::Array_ISFORTRAN" (ndarray array) nogil
    bint PyTypeNum_ISBOOL "kc::numpy::TypeNum_ISBOOL" (int type) nogil
    bint PyTypeNum_ISINTEGER "kc::numpy::TypeNum_ISINTEGER" (int type) nogil
    bint PyTypeNum_ISSIGNED "kc::numpy::TypeNum_ISSIGNED" (int type) nogil
    bint PyTypeNum_ISUNSIGNED "kc::numpy::TypeNum_ISUNSIGNED" (int type) nogil
    bint PyTypeNum_ISFLOAT "kc::numpy::TypeNum_ISFLOAT" (int type) nogil
    bint PyTypeNum_ISNUMBER "kc::numpy::TypeNum_ISNUMBER" (int type) nogil
    bint PyTypeNum_ISCOMPLEX "kc::numpy::TypeNum_ISCOMPLEX" (int type) nogil
    bint PyTypeNum_ISOBJECT "kc::numpy::TypeNum_ISOBJECT" (int type) nogil
    bint PyTypeNum_ISSTRING "kc::numpy::TypeNum_ISSTRING" (int type) nogil
    bint PyTypeNum_ISFLEXIBLE "kc::numpy::TypeNum_ISFLEXIBLE" (int type) nogil
    bint PyTypeNum_ISUSERDEF "kc::numpy::TypeNum_ISUSERDEF" (int type) nogil
    bint PyTypeNum_ISEXTENDED "kc::numpy::TypeNum_ISEXTENDED" (int type) nogil
    bint PyArray_CanCastSafely "kc::numpy::Array_CanCastSafely" (int source, int target)

cdef extern from "kc/python/numpy_iterators.h" namespace "kc::numpy":
    ctypedef class numpy.flatiter [object PyObject]:
        pass
    ctypedef class numpy.broadcast [object PyObject]:
        pass

    flatiter PyArray_IterNew "kc::numpy::Array_IterNew" (object array)
    flatiter PyArray_IterAllButAxis "kc::numpy::Array_IterAllButAxis" (object array, int* axis)
    void PyArray_ITER_NEXT "kc::numpy::Array_ITER_NEXT" (flatiter it) nogil
    void PyArray_ITER_RESET "kc::numpy::Array_ITER_RESET" (flatiter it) nogil
    void* PyArray_ITER_DATA "kc::numpy::Array_ITER_DATA" (flatiter it) nogil
    bint PyArray_ITER_NOTDONE "kc::numpy::Array_ITER_NOTDONE" (flatiter it) nogil
    broadcast PyArray_MultiIterNew1 "kc::numpy::Array_MultiIterNew1" (object a)
    broadcast PyArray_MultiIterNew2 "kc::numpy::Array_MultiIterNew2" (object a, object b)
    broadcast PyArray_MultiIterNew3 "kc::numpy::Array_MultiIterNew3" (object a, object b, object c)
    broadcast PyArray_MultiIterNew4 "kc::numpy::Array_MultiIterNew4" (object a, object b, object c, object d)
    broadcast PyArray_MultiIterNew5 "kc::numpy::Array_MultiIterNew5" (object a, object b, object c, object d, object e)
    void PyArray_MultiIter_NEXT "kc::numpy::Array_MultiIter_NEXT" (broadcast it) nogil
    void PyArray_MultiIter_NEXTi "kc::numpy::Array_MultiIter_NEXTi" (broadcast it, npy_intp which) nogil
    void PyArray_MultiIter_RESET "kc::numpy::Array_MultiIter_RESET" (broadcast it) nogil
    void* PyArray_MultiIter_DATA "kc::numpy::Array_MultiIter_DATA" (broadcast it, npy_intp which) nogil
    bint PyArray_MultiIter_NOTDONE "kc::numpy::Array_MultiIter_NOTDONE" (broadcast it) nogil
    npy_intp PyArray_MultiIter_SIZE "kc::numpy::Array_MultiIter_SIZE" (broadcast it) nogil
    int PyArray_MultiIter_NDIM "kc::numpy::Array_MultiIter_NDIM" (broadcast it) nogil
    npy_intp* PyArray_MultiIter_DIMS "kc::numpy::Array_MultiIter_DIMS" (broadcast it) nogil

cdef extern from "kc/python/numpy_scalars.h" namespace "kc::numpy":
    enum NPY_DATETIMEUNIT "kc::numpy::Npy_DATETIMEUNIT":
        NPY_FR_ERROR "kc::numpy::Npy_FR_ERROR"
        NPY_FR_Y "kc::numpy::Npy_FR_Y"
        NPY_FR_M "kc::numpy::Npy_FR_M"
        NPY_FR_W "kc::numpy::Npy_FR_W"
        NPY_FR_D "kc::numpy::Npy_FR_D"
        NPY_FR_h "kc::numpy::Npy_FR_h"
        NPY_FR_m "kc::numpy::Npy_FR_m"
        NPY_FR_s "kc::numpy::Npy_FR_s"
        NPY_FR_ms "kc::numpy::Npy_FR_ms"
        NPY_FR_us "kc::numpy::Npy_FR_us"
        NPY_FR_ns "kc::numpy::Npy_FR_ns"
        NPY_FR_ps "kc::numpy::Npy_FR_ps"
        NPY_FR_fs "kc::numpy::Npy_FR_fs"
        NPY_FR_as "kc::numpy::Npy_FR_as"
        NPY_FR_GENERIC "kc::numpy::Npy_FR_GENERIC"
    enum NPY_CLIPMODE "kc::numpy::Npy_CLIPMODE":
        NPY_CLIP "kc::numpy::Npy_CLIP"
        NPY_WRAP "kc::numpy::Npy_WRAP"
        NPY_RAISE "kc::numpy::Npy_RAISE"
    const npy_datetime NPY_DATETIME_NAT "kc::numpy::Npy_DATETIME_NAT"
    const npy_datetime NPY_NAT "kc::numpy::Npy_NAT"
    const int NPY_CONTIGUOUS "kc::numpy::Npy_CONTIGUOUS"
    const int NPY_DEFAULT "kc::numpy::Npy_DEFAULT"

    bint is_timedelta64_object(object value) except *
    bint is_datetime64_object(object value) except *
    npy_timedelta get_timedelta64_value(object value) nogil
    npy_datetime get_datetime64_value(object value) nogil
    NPY_DATETIMEUNIT get_datetime64_unit(object value) nogil

    bint PyArray_DescrCheck "kc::numpy::Array_DescrCheck" (object value) except *
    bint PyArray_IsZeroDim "kc::numpy::Array_IsZeroDim" (object value) except *
    bint PyArray_IsPythonScalar "kc::numpy::Array_IsPythonScalar" (object value)
    bint PyArray_IsPythonNumber "kc::numpy::Array_IsPythonNumber" (object value)
    bint PyArray_IsIntegerScalar "kc::numpy::Array_IsIntegerScalar" (object value) except *
    bint PyArray_IsAnyScalar "kc::numpy::Array_IsAnyScalar" (object value) except *
    bint PyArray_CheckScalar "kc::numpy::Array_CheckScalar" (object value) except *
    bint PyArray_CheckAnyScalar "kc::numpy::Array_CheckAnyScalar" (object value) except *
    object PyArray_ToScalar "kc::numpy::Array_ToScalar" (void* element, ndarray array)
    object PyArray_GETITEM "kc::numpy::Array_GETITEM" (ndarray array, void* element)
    dtype PyArray_DescrFromScalar "kc::numpy::Array_DescrFromScalar" (object scalar)
    object PyArray_EnsureArray "kc::numpy::Array_EnsureArray" (object value)
    object PyArray_TakeFrom "kc::numpy::Array_TakeFrom" (ndarray array, object indices, int axis, object result, NPY_CLIPMODE mode)
    object PyArray_Take "kc::numpy::Array_Take" (ndarray array, object indices, int axis)
    int PyArray_OrderConverter "kc::numpy::Array_OrderConverter" (object value, NPY_ORDER* order) except 0
    object PyArray_Repeat "kc::numpy::Array_Repeat" (ndarray array, object counts, int axis)
    object PyArray_Cast "kc::numpy::Array_Cast" (ndarray array, int type)
    object PyArray_ArgSort "kc::numpy::Array_ArgSort" (ndarray array, int axis, NPY_SORTKIND kind)
    object PyArray_Concatenate "kc::numpy::Array_Concatenate" (object arrays, int axis)
    bint PyArray_IsNativeByteOrder "kc::numpy::Array_IsNativeByteOrder" (char order) nogil
    bint PyArray_ISBEHAVED "kc::numpy::Array_ISBEHAVED" (ndarray array) nogil
    bint PyArray_ISCARRAY "kc::numpy::Array_ISCARRAY" (ndarray array) nogil
    bint PyArray_ISFARRAY "kc::numpy::Array_ISFARRAY" (ndarray array) nogil
    bint PyArray_ISCARRAY_RO "kc::numpy::Array_ISCARRAY_RO" (ndarray array) nogil
    bint PyArray_ISFARRAY_RO "kc::numpy::Array_ISFARRAY_RO" (ndarray array) nogil

cdef extern from "kc/python/numpy_calculations.h" namespace "kc::numpy":
    ctypedef struct PyArray_Dims "kc::numpy::Array_Dims":
        npy_intp* ptr
        int len

    int PyArray_SETITEM "kc::numpy::Array_SETITEM" (ndarray array, void* element, object value) except -1
    void* PyArray_GetPtr "kc::numpy::Array_GetPtr" (ndarray array, npy_intp* indices) nogil
    int PyArray_Sort "kc::numpy::Array_Sort" (ndarray array, int axis, NPY_SORTKIND kind) except -1
    object PyArray_LexSort "kc::numpy::Array_LexSort" (object keys, int axis)
    object PyArray_SearchSorted "kc::numpy::Array_SearchSorted" (ndarray array, object values, NPY_SEARCHSIDE side, void* sorter)
    object PyArray_ArgMax "kc::numpy::Array_ArgMax" (ndarray array, int axis, object result)
    object PyArray_ArgMin "kc::numpy::Array_ArgMin" (ndarray array, int axis, object result)
    object PyArray_Max "kc::numpy::Array_Max" (ndarray array, int axis, object result)
    object PyArray_Min "kc::numpy::Array_Min" (ndarray array, int axis, object result)
    object PyArray_Ptp "kc::numpy::Array_Ptp" (ndarray array, int axis, object result)
    object PyArray_All "kc::numpy::Array_All" (ndarray array, int axis, object result)
    object PyArray_Any "kc::numpy::Array_Any" (ndarray array, int axis, object result)
    object PyArray_Round "kc::numpy::Array_Round" (ndarray array, int decimals, object result)
    object PyArray_Mean "kc::numpy::Array_Mean" (ndarray array, int axis, int type, object result)
    object PyArray_Sum "kc::numpy::Array_Sum" (ndarray array, int axis, int type, object result)
    object PyArray_CumSum "kc::numpy::Array_CumSum" (ndarray array, int axis, int type, object result)
    object PyArray_Prod "kc::numpy::Array_Prod" (ndarray array, int axis, int type, object result)
    object PyArray_CumProd "kc::numpy::Array_CumProd" (ndarray array, int axis, int type, object result)
    object PyArray_Std "kc::numpy::Array_Std" (ndarray array, int axis, int type, object result, int variance)
    object PyArray_Trace "kc::numpy::Array_Trace" (ndarray array, int offset, int axis1, int axis2, int type, object result)
    object PyArray_Diagonal "kc::numpy::Array_Diagonal" (ndarray array, int offset, int axis1, int axis2)
    object PyArray_Clip "kc::numpy::Array_Clip" (ndarray array, object least, object most, object result)
    object PyArray_Conjugate "kc::numpy::Array_Conjugate" (ndarray array, object result)
    object PyArray_Nonzero "kc::numpy::Array_Nonzero" (ndarray array)
    object PyArray_Compress "kc::numpy::Array_Compress" (ndarray array, object condition, int axis, object result)
    object PyArray_Choose "kc::numpy::Array_Choose" (ndarray array, object choices, object result, NPY_CLIPMODE mode)
    object PyArray_PutTo "kc::numpy::Array_PutTo" (ndarray array, object values, object indices, NPY_CLIPMODE mode)
    object PyArray_PutMask "kc::numpy::Array_PutMask" (ndarray array, object values, object mask)
    object PyArray_InnerProduct "kc::numpy::Array_InnerProduct" (object a, object b)
    object PyArray_Correlate "kc::numpy::Array_Correlate" (object a, object b, int mode)
    object PyArray_Where "kc::numpy::Array_Where" (object condition, object x, object y)
    object PyArray_Reshape "kc::numpy::Array_Reshape" (ndarray array, object shape)
    object PyArray_Newshape "kc::numpy::Array_Newshape" (ndarray array, PyArray_Dims* shape, NPY_ORDER order)
    object PyArray_Resize "kc::numpy::Array_Resize" (ndarray array, PyArray_Dims* shape, int refcheck, NPY_ORDER order)
    object PyArray_Transpose "kc::numpy::Array_Transpose" (ndarray array, PyArray_Dims* axes)
    object PyArray_Squeeze "kc::numpy::Array_Squeeze" (ndarray array)
    object PyArray_Byteswap "kc::numpy::Array_Byteswap" (ndarray array, bint in_place)
    int PyArray_CopyObject "kc::numpy::Array_CopyObject" (ndarray array, object value) except -1
    object PyArray_EnsureAnyArray "kc::numpy::Array_EnsureAnyArray" (object value)
    object PyArray_FromObject "kc::numpy::Array_FromObject" (object value, int type, int least, int most)
    object PyArray_CopyFromObject "kc::numpy::Array_CopyFromObject" (object value, int type, int least, int most)
    npy_intp PyArray_Size "kc::numpy::Array_Size" (object value)
    npy_intp PyArray_MultiplyList "kc::numpy::Array_MultiplyList" (npy_intp* factors, int count) nogil
    bint PyArray_CompareLists "kc::numpy::Array_CompareLists" (npy_intp* a, npy_intp* b, int count) nogil
    bint PyArray_SAMESHAPE "kc::numpy::Array_SAMESHAPE" (ndarray a, ndarray b) nogil
    int PyArray_IntpFromSequence "kc::numpy::Array_IntpFromSequence" (object sequence, npy_intp* values, int most) except -1
    object PyArray_IntTupleFromIntp "kc::numpy::Array_IntTupleFromIntp" (int count, npy_intp* values)
    int PyArray_ObjectType "kc::numpy::Array_ObjectType" (object value, int least) except -1
    bint PyArray_CanCastTo "kc::numpy::Array_CanCastTo" (dtype source, dtype target)
    unsigned char PyArray_EquivTypes "kc::numpy::Array_EquivTypes" (dtype a, dtype b)
    unsigned char PyArray_EquivArrTypes "kc::numpy::Array_EquivArrTypes" (ndarray a, ndarray b)
    unsigned char PyArray_EquivTypenums "kc::numpy::Array_EquivTypenums" (int a, int b)
    dtype PyArray_DescrNewFromType "kc::numpy::Array_DescrNewFromType" (int type)
    bint PyArray_ElementStrides "kc::numpy::Array_ElementStrides" (object value)
    bint PyArray_ISBOOL "kc::numpy::Array_ISBOOL" (ndarray array) nogil
    bint PyArray_ISINTEGER "kc::numpy::Array_ISINTEGER" (ndarray array) nogil
    bint PyArray_ISSIGNED "kc::numpy::Array_ISSIGNED" (ndarray array) nogil
    bint PyArray_ISUNSIGNED "kc::numpy::Array_ISUNSIGNED" (ndarray array) nogil
    bint PyArray_ISFLOAT "kc::numpy::Array_ISFLOAT" (ndarray array) nogil
    bint PyArray_ISNUMBER "kc::numpy::Array_ISNUMBER" (ndarray array) nogil
    bint PyArray_ISCOMPLEX "kc::numpy::Array_ISCOMPLEX" (ndarray array) nogil
    bint PyArray_ISOBJECT "kc::numpy::Array_ISOBJECT" (ndarray array) nogil
    bint PyDataType_ISBOOL "kc::numpy::DataType_ISBOOL" (dtype type) nogil
    bint PyDataType_ISINTEGER "kc::numpy::DataType_ISINTEGER" (dtype type) nogil
    bint PyDataType_ISSIGNED "kc::numpy::DataType_ISSIGNED" (dtype type) nogil
    bint PyDataType_ISUNSIGNED "kc::numpy::DataType_ISUNSIGNED" (dtype type) nogil
    bint PyDataType_ISFLOAT "kc::numpy::DataType_ISFLOAT" (dtype type) nogil
    bint PyDataType_ISCOMPLEX "kc::numpy::DataType_ISCOMPLEX" (dtype type) nogil
    bint PyDataType_ISNUMBER "kc::numpy::DataType_ISNUMBER" (dtype type) nogil
    bint PyDataType_ISSTRING "kc::numpy::DataType_ISSTRING" (dtype type) nogil
    bint PyDataType_ISFLEXIBLE "kc::numpy::DataType_ISFLEXIBLE" (dtype type) nogil
    bint PyDataType_ISOBJECT "kc::numpy::DataType_ISOBJECT" (dtype type) nogil
    bint PyDataType_ISUSERDEF "kc::numpy::DataType_ISUSERDEF" (dtype type) nogil
    bint PyDataType_ISEXTENDED "kc::numpy::DataType_ISEXTENDED" (dtype type) nogil
    object PyArray_ContiguousFromObject "kc::numpy::Array_ContiguousFromAny" (object value, int type, int least_ndim, int most_ndim)

# Of headers of NumPy that a module includes by itself.
cdef extern from *:
    ctypedef struct PyArrayObject:
        pass
    ctypedef struct PyArray_Descr:
        pass

cdef extern from "kc/python/numpy_scalars.h":
    ctypedef struct PyArray_DatetimeMetaData "kc::numpy::DatetimeMetaData":
        NPY_DATETIMEUNIT base
        int num
    ctypedef struct PyDatetimeScalarObject "kc::numpy::DatetimeScalarObject":
        npy_datetime obval
        PyArray_DatetimeMetaData obmeta
    ctypedef struct PyTimedeltaScalarObject "kc::numpy::DatetimeScalarObject":
        npy_timedelta obval
        PyArray_DatetimeMetaData obmeta
