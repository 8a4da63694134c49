# cython: headers_on_use=True
# NumPy as C sees it. The types are those of LP64 machines, so that an `int64_t` and a `long` are one type. What is called here
# comes from NumPy itself when a module runs: no header of NumPy is needed to build.

cimport libc.stdio as stdio
from cpython.object cimport PyObject, PyTypeObject

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
ctypedef long double complex npy_complex160
ctypedef long double complex npy_complex192
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
        @property
        cdef inline PyTypeObject* typeobj(self) noexcept nogil:
            return data_type_typeobj(self)
        @property
        cdef inline char kind(self) noexcept nogil:
            return data_type_kind(self)
        @property
        cdef inline char type(self) noexcept nogil:
            return data_type_code(self)
        @property
        cdef inline char byteorder(self) noexcept nogil:
            return data_type_byteorder(self)
        @property
        cdef inline int type_num(self) noexcept nogil:
            return data_type_number(self)
        @property
        cdef inline npy_intp itemsize(self) noexcept nogil:
            return PyDataType_ELSIZE(self)
        @property
        cdef inline npy_intp alignment(self) noexcept nogil:
            return PyDataType_ALIGNMENT(self)
        @property
        cdef inline object fields(self):
            return <object> PyDataType_FIELDS(self)
        @property
        cdef inline tuple names(self):
            return <tuple> PyDataType_NAMES(self)
        @property
        cdef inline PyArray_ArrayDescr* subarray(self) noexcept nogil:
            return PyDataType_SUBARRAY(self)
        @property
        cdef inline npy_uint64 flags(self) noexcept nogil:
            return PyDataType_FLAGS(self)
    ctypedef class numpy.ndarray [object PyObject]:
        @property
        cdef inline PyObject* base(self) noexcept nogil:
            return PyArray_BASE(self)
        @property
        cdef inline npy_intp size(self) noexcept nogil:
            return PyArray_SIZE(self)
    ctypedef class numpy.generic [object PyObject]:
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
    void _import_umath "kc::py::import_numpy" () except *
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
        NPY_FLOAT80 "kc::numpy::Npy_FLOAT80"
        NPY_FLOAT96 "kc::numpy::Npy_FLOAT96"
        NPY_COMPLEX64 "kc::numpy::Npy_COMPLEX64"
        NPY_COMPLEX128 "kc::numpy::Npy_COMPLEX128"
        NPY_COMPLEX256 "kc::numpy::Npy_COMPLEX256"
        NPY_COMPLEX160 "kc::numpy::Npy_COMPLEX160"
        NPY_COMPLEX192 "kc::numpy::Npy_COMPLEX192"
        NPY_DEFAULT_INT "kc::numpy::Npy_DEFAULT_INT"
        NPY_VSTRING "kc::numpy::Npy_VSTRING"
        NPY_NTYPES "kc::numpy::Npy_NTYPES"
        NPY_NTYPES_LEGACY "kc::numpy::Npy_NTYPES_LEGACY"
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
        NPY_SAME_VALUE_CASTING "kc::numpy::Npy_SAME_VALUE_CASTING"
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
    const int NPY_RAVEL_AXIS "kc::numpy::ravel_axis()"

    ctypedef struct PyArrayObject "kc::numpy::ArrayObject":
        pass
    ctypedef struct PyArray_Descr "kc::numpy::Descr":
        pass
    PyArray_Descr* PyArray_DESCR "kc::numpy::Array_DESCR" (ndarray array) nogil
    PyArray_Descr* PyArray_DTYPE "kc::numpy::Array_DESCR" (ndarray array) nogil
    PyObject* PyArray_BASE "kc::numpy::Array_BASE" (ndarray array) nogil

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
    int PyArray_SetBaseObject "kc::numpy::Array_SetBaseObject" (ndarray array, object base) except -1
    void set_array_base(ndarray array, object base) except *
    object get_array_base(ndarray array)
    void PyArray_ENABLEFLAGS "kc::numpy::Array_ENABLEFLAGS" (ndarray array, int flags) nogil
    void PyArray_CLEARFLAGS "kc::numpy::Array_CLEARFLAGS" (ndarray array, int flags) nogil
    void PyArray_UpdateFlags "kc::numpy::Array_UpdateFlags" (ndarray array, int flags) except *
    npy_intp PyArray_DIM "kc::numpy::Array_DIM" (ndarray array, int axis) nogil
    npy_intp PyArray_STRIDE "kc::numpy::Array_STRIDE" (ndarray array, int axis) nogil
    bint PyArray_CheckExact "kc::numpy::Array_CheckExact" (object value)
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

