// NumPy's C functions and constants: what `cimport numpy` offers beside the attributes of arrays. Their prefixes are written a
// little otherwise, because headers of NumPy, which a module may include, define macros of these names. They are
// called through the table that NumPy publishes, whose order it keeps; no header of NumPy is needed.
//
//   PyObject* a = kc::numpy::Array_ZEROS(2, shape, kc::numpy::Npy_DOUBLE, 0);
#pragma once

#include <kc/python/gil.h>
#include <kc/python/numpy.h>

#include <climits>

#pragma GCC visibility push(hidden)

namespace kc::numpy {

enum Npy_TYPES {
  Npy_BOOL = 0,
  Npy_BYTE = 1,
  Npy_UBYTE = 2,
  Npy_SHORT = 3,
  Npy_USHORT = 4,
  Npy_INT = 5,
  Npy_UINT = 6,
  Npy_LONG = 7,
  Npy_ULONG = 8,
  Npy_LONGLONG = 9,
  Npy_ULONGLONG = 10,
  Npy_FLOAT = 11,
  Npy_DOUBLE = 12,
  Npy_LONGDOUBLE = 13,
  Npy_CFLOAT = 14,
  Npy_CDOUBLE = 15,
  Npy_CLONGDOUBLE = 16,
  Npy_OBJECT = 17,
  Npy_STRING = 18,
  Npy_UNICODE = 19,
  Npy_VOID = 20,
  Npy_DATETIME = 21,
  Npy_TIMEDELTA = 22,
  Npy_HALF = 23,
  Npy_INT8 = Npy_BYTE,
  Npy_UINT8 = Npy_UBYTE,
  Npy_INT16 = Npy_SHORT,
  Npy_UINT16 = Npy_USHORT,
  Npy_INT32 = Npy_INT,
  Npy_UINT32 = Npy_UINT,
  Npy_INT64 = Npy_LONG,
  Npy_UINT64 = Npy_ULONG,
  Npy_INTP = Npy_LONG,
  Npy_UINTP = Npy_ULONG,
  Npy_FLOAT16 = Npy_HALF,
  Npy_FLOAT32 = Npy_FLOAT,
  Npy_FLOAT64 = Npy_DOUBLE,
  Npy_FLOAT128 = Npy_LONGDOUBLE,
  Npy_COMPLEX64 = Npy_CFLOAT,
  Npy_COMPLEX128 = Npy_CDOUBLE,
  Npy_FLOAT80 = Npy_LONGDOUBLE,
  Npy_FLOAT96 = Npy_LONGDOUBLE,
  Npy_COMPLEX160 = Npy_CLONGDOUBLE,
  Npy_COMPLEX192 = Npy_CLONGDOUBLE,
  Npy_COMPLEX256 = Npy_CLONGDOUBLE,
  Npy_DEFAULT_INT = Npy_LONG,
  Npy_NTYPES = 24,
  Npy_NTYPES_LEGACY = 24,
  Npy_NOTYPE = 25,
  Npy_VSTRING = 2056,
};

enum Npy_ORDER { Npy_ANYORDER = -1, Npy_CORDER = 0, Npy_FORTRANORDER = 1, Npy_KEEPORDER = 2 };
enum Npy_CASTING {
  Npy_NO_CASTING,
  Npy_EQUIV_CASTING,
  Npy_SAFE_CASTING,
  Npy_SAME_KIND_CASTING,
  Npy_UNSAFE_CASTING,
  Npy_SAME_VALUE_CASTING = 68,
};
enum Npy_SORTKIND { Npy_QUICKSORT, Npy_HEAPSORT, Npy_MERGESORT, Npy_STABLESORT = 2 };
enum Npy_SEARCHSIDE { Npy_SEARCHLEFT, Npy_SEARCHRIGHT };

constexpr int Npy_ARRAY_C_CONTIGUOUS = 0x1;
constexpr int Npy_ARRAY_F_CONTIGUOUS = 0x2;
constexpr int Npy_ARRAY_OWNDATA = 0x4;
constexpr int Npy_ARRAY_FORCECAST = 0x10;
constexpr int Npy_ARRAY_ENSURECOPY = 0x20;
constexpr int Npy_ARRAY_ENSUREARRAY = 0x40;
constexpr int Npy_ARRAY_ALIGNED = 0x100;
constexpr int Npy_ARRAY_NOTSWAPPED = 0x200;
constexpr int Npy_ARRAY_WRITEABLE = 0x400;
constexpr int Npy_ARRAY_WRITEBACKIFCOPY = 0x2000;
constexpr int Npy_ARRAY_BEHAVED = 0x500;
constexpr int Npy_ARRAY_BEHAVED_NS = 0x700;
constexpr int Npy_ARRAY_CARRAY = 0x501;
constexpr int Npy_ARRAY_CARRAY_RO = 0x101;
constexpr int Npy_ARRAY_FARRAY = 0x502;
constexpr int Npy_ARRAY_FARRAY_RO = 0x102;
constexpr int Npy_ARRAY_DEFAULT = 0x501;
constexpr int Npy_ARRAY_IN_ARRAY = 0x101;
constexpr int Npy_ARRAY_OUT_ARRAY = 0x501;
constexpr int Npy_ARRAY_INOUT_ARRAY = 0x501;
constexpr int Npy_ARRAY_IN_FARRAY = 0x102;
constexpr int Npy_ARRAY_OUT_FARRAY = 0x502;
constexpr int Npy_ARRAY_INOUT_FARRAY = 0x502;
constexpr int Npy_ARRAY_UPDATE_ALL = 0x103;
constexpr int Npy_C_CONTIGUOUS = Npy_ARRAY_C_CONTIGUOUS;
constexpr int Npy_F_CONTIGUOUS = Npy_ARRAY_F_CONTIGUOUS;
constexpr int Npy_OWNDATA = Npy_ARRAY_OWNDATA;
constexpr int Npy_FORCECAST = Npy_ARRAY_FORCECAST;
constexpr int Npy_ENSURECOPY = Npy_ARRAY_ENSURECOPY;
constexpr int Npy_ENSUREARRAY = Npy_ARRAY_ENSUREARRAY;
constexpr int Npy_ALIGNED = Npy_ARRAY_ALIGNED;
constexpr int Npy_NOTSWAPPED = Npy_ARRAY_NOTSWAPPED;
constexpr int Npy_WRITEABLE = Npy_ARRAY_WRITEABLE;
constexpr int Npy_WRITEBACKIFCOPY = Npy_ARRAY_WRITEBACKIFCOPY;
constexpr int Npy_BEHAVED = Npy_ARRAY_BEHAVED;
constexpr int Npy_BEHAVED_NS = Npy_ARRAY_BEHAVED_NS;
constexpr int Npy_CARRAY = Npy_ARRAY_CARRAY;
constexpr int Npy_CARRAY_RO = Npy_ARRAY_CARRAY_RO;
constexpr int Npy_FARRAY = Npy_ARRAY_FARRAY;
constexpr int Npy_FARRAY_RO = Npy_ARRAY_FARRAY_RO;
constexpr int Npy_IN_ARRAY = Npy_ARRAY_IN_ARRAY;
constexpr int Npy_OUT_ARRAY = Npy_ARRAY_OUT_ARRAY;
constexpr int Npy_INOUT_ARRAY = Npy_ARRAY_INOUT_ARRAY;
constexpr int Npy_IN_FARRAY = Npy_ARRAY_IN_FARRAY;
constexpr int Npy_OUT_FARRAY = Npy_ARRAY_OUT_FARRAY;
constexpr int Npy_INOUT_FARRAY = Npy_ARRAY_INOUT_FARRAY;
constexpr int Npy_UPDATE_ALL = Npy_ARRAY_UPDATE_ALL;
constexpr int Npy_ARRAY_ELEMENTSTRIDES = 0x80;
constexpr int Npy_ELEMENTSTRIDES = Npy_ARRAY_ELEMENTSTRIDES;
constexpr int Npy_FAIL = 0;
constexpr int Npy_SUCCEED = 1;
constexpr int Npy_MAXDIMS = 64;  // of NumPy 2; older ones allow 32

#ifdef NPY_DATETIME_NAT
// The module includes NumPy's headers: their types are those of the functions that it calls.
using ArrayObject = PyArrayObject;
using Descr = PyArray_Descr;
#else
using ArrayObject = py::ArrayPrefix;
using Descr = py::ArrayType;
#endif

namespace detail {

// The table's places of the functions below.
enum Place {
  array_type = 2,
  descr_from_type = 45,
  type_object_from_type = 46,
  copy_into = 50,
  copy_into_of_numpy_1 = 82,
  can_cast_safely = 52,
  from_any = 69,
  return_scalar = 76,
  new_copy = 85,
  to_list = 86,
  update_flags = 92,
  new_from_descr = 94,
  fill_with_scalar = 104,
  check_from_any = 108,
  swap_axes = 138,
  flatten = 156,
  ravel = 157,
  matrix_product = 170,
  zeros = 183,
  empty = 184,
  arange = 186,
  feature_version = 211,
  set_base_object = 282,
};

inline void** table = nullptr;

// What the function that tells it says of NumPy 2.0.
constexpr unsigned version_of_numpy_2 = 0x12;

// A table of functions that a module of NumPy publishes. Functions that need no GIL may be the first to ask for it.
KC_COLD void** table_in_core(const char* name) {
  const py::GilHeld gil;
  const py::Object modules = py::steal(PyImport_ImportModule("numpy"));
  py::Object core = py::Object::adopt(PyImport_ImportModule("numpy._core._multiarray_umath"));
  if (!core) {
    PyErr_Clear();
    core = py::steal(PyImport_ImportModule("numpy.core._multiarray_umath"));
  }
  const py::Object capsule = py::steal(PyObject_GetAttrString(core.get(), name));
  const auto found = static_cast<void**>(PyCapsule_GetPointer(capsule.get(), nullptr));
  if (!found) throw py::Raised{};
  return found;
}
KC_COLD void** load_table() { return table = table_in_core("_ARRAY_API"); }

template <class Result, class... Parameters>
Result call(Place place, Parameters... arguments) {
  void** functions = KC_LIKELY(table != nullptr) ? table : load_table();
  return reinterpret_cast<Result (*)(Parameters...)>(functions[place])(arguments...);
}

inline bool is_numpy_2() {
  static const bool is_newer = call<unsigned>(feature_version) >= version_of_numpy_2;
  return is_newer;
}

// A function that NumPy has since its version 2.0: in an older one it is an error to call it.
template <class Result, class... Parameters>
Result call_of_numpy_2(const char* name, int place, Parameters... arguments) {
  if (KC_UNLIKELY(!is_numpy_2())) {
    const py::GilHeld gil;
    py::raise_error(PyExc_RuntimeError, "%s needs NumPy 2.0 or newer", name);
  }
  return call<Result, Parameters...>(static_cast<Place>(place), arguments...);
}

inline py::ArrayPrefix& prefix(PyObject* array) noexcept { return *reinterpret_cast<py::ArrayPrefix*>(array); }

inline PyObject* dtype_of(PyObject* array) noexcept { return reinterpret_cast<PyObject*>(prefix(array).type); }

// A new reference; functions that take a descr steal it.
inline PyObject* descr(int type) { return call<PyObject*, int>(descr_from_type, type); }

inline PyObject* own(PyObject* object) noexcept {
  Py_XINCREF(object);
  return object;
}

inline PyTypeObject* ndarray_type() { return py::ndarray(); }

inline PyObject* make(int rank, Index* shape, PyObject* descr, void* data, int flags) {
  if (!descr) return nullptr;
  return call<PyObject*, PyTypeObject*, PyObject*, int, Index*, Index*, void*, int, PyObject*>(
      new_from_descr, ndarray_type(), descr, rank, shape, nullptr, data, flags, nullptr);
}

inline PyObject* from(PyObject* value, PyObject* descr, int least, int most, int flags) {
  return call<PyObject*, PyObject*, PyObject*, int, int, int, PyObject*>(check_from_any, value, descr, least, most, flags, nullptr);
}

}  // namespace detail

// The axis that stands for all of them.
inline int ravel_axis() { return detail::is_numpy_2() ? INT_MIN : 32; }

// Borrowed, as NumPy's own functions give them.
inline Descr* Array_DESCR(PyObject* array) noexcept { return reinterpret_cast<Descr*>(detail::prefix(array).type); }
inline PyObject* Array_BASE(PyObject* array) noexcept { return detail::prefix(array).base; }

inline PyObject* Array_DescrFromType(int type) { return detail::descr(type); }

inline PyObject* Array_Zeros(int rank, Index* shape, PyObject* descr, int fortran) {
  return detail::call<PyObject*, int, Index*, PyObject*, int>(detail::zeros, rank, shape, detail::own(descr), fortran);
}
inline PyObject* Array_Empty(int rank, Index* shape, PyObject* descr, int fortran) {
  return detail::call<PyObject*, int, Index*, PyObject*, int>(detail::empty, rank, shape, detail::own(descr), fortran);
}
inline PyObject* Array_ZEROS(int rank, Index* shape, int type, int fortran) {
  PyObject* descr = detail::descr(type);
  return descr ? detail::call<PyObject*, int, Index*, PyObject*, int>(detail::zeros, rank, shape, descr, fortran) : nullptr;
}
inline PyObject* Array_EMPTY(int rank, Index* shape, int type, int fortran) {
  PyObject* descr = detail::descr(type);
  return descr ? detail::call<PyObject*, int, Index*, PyObject*, int>(detail::empty, rank, shape, descr, fortran) : nullptr;
}
inline PyObject* Array_SimpleNew(int rank, Index* shape, int type) { return detail::make(rank, shape, detail::descr(type), nullptr, 0); }
inline PyObject* Array_SimpleNewFromDescr(int rank, Index* shape, PyObject* descr) {
  return detail::make(rank, shape, detail::own(descr), nullptr, 0);
}
// The memory stays the caller's.
inline PyObject* Array_SimpleNewFromData(int rank, Index* shape, int type, void* data) {
  return detail::make(rank, shape, detail::descr(type), data, Npy_ARRAY_CARRAY);
}
inline PyObject* Array_Arange(double start, double stop, double step, int type) {
  return detail::call<PyObject*, double, double, double, int>(detail::arange, start, stop, step, type);
}

inline PyObject* Array_FROMANY(PyObject* value, int type, int least, int most, int flags) {
  PyObject* descr = detail::descr(type);
  return descr ? detail::from(value, descr, least, most, flags) : nullptr;
}
inline PyObject* Array_FROM_OF(PyObject* value, int flags) { return detail::from(value, nullptr, 0, 0, flags); }
inline PyObject* Array_FROM_O(PyObject* value) { return Array_FROM_OF(value, 0); }
inline PyObject* Array_FROM_OTF(PyObject* value, int type, int flags) { return Array_FROMANY(value, type, 0, 0, flags); }
inline PyObject* Array_FROM_OT(PyObject* value, int type) { return Array_FROM_OTF(value, type, 0); }
inline PyObject* Array_ContiguousFromAny(PyObject* value, int type, int least, int most) {
  return Array_FROMANY(value, type, least, most, Npy_ARRAY_DEFAULT);
}

inline PyObject* Array_NewCopy(PyObject* array, int order) { return detail::call<PyObject*, PyObject*, int>(detail::new_copy, array, order); }
inline PyObject* Array_Copy(PyObject* array) { return Array_NewCopy(array, Npy_CORDER); }
inline PyObject* Array_GETCONTIGUOUS(PyObject* array) {
  return py::is_c_contiguous_array(array) ? detail::own(array) : Array_Copy(array);
}
// An array without axes becomes a scalar.
inline PyObject* Array_Return(PyObject* array) { return detail::call<PyObject*, PyObject*>(detail::return_scalar, detail::own(array)); }
inline PyObject* Array_Ravel(PyObject* array, int order) { return detail::call<PyObject*, PyObject*, int>(detail::ravel, array, order); }
inline PyObject* Array_Flatten(PyObject* array, int order) { return detail::call<PyObject*, PyObject*, int>(detail::flatten, array, order); }
inline PyObject* Array_SwapAxes(PyObject* array, int a, int b) {
  return detail::call<PyObject*, PyObject*, int, int>(detail::swap_axes, array, a, b);
}
inline PyObject* Array_TypeObjectFromType(int type) { return detail::call<PyObject*, int>(detail::type_object_from_type, type); }
inline PyObject* Array_ToList(PyObject* array) { return detail::call<PyObject*, PyObject*>(detail::to_list, array); }
inline PyObject* Array_MatrixProduct(PyObject* a, PyObject* b) {
  return detail::call<PyObject*, PyObject*, PyObject*>(detail::matrix_product, a, b);
}
inline int Array_CopyInto(PyObject* target, PyObject* source) {
  const auto place = detail::is_numpy_2() ? detail::copy_into : detail::copy_into_of_numpy_1;
  return detail::call<int, PyObject*, PyObject*>(place, target, source);
}
inline int Array_FillWithScalar(PyObject* array, PyObject* value) {
  return detail::call<int, PyObject*, PyObject*>(detail::fill_with_scalar, array, value);
}

inline int Array_SetBaseObject(PyObject* array, PyObject* base) {
  return detail::call<int, PyObject*, PyObject*>(detail::set_base_object, array, detail::own(base));
}
inline void set_array_base(PyObject* array, PyObject* base) { py::check(Array_SetBaseObject(array, base)); }
inline PyObject* get_array_base(PyObject* array) { return py::array_base(array).release(); }

inline void Array_ENABLEFLAGS(PyObject* array, int flags) noexcept { detail::prefix(array).flags |= flags; }
inline void Array_CLEARFLAGS(PyObject* array, int flags) noexcept { detail::prefix(array).flags &= ~flags; }
inline void Array_UpdateFlags(PyObject* array, int flags) { detail::call<void, PyObject*, int>(detail::update_flags, array, flags); }
inline Index Array_DIM(PyObject* array, int axis) noexcept { return detail::prefix(array).shape[axis]; }
inline Index Array_STRIDE(PyObject* array, int axis) noexcept { return detail::prefix(array).strides[axis]; }

inline bool Array_CheckExact(PyObject* value) { return Py_TYPE(value) == detail::ndarray_type(); }
inline bool Array_ISWRITEABLE(PyObject* array) noexcept { return py::array_has_flags(array, Npy_ARRAY_WRITEABLE); }
inline bool Array_ISALIGNED(PyObject* array) noexcept { return py::array_has_flags(array, Npy_ARRAY_ALIGNED); }
inline bool Array_ISONESEGMENT(PyObject* array) noexcept {
  return py::is_c_contiguous_array(array) || py::is_f_contiguous_array(array);
}
inline bool Array_ISFORTRAN(PyObject* array) noexcept {
  return py::is_f_contiguous_array(array) && py::array_rank(array) > 1 && !py::is_c_contiguous_array(array);
}
constexpr bool TypeNum_ISBOOL(int type) { return type == Npy_BOOL; }
constexpr bool TypeNum_ISUNSIGNED(int type) {
  return type == Npy_UBYTE || type == Npy_USHORT || type == Npy_UINT || type == Npy_ULONG || type == Npy_ULONGLONG;
}
constexpr bool TypeNum_ISINTEGER(int type) { return type >= Npy_BYTE && type <= Npy_ULONGLONG; }
constexpr bool TypeNum_ISSIGNED(int type) { return TypeNum_ISINTEGER(type) && !TypeNum_ISUNSIGNED(type); }
constexpr bool TypeNum_ISFLOAT(int type) { return (type >= Npy_FLOAT && type <= Npy_LONGDOUBLE) || type == Npy_HALF; }
constexpr bool TypeNum_ISCOMPLEX(int type) { return type >= Npy_CFLOAT && type <= Npy_CLONGDOUBLE; }
constexpr bool TypeNum_ISNUMBER(int type) { return type <= Npy_CLONGDOUBLE || type == Npy_HALF; }
constexpr bool TypeNum_ISOBJECT(int type) { return type == Npy_OBJECT; }
constexpr bool TypeNum_ISSTRING(int type) { return type == Npy_STRING || type == Npy_UNICODE; }
constexpr bool TypeNum_ISFLEXIBLE(int type) { return type >= Npy_STRING && type <= Npy_VOID; }
constexpr bool TypeNum_ISUSERDEF(int type) { return type >= 256; }
constexpr bool TypeNum_ISEXTENDED(int type) { return TypeNum_ISFLEXIBLE(type) || TypeNum_ISUSERDEF(type); }
inline bool Array_CanCastSafely(int source, int target) {
  return detail::call<int, int, int>(detail::can_cast_safely, source, target) != 0;
}

}  // namespace kc::numpy

#pragma GCC visibility pop