cdef extern from "kc/python/numpy_dtypes.h" namespace "kc::numpy":
    ctypedef struct PyArray_ArrayDescr "kc::numpy::ArrayDescr":
        PyObject* shape

    PyTypeObject* data_type_typeobj "kc::numpy::DataType_TYPEOBJ" (dtype type) nogil
    char data_type_kind "kc::numpy::DataType_KIND" (dtype type) nogil
    char data_type_code "kc::numpy::DataType_CODE" (dtype type) nogil
    char data_type_byteorder "kc::numpy::DataType_BYTEORDER" (dtype type) nogil
    int data_type_number "kc::py::dtype_number" (dtype type) nogil
    npy_intp PyDataType_ELSIZE "kc::numpy::DataType_ELSIZE" (dtype type) nogil
    npy_intp PyDataType_ALIGNMENT "kc::numpy::DataType_ALIGNMENT" (dtype type) nogil
    PyObject* PyDataType_METADATA "kc::numpy::DataType_METADATA" (dtype type) nogil
    PyArray_ArrayDescr* PyDataType_SUBARRAY "kc::numpy::DataType_SUBARRAY" (dtype type) nogil
    PyObject* PyDataType_NAMES "kc::numpy::DataType_NAMES" (dtype type) nogil
    PyObject* PyDataType_FIELDS "kc::numpy::DataType_FIELDS" (dtype type) nogil
    npy_uint64 PyDataType_FLAGS "kc::numpy::DataType_FLAGS" (dtype type) nogil
    bint PyDataType_HASFIELDS "kc::numpy::DataType_HASFIELDS" (dtype type) nogil
    bint PyDataType_HASSUBARRAY "kc::numpy::DataType_HASSUBARRAY" (dtype type) nogil
    tuple PyDataType_SHAPE "kc::numpy::DataType_SHAPE" (dtype type)
    bint PyDataType_ISNOTSWAPPED "kc::numpy::DataType_ISNOTSWAPPED" (dtype type) nogil
    bint PyDataType_ISBYTESWAPPED "kc::numpy::DataType_ISBYTESWAPPED" (dtype type) nogil
    bint PyArray_ISNBO "kc::numpy::Array_ISNBO" (char order) nogil
    bint PyArray_IsNativeByteOrder "kc::numpy::Array_IsNativeByteOrder" (char order) nogil
    bint PyArray_EquivByteorders "kc::numpy::Array_EquivByteorders" (int a, int b) nogil
    bint PyArray_FLAGSWAP "kc::numpy::Array_FLAGSWAP" (ndarray array, int flags) nogil
    npy_intp PyArray_NBYTES "kc::numpy::Array_NBYTES" (ndarray array) nogil
    int PyArray_FILLWBYTE "kc::numpy::Array_FILLWBYTE" (ndarray array, int value) except -1
    npy_intp PyArray_ITEMSIZE "kc::numpy::Array_ITEMSIZE" (ndarray array) nogil
    bint PyArray_HASFIELDS "kc::numpy::Array_HASFIELDS" (ndarray array) nogil
    bint PyArray_ISNOTSWAPPED "kc::numpy::Array_ISNOTSWAPPED" (ndarray array) nogil
    bint PyArray_ISBYTESWAPPED "kc::numpy::Array_ISBYTESWAPPED" (ndarray array) nogil
    bint PyArray_ISBEHAVED "kc::numpy::Array_ISBEHAVED" (ndarray array) nogil
    bint PyArray_ISBEHAVED_RO "kc::numpy::Array_ISBEHAVED_RO" (ndarray array) nogil
    bint PyArray_ISCARRAY "kc::numpy::Array_ISCARRAY" (ndarray array) nogil
    bint PyArray_ISFARRAY "kc::numpy::Array_ISFARRAY" (ndarray array) nogil
    bint PyArray_ISCARRAY_RO "kc::numpy::Array_ISCARRAY_RO" (ndarray array) nogil
    bint PyArray_ISFARRAY_RO "kc::numpy::Array_ISFARRAY_RO" (ndarray array) nogil
    bint PyArray_ISSTRING "kc::numpy::Array_ISSTRING" (ndarray array) nogil
    bint PyArray_ISFLEXIBLE "kc::numpy::Array_ISFLEXIBLE" (ndarray array) nogil
    bint PyArray_ISVARIABLE "kc::numpy::Array_ISVARIABLE" (ndarray array) nogil
    bint PyArray_ISUSERDEF "kc::numpy::Array_ISUSERDEF" (ndarray array) nogil
    bint PyArray_ISEXTENDED "kc::numpy::Array_ISEXTENDED" (ndarray array) nogil
    bint PyArray_SAFEALIGNEDCOPY "kc::numpy::Array_SAFEALIGNEDCOPY" (ndarray array) nogil
    int PyArray_FORTRANIF "kc::numpy::Array_FORTRANIF" (ndarray array) nogil

cdef extern from "kc/python/numpy_iterators.h" namespace "kc::numpy":
    ctypedef class numpy.flatiter [object PyObject]:
        pass
    ctypedef class numpy.broadcast [object PyObject]:
        @property
        cdef inline int numiter(self) noexcept nogil:
            return PyArray_MultiIter_NUMITER(self)
        @property
        cdef inline npy_intp size(self) noexcept nogil:
            return PyArray_MultiIter_SIZE(self)
        @property
        cdef inline npy_intp index(self) noexcept nogil:
            return PyArray_MultiIter_INDEX(self)
        @property
        cdef inline int nd(self) noexcept nogil:
            return PyArray_MultiIter_NDIM(self)
        @property
        cdef inline npy_intp* dimensions(self) noexcept nogil:
            return PyArray_MultiIter_DIMS(self)
        @property
        cdef inline void** iters(self) noexcept nogil:
            return PyArray_MultiIter_ITERS(self)

    object PyArray_IterNew "kc::numpy::Array_IterNew" (object array)
    object PyArray_IterAllButAxis "kc::numpy::Array_IterAllButAxis" (object array, int* axis)
    void PyArray_ITER_NEXT "kc::numpy::Array_ITER_NEXT" (flatiter it) nogil
    void PyArray_ITER_RESET "kc::numpy::Array_ITER_RESET" (flatiter it) nogil
    void PyArray_ITER_GOTO "kc::numpy::Array_ITER_GOTO" (flatiter it, npy_intp* destination) nogil
    void PyArray_ITER_GOTO1D "kc::numpy::Array_ITER_GOTO1D" (flatiter it, npy_intp index) nogil
    void* PyArray_ITER_DATA "kc::numpy::Array_ITER_DATA" (flatiter it) nogil
    bint PyArray_ITER_NOTDONE "kc::numpy::Array_ITER_NOTDONE" (flatiter it) nogil
    object PyArray_MultiIterNew1 "kc::numpy::Array_MultiIterNew1" (object a)
    object PyArray_MultiIterNew2 "kc::numpy::Array_MultiIterNew2" (object a, object b)
    object PyArray_MultiIterNew3 "kc::numpy::Array_MultiIterNew3" (object a, object b, object c)
    object PyArray_MultiIterNew4 "kc::numpy::Array_MultiIterNew4" (object a, object b, object c, object d)
    object PyArray_MultiIterNew5 "kc::numpy::Array_MultiIterNew5" (object a, object b, object c, object d, object e)
    void PyArray_MultiIter_NEXT "kc::numpy::Array_MultiIter_NEXT" (broadcast it) nogil
    void PyArray_MultiIter_NEXTi "kc::numpy::Array_MultiIter_NEXTi" (broadcast it, npy_intp which) nogil
    void PyArray_MultiIter_RESET "kc::numpy::Array_MultiIter_RESET" (broadcast it) nogil
    void PyArray_MultiIter_GOTO "kc::numpy::Array_MultiIter_GOTO" (broadcast it, npy_intp* destination) nogil
    void PyArray_MultiIter_GOTO1D "kc::numpy::Array_MultiIter_GOTO1D" (broadcast it, npy_intp index) nogil
    void* PyArray_MultiIter_DATA "kc::numpy::Array_MultiIter_DATA" (broadcast it, npy_intp which) nogil
    bint PyArray_MultiIter_NOTDONE "kc::numpy::Array_MultiIter_NOTDONE" (broadcast it) nogil
    npy_intp PyArray_MultiIter_SIZE "kc::numpy::Array_MultiIter_SIZE" (broadcast it) nogil
    int PyArray_MultiIter_NDIM "kc::numpy::Array_MultiIter_NDIM" (broadcast it) nogil
    npy_intp* PyArray_MultiIter_DIMS "kc::numpy::Array_MultiIter_DIMS" (broadcast it) nogil
    npy_intp PyArray_MultiIter_INDEX "kc::numpy::Array_MultiIter_INDEX" (broadcast it) nogil
    int PyArray_MultiIter_NUMITER "kc::numpy::Array_MultiIter_NUMITER" (broadcast it) nogil
    void** PyArray_MultiIter_ITERS "kc::numpy::Array_MultiIter_ITERS" (broadcast it) nogil
    object PyArray_MultiIterNew "kc::numpy::Array_MultiIterNew" (int count, ...)
    int PyArray_Broadcast "kc::numpy::Array_Broadcast" (broadcast it) except -1
    int PyArray_RemoveSmallest "kc::numpy::Array_RemoveSmallest" (broadcast it) except -1

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

    bint is_timedelta64_object(object value)
    bint is_datetime64_object(object value)
    npy_timedelta get_timedelta64_value(object value) nogil
    npy_datetime get_datetime64_value(object value) nogil
    NPY_DATETIMEUNIT get_datetime64_unit(object value) nogil

    bint PyArray_DescrCheck "kc::numpy::Array_DescrCheck" (object value)
    bint PyArray_IsZeroDim "kc::numpy::Array_IsZeroDim" (object value)
    bint PyArray_IsPythonScalar "kc::numpy::Array_IsPythonScalar" (object value)
    bint PyArray_IsPythonNumber "kc::numpy::Array_IsPythonNumber" (object value)
    bint PyArray_IsIntegerScalar "kc::numpy::Array_IsIntegerScalar" (object value)
    bint PyArray_IsAnyScalar "kc::numpy::Array_IsAnyScalar" (object value)
    bint PyArray_CheckScalar "kc::numpy::Array_CheckScalar" (object value)
    bint PyArray_CheckAnyScalar "kc::numpy::Array_CheckAnyScalar" (object value)
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

cdef extern from "kc/python/numpy_conversions.h" namespace "kc::numpy":
    enum NPY_SCALARKIND "kc::numpy::Npy_SCALARKIND":
        NPY_NOSCALAR "kc::numpy::Npy_NOSCALAR"
        NPY_BOOL_SCALAR "kc::numpy::Npy_BOOL_SCALAR"
        NPY_INTPOS_SCALAR "kc::numpy::Npy_INTPOS_SCALAR"
        NPY_INTNEG_SCALAR "kc::numpy::Npy_INTNEG_SCALAR"
        NPY_FLOAT_SCALAR "kc::numpy::Npy_FLOAT_SCALAR"
        NPY_COMPLEX_SCALAR "kc::numpy::Npy_COMPLEX_SCALAR"
        NPY_OBJECT_SCALAR "kc::numpy::Npy_OBJECT_SCALAR"
    ctypedef void (*PyArray_VectorUnaryFunc "kc::numpy::Array_VectorUnaryFunc")(void*, void*, npy_intp, void*, void*)
    ctypedef struct PyDataMemAllocator "kc::numpy::DataMemAllocator":
        void* ctx
        void* (*malloc)(void* ctx, size_t size)
        void* (*calloc)(void* ctx, size_t nelem, size_t elsize)
        void* (*realloc)(void* ctx, void* ptr, size_t new_size)
        void (*free)(void* ctx, void* ptr, size_t size)
    ctypedef struct PyDataMem_Handler "kc::numpy::DataMem_Handler":
        char* name
        npy_uint8 version
        PyDataMemAllocator allocator

    int PyArray_INCREF "kc::numpy::Array_INCREF" (ndarray array) except -1
    int PyArray_XDECREF "kc::numpy::Array_XDECREF" (ndarray array) except -1
    char* PyArray_Zero "kc::numpy::Array_Zero" (ndarray array) except NULL
    char* PyArray_One "kc::numpy::Array_One" (ndarray array) except NULL
    dtype PyArray_DescrFromObject "kc::numpy::Array_DescrFromObject" (object value, dtype least)
    dtype PyArray_DescrFromTypeObject "kc::numpy::Array_DescrFromTypeObject" (object type)
    void PyArray_ScalarAsCtype "kc::numpy::Array_ScalarAsCtype" (object scalar, void* result) except *
    object PyArray_ToString "kc::numpy::Array_ToString" (ndarray array, NPY_ORDER order)
    int PyArray_ToFile "kc::numpy::Array_ToFile" (ndarray array, stdio.FILE* file, char* separator, char* format) except -1
    int PyArray_Dump "kc::numpy::Array_Dump" (object array, object file, int protocol) except -1
    object PyArray_Dumps "kc::numpy::Array_Dumps" (object array, int protocol)
    int PyArray_ValidType "kc::numpy::Array_ValidType" (int type)
    object PyArray_New "kc::numpy::Array_New" (type subtype, int nd, npy_intp* dims, int type_num, npy_intp* strides, void* data, int itemsize, int flags, object like)
    double PyArray_GetPriority "kc::numpy::Array_GetPriority" (object value, double fallback)
    int PyArray_PyIntAsInt "kc::numpy::Array_PyIntAsInt" (object value) except? -1
    npy_intp PyArray_PyIntAsIntp "kc::numpy::Array_PyIntAsIntp" (object value) except? -1
    npy_bool PyArray_CheckStrides "kc::numpy::Array_CheckStrides" (int itemsize, int nd, npy_intp numbytes, npy_intp offset, npy_intp* dims, npy_intp* newstrides)
    dtype PyArray_DescrNewByteorder "kc::numpy::Array_DescrNewByteorder" (dtype descr, char order)
    object PyArray_FromInterface "kc::numpy::Array_FromInterface" (object value)
    object PyArray_FromStructInterface "kc::numpy::Array_FromStructInterface" (object value)
    int PyArray_CanCoerceScalar "kc::numpy::Array_CanCoerceScalar" (int source, int target, NPY_SCALARKIND kind)
    npy_bool PyArray_CanCastScalar "kc::numpy::Array_CanCastScalar" (type source, type target)
    void PyArray_Item_INCREF "kc::numpy::Array_Item_INCREF" (char* element, dtype descr) except *
    void PyArray_Item_XDECREF "kc::numpy::Array_Item_XDECREF" (char* element, dtype descr) except *
    int PyArray_MultiplyIntList "kc::numpy::Array_MultiplyIntList" (int* factors, int count)
    int PyArray_Free "kc::numpy::Array_Free" (object array, void* data)
    int PyArray_IntpConverter "kc::numpy::Array_IntpConverter" (object value, PyArray_Dims* result) except 0
    int PyArray_AxisConverter "kc::numpy::Array_AxisConverter" (object value, int* result) except 0
    int PyArray_BoolConverter "kc::numpy::Array_BoolConverter" (object value, npy_bool* result) except 0
    int PyArray_ByteorderConverter "kc::numpy::Array_ByteorderConverter" (object value, char* result) except 0
    int PyArray_SortkindConverter "kc::numpy::Array_SortkindConverter" (object value, NPY_SORTKIND* result) except 0
    int PyArray_RegisterDataType "kc::numpy::Array_RegisterDataType" (dtype descr) except -1
    int PyArray_RegisterCastFunc "kc::numpy::Array_RegisterCastFunc" (dtype descr, int type, PyArray_VectorUnaryFunc* function) except -1
    int PyArray_RegisterCanCast "kc::numpy::Array_RegisterCanCast" (dtype descr, int type, NPY_SCALARKIND kind) except -1
    int PyArray_ClipmodeConverter "kc::numpy::Array_ClipmodeConverter" (object value, NPY_CLIPMODE* result) except 0
    object PyArray_BroadcastToShape "kc::numpy::Array_BroadcastToShape" (object array, npy_intp* dims, int nd)
    int PyArray_SearchsideConverter "kc::numpy::Array_SearchsideConverter" (object value, void* result) except 0
    object PyArray_CheckAxis "kc::numpy::Array_CheckAxis" (ndarray array, int* axis, int flags)
    npy_intp PyArray_OverflowMultiplyList "kc::numpy::Array_OverflowMultiplyList" (npy_intp* factors, int count)
    int PyArray_CopyAnyInto "kc::numpy::Array_CopyAnyInto" (ndarray target, ndarray source) except -1
    object PyArray_Put "kc::numpy::Array_Put" (ndarray array, object values, object indices)
    object PyDataMem_SetHandler "kc::numpy::DataMem_SetHandler" (object handler)
    object PyDataMem_GetHandler "kc::numpy::DataMem_GetHandler" ()

cdef extern from "kc/python/numpy_dates.h" namespace "kc::numpy":
    ctypedef struct npy_datetimestruct "kc::numpy::DatetimeStruct":
        npy_int64 year
        npy_int32 month, day, hour, min, sec, us, ps, as

    int get_datetime_iso_8601_strlen "kc::numpy::Datetime_GetDatetimeISO8601StrLen" (int local, NPY_DATETIMEUNIT base) except? -1
    int make_iso_8601_datetime "kc::numpy::Datetime_MakeISO8601Datetime" (npy_datetimestruct* dts, char* outstr, npy_intp outlen, int local, int utc, NPY_DATETIMEUNIT base, int tzoffset, NPY_CASTING casting) except -1
    int convert_pydatetime_to_datetimestruct "kc::numpy::Datetime_ConvertPyDateTimeToDatetimeStruct" (PyObject* obj, npy_datetimestruct* out, NPY_DATETIMEUNIT* out_bestunit, int apply_tzinfo) except -1
    int convert_datetime64_to_datetimestruct "kc::numpy::Datetime_ConvertDatetime64ToDatetimeStruct" (PyArray_DatetimeMetaData* meta, npy_datetime dt, npy_datetimestruct* out) except -1
    int convert_datetimestruct_to_datetime64 "kc::numpy::Datetime_ConvertDatetimeStructToDatetime64" (PyArray_DatetimeMetaData* meta, const npy_datetimestruct* dts, npy_datetime* out) except -1

cdef extern from "kc/python/numpy_strings.h" namespace "kc::numpy":
    ctypedef struct npy_string_allocator "kc::numpy::StringAllocator":
        pass
    ctypedef struct npy_packed_static_string "kc::numpy::PackedString":
        pass
    ctypedef struct npy_static_string "kc::numpy::StaticString":
        size_t size
        const char* buf
    ctypedef struct PyArray_StringDTypeObject "kc::numpy::StringDTypeObject":
        PyObject* na_object
        char coerce
        char has_nan_na
        char has_string_na
        char array_owned
        npy_static_string default_string
        npy_static_string na_name
        npy_string_allocator* allocator

    npy_string_allocator* NpyString_acquire_allocator "kc::numpy::String_acquire_allocator" (const PyArray_StringDTypeObject* descr) except? NULL
    void NpyString_acquire_allocators "kc::numpy::String_acquire_allocators" (size_t n_descriptors, PyArray_Descr** descrs, npy_string_allocator** allocators) except *
    void NpyString_release_allocator "kc::numpy::String_release_allocator" (npy_string_allocator* allocator) except *
    void NpyString_release_allocators "kc::numpy::String_release_allocators" (size_t length, npy_string_allocator** allocators) except *
    int NpyString_load "kc::numpy::String_load" (npy_string_allocator* allocator, const npy_packed_static_string* packed_string, npy_static_string* unpacked_string) except? -1
    int NpyString_pack_null "kc::numpy::String_pack_null" (npy_string_allocator* allocator, npy_packed_static_string* packed_string) except? -1
    int NpyString_pack "kc::numpy::String_pack" (npy_string_allocator* allocator, npy_packed_static_string* packed_string, const char* buf, size_t size) except? -1

cdef extern from "kc/python/numpy_nditer.h" namespace "kc::numpy":
    ctypedef struct NpyIter "kc::numpy::Iter":
        pass
    ctypedef int (*NpyIter_IterNextFunc "kc::numpy::IterNext")(NpyIter* it) noexcept nogil
    ctypedef void (*NpyIter_GetMultiIndexFunc "kc::numpy::IterGetMultiIndex")(NpyIter* it, npy_intp* outcoords) noexcept nogil

    const npy_uint32 NPY_ITER_C_INDEX "kc::numpy::Npy_ITER_C_INDEX"
    const npy_uint32 NPY_ITER_F_INDEX "kc::numpy::Npy_ITER_F_INDEX"
    const npy_uint32 NPY_ITER_MULTI_INDEX "kc::numpy::Npy_ITER_MULTI_INDEX"
    const npy_uint32 NPY_ITER_EXTERNAL_LOOP "kc::numpy::Npy_ITER_EXTERNAL_LOOP"
    const npy_uint32 NPY_ITER_COMMON_DTYPE "kc::numpy::Npy_ITER_COMMON_DTYPE"
    const npy_uint32 NPY_ITER_REFS_OK "kc::numpy::Npy_ITER_REFS_OK"
    const npy_uint32 NPY_ITER_ZEROSIZE_OK "kc::numpy::Npy_ITER_ZEROSIZE_OK"
    const npy_uint32 NPY_ITER_REDUCE_OK "kc::numpy::Npy_ITER_REDUCE_OK"
    const npy_uint32 NPY_ITER_RANGED "kc::numpy::Npy_ITER_RANGED"
    const npy_uint32 NPY_ITER_BUFFERED "kc::numpy::Npy_ITER_BUFFERED"
    const npy_uint32 NPY_ITER_GROWINNER "kc::numpy::Npy_ITER_GROWINNER"
    const npy_uint32 NPY_ITER_DELAY_BUFALLOC "kc::numpy::Npy_ITER_DELAY_BUFALLOC"
    const npy_uint32 NPY_ITER_DONT_NEGATE_STRIDES "kc::numpy::Npy_ITER_DONT_NEGATE_STRIDES"
    const npy_uint32 NPY_ITER_COPY_IF_OVERLAP "kc::numpy::Npy_ITER_COPY_IF_OVERLAP"
    const npy_uint32 NPY_ITER_READWRITE "kc::numpy::Npy_ITER_READWRITE"
    const npy_uint32 NPY_ITER_READONLY "kc::numpy::Npy_ITER_READONLY"
    const npy_uint32 NPY_ITER_WRITEONLY "kc::numpy::Npy_ITER_WRITEONLY"
    const npy_uint32 NPY_ITER_NBO "kc::numpy::Npy_ITER_NBO"
    const npy_uint32 NPY_ITER_ALIGNED "kc::numpy::Npy_ITER_ALIGNED"
    const npy_uint32 NPY_ITER_CONTIG "kc::numpy::Npy_ITER_CONTIG"
    const npy_uint32 NPY_ITER_COPY "kc::numpy::Npy_ITER_COPY"
    const npy_uint32 NPY_ITER_UPDATEIFCOPY "kc::numpy::Npy_ITER_UPDATEIFCOPY"
    const npy_uint32 NPY_ITER_ALLOCATE "kc::numpy::Npy_ITER_ALLOCATE"
    const npy_uint32 NPY_ITER_NO_SUBTYPE "kc::numpy::Npy_ITER_NO_SUBTYPE"
    const npy_uint32 NPY_ITER_VIRTUAL "kc::numpy::Npy_ITER_VIRTUAL"
    const npy_uint32 NPY_ITER_NO_BROADCAST "kc::numpy::Npy_ITER_NO_BROADCAST"
    const npy_uint32 NPY_ITER_WRITEMASKED "kc::numpy::Npy_ITER_WRITEMASKED"
    const npy_uint32 NPY_ITER_ARRAYMASK "kc::numpy::Npy_ITER_ARRAYMASK"
    const npy_uint32 NPY_ITER_OVERLAP_ASSUME_ELEMENTWISE "kc::numpy::Npy_ITER_OVERLAP_ASSUME_ELEMENTWISE"

    NpyIter* NpyIter_New "kc::numpy::Iter_New" (ndarray array, npy_uint32 flags, NPY_ORDER order, NPY_CASTING casting, dtype datatype) except NULL
    NpyIter* NpyIter_MultiNew "kc::numpy::Iter_MultiNew" (npy_intp nop, PyArrayObject** op, npy_uint32 flags, NPY_ORDER order, NPY_CASTING casting, npy_uint32* op_flags, PyArray_Descr** op_dtypes) except NULL
    NpyIter* NpyIter_AdvancedNew "kc::numpy::Iter_AdvancedNew" (npy_intp nop, PyArrayObject** op, npy_uint32 flags, NPY_ORDER order, NPY_CASTING casting, npy_uint32* op_flags, PyArray_Descr** op_dtypes, int oa_ndim, int** op_axes, const npy_intp* itershape, npy_intp buffersize) except NULL
    NpyIter* NpyIter_Copy "kc::numpy::Iter_Copy" (NpyIter* it) except NULL
    int NpyIter_RemoveAxis "kc::numpy::Iter_RemoveAxis" (NpyIter* it, int axis) except 0
    int NpyIter_RemoveMultiIndex "kc::numpy::Iter_RemoveMultiIndex" (NpyIter* it) except 0
    int NpyIter_EnableExternalLoop "kc::numpy::Iter_EnableExternalLoop" (NpyIter* it) except 0
    int NpyIter_Deallocate "kc::numpy::Iter_Deallocate" (NpyIter* it) except 0
    int NpyIter_Reset "kc::numpy::Iter_Reset" (NpyIter* it, char** errmsg) except 0
    int NpyIter_ResetToIterIndexRange "kc::numpy::Iter_ResetToIterIndexRange" (NpyIter* it, npy_intp istart, npy_intp iend, char** errmsg) except 0
    int NpyIter_ResetBasePointers "kc::numpy::Iter_ResetBasePointers" (NpyIter* it, char** baseptrs, char** errmsg) except 0
    int NpyIter_GotoMultiIndex "kc::numpy::Iter_GotoMultiIndex" (NpyIter* it, const npy_intp* multi_index) except 0
    int NpyIter_GotoIndex "kc::numpy::Iter_GotoIndex" (NpyIter* it, npy_intp index) except 0
    npy_intp NpyIter_GetIterSize "kc::numpy::Iter_GetIterSize" (NpyIter* it) nogil
    npy_intp NpyIter_GetIterIndex "kc::numpy::Iter_GetIterIndex" (NpyIter* it) nogil
    void NpyIter_GetIterIndexRange "kc::numpy::Iter_GetIterIndexRange" (NpyIter* it, npy_intp* istart, npy_intp* iend) nogil
    int NpyIter_GotoIterIndex "kc::numpy::Iter_GotoIterIndex" (NpyIter* it, npy_intp iterindex) except 0
    npy_bool NpyIter_HasDelayedBufAlloc "kc::numpy::Iter_HasDelayedBufAlloc" (NpyIter* it) nogil
    npy_bool NpyIter_HasExternalLoop "kc::numpy::Iter_HasExternalLoop" (NpyIter* it) nogil
    npy_bool NpyIter_HasMultiIndex "kc::numpy::Iter_HasMultiIndex" (NpyIter* it) nogil
    npy_bool NpyIter_HasIndex "kc::numpy::Iter_HasIndex" (NpyIter* it) nogil
    npy_bool NpyIter_RequiresBuffering "kc::numpy::Iter_RequiresBuffering" (NpyIter* it) nogil
    npy_bool NpyIter_IsBuffered "kc::numpy::Iter_IsBuffered" (NpyIter* it) nogil
    npy_bool NpyIter_IsGrowInner "kc::numpy::Iter_IsGrowInner" (NpyIter* it) nogil
    npy_intp NpyIter_GetBufferSize "kc::numpy::Iter_GetBufferSize" (NpyIter* it) nogil
    int NpyIter_GetNDim "kc::numpy::Iter_GetNDim" (NpyIter* it) nogil
    int NpyIter_GetNOp "kc::numpy::Iter_GetNOp" (NpyIter* it) nogil
    npy_intp* NpyIter_GetAxisStrideArray "kc::numpy::Iter_GetAxisStrideArray" (NpyIter* it, int axis) except NULL
    int NpyIter_GetShape "kc::numpy::Iter_GetShape" (NpyIter* it, npy_intp* outshape) nogil
    PyArray_Descr** NpyIter_GetDescrArray "kc::numpy::Iter_GetDescrArray" (NpyIter* it)
    PyArrayObject** NpyIter_GetOperandArray "kc::numpy::Iter_GetOperandArray" (NpyIter* it)
    ndarray NpyIter_GetIterView "kc::numpy::Iter_GetIterView" (NpyIter* it, npy_intp i)
    void NpyIter_GetReadFlags "kc::numpy::Iter_GetReadFlags" (NpyIter* it, char* outreadflags)
    void NpyIter_GetWriteFlags "kc::numpy::Iter_GetWriteFlags" (NpyIter* it, char* outwriteflags)
    int NpyIter_CreateCompatibleStrides "kc::numpy::Iter_CreateCompatibleStrides" (NpyIter* it, npy_intp itemsize, npy_intp* outstrides) except 0
    npy_bool NpyIter_IsFirstVisit "kc::numpy::Iter_IsFirstVisit" (NpyIter* it, int iop) nogil
    NpyIter_IterNextFunc NpyIter_GetIterNext "kc::numpy::Iter_GetIterNext" (NpyIter* it, char** errmsg) except NULL
    NpyIter_GetMultiIndexFunc NpyIter_GetGetMultiIndex "kc::numpy::Iter_GetGetMultiIndex" (NpyIter* it, char** errmsg) except NULL
    char** NpyIter_GetDataPtrArray "kc::numpy::Iter_GetDataPtrArray" (NpyIter* it) nogil
    char** NpyIter_GetInitialDataPtrArray "kc::numpy::Iter_GetInitialDataPtrArray" (NpyIter* it) nogil
    npy_intp* NpyIter_GetIndexPtr "kc::numpy::Iter_GetIndexPtr" (NpyIter* it)
    npy_intp* NpyIter_GetInnerStrideArray "kc::numpy::Iter_GetInnerStrideArray" (NpyIter* it) nogil
    npy_intp* NpyIter_GetInnerLoopSizePtr "kc::numpy::Iter_GetInnerLoopSizePtr" (NpyIter* it) nogil
    void NpyIter_GetInnerFixedStrideArray "kc::numpy::Iter_GetInnerFixedStrideArray" (NpyIter* it, npy_intp* outstrides) nogil
    npy_bool NpyIter_IterationNeedsAPI "kc::numpy::Iter_IterationNeedsAPI" (NpyIter* it) nogil
    void NpyIter_DebugPrint "kc::numpy::Iter_DebugPrint" (NpyIter* it)

cdef extern from "kc/python/numpy_ufuncs.h" namespace "kc::numpy":
    ctypedef void (*PyUFuncGenericFunction "kc::numpy::UFuncGenericFunction")(char**, npy_intp*, npy_intp*, void*)

    ctypedef class numpy.ufunc [object PyUFuncObject]:
        cdef int nin, nout, nargs
        cdef int identity
        cdef PyUFuncGenericFunction* functions
        cdef void** data
        cdef int ntypes
        cdef int check_return
        cdef char* name
        cdef char* types
        cdef char* doc
        cdef void* ptr
        cdef PyObject* obj
        cdef PyObject* userloops

    const int PyUFunc_Zero "kc::numpy::UFunc_Zero"
    const int PyUFunc_One "kc::numpy::UFunc_One"
    const int PyUFunc_None "kc::numpy::UFunc_None"
    const int UFUNC_FPE_DIVIDEBYZERO "kc::numpy::FPE_DIVIDEBYZERO"
    const int UFUNC_FPE_OVERFLOW "kc::numpy::FPE_OVERFLOW"
    const int UFUNC_FPE_UNDERFLOW "kc::numpy::FPE_UNDERFLOW"
    const int UFUNC_FPE_INVALID "kc::numpy::FPE_INVALID"
    const int NPY_FPE_DIVIDEBYZERO "kc::numpy::FPE_DIVIDEBYZERO"
    const int NPY_FPE_OVERFLOW "kc::numpy::FPE_OVERFLOW"
    const int NPY_FPE_UNDERFLOW "kc::numpy::FPE_UNDERFLOW"
    const int NPY_FPE_INVALID "kc::numpy::FPE_INVALID"

    object PyUFunc_FromFuncAndData "kc::numpy::UFunc_FromFuncAndData" (PyUFuncGenericFunction* functions, void** data, char* types, int ntypes, int nin, int nout, int identity, char* name, char* doc, int unused)
    object PyUFunc_FromFuncAndDataAndSignature "kc::numpy::UFunc_FromFuncAndDataAndSignature" (PyUFuncGenericFunction* functions, void** data, char* types, int ntypes, int nin, int nout, int identity, char* name, char* doc, int unused, char* signature)
    int PyUFunc_RegisterLoopForType "kc::numpy::UFunc_RegisterLoopForType" (ufunc function, int type, PyUFuncGenericFunction loop, int* types, void* data) except -1
    int PyUFunc_ReplaceLoopBySignature "kc::numpy::UFunc_ReplaceLoopBySignature" (ufunc function, PyUFuncGenericFunction loop, int* types, PyUFuncGenericFunction* before)
    void PyUFunc_clearfperr "kc::numpy::UFunc_clearfperr" ()
    int PyUFunc_getfperr "kc::numpy::UFunc_getfperr" ()
    void PyUFunc_f_f_As_d_d "kc::numpy::UFunc_f_f_As_d_d" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_d_d "kc::numpy::UFunc_d_d" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_f_f "kc::numpy::UFunc_f_f" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_g_g "kc::numpy::UFunc_g_g" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_F_F_As_D_D "kc::numpy::UFunc_F_F_As_D_D" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_F_F "kc::numpy::UFunc_F_F" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_D_D "kc::numpy::UFunc_D_D" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_G_G "kc::numpy::UFunc_G_G" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_O_O "kc::numpy::UFunc_O_O" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_ff_f_As_dd_d "kc::numpy::UFunc_ff_f_As_dd_d" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_ff_f "kc::numpy::UFunc_ff_f" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_dd_d "kc::numpy::UFunc_dd_d" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_gg_g "kc::numpy::UFunc_gg_g" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_FF_F_As_DD_D "kc::numpy::UFunc_FF_F_As_DD_D" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_DD_D "kc::numpy::UFunc_DD_D" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_FF_F "kc::numpy::UFunc_FF_F" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_GG_G "kc::numpy::UFunc_GG_G" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_OO_O "kc::numpy::UFunc_OO_O" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_O_O_method "kc::numpy::UFunc_O_O_method" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_OO_O_method "kc::numpy::UFunc_OO_O_method" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
    void PyUFunc_On_Om "kc::numpy::UFunc_On_Om" (char** args, npy_intp* dimensions, npy_intp* steps, void* data)
