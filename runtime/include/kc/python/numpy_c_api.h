// NumPy's C functions and constants under their own names: what `cimport numpy` offers beside the attributes of arrays. They are
// called through the table that NumPy publishes, whose order it keeps; no header of NumPy is needed.
//
//   PyObject* a = kc::numpy::PyArray_ZEROS(2, shape, kc::numpy::NPY_DOUBLE, 0);
#pragma once

#include <kc/python/numpy.h>

#include <cstring>

#pragma GCC visibility push(hidden)

namespace kc::numpy {

enum NPY_TYPES {
  NPY_BOOL = 0,
  NPY_BYTE = 1,
  NPY_UBYTE = 2,
  NPY_SHORT = 3,
  NPY_USHORT = 4,
  NPY_INT = 5,
  NPY_UINT = 6,
  NPY_LONG = 7,
  NPY_ULONG = 8,
  NPY_LONGLONG = 9,
  NPY_ULONGLONG = 10,
  NPY_FLOAT = 11,
  NPY_DOUBLE = 12,
  NPY_LONGDOUBLE = 13,
  NPY_CFLOAT = 14,
  NPY_CDOUBLE = 15,
  NPY_CLONGDOUBLE = 16,
  NPY_OBJECT = 17,
  NPY_STRING = 18,
  NPY_UNICODE = 19,
  NPY_VOID = 20,
  NPY_DATETIME = 21,
  NPY_TIMEDELTA = 22,
  NPY_HALF = 23,
  NPY_INT8 = NPY_BYTE,
  NPY_UINT8 = NPY_UBYTE,
  NPY_INT16 = NPY_SHORT,
  NPY_UINT16 = NPY_USHORT,
  NPY_INT32 = NPY_INT,
  NPY_UINT32 = NPY_UINT,
  NPY_INT64 = NPY_LONG,
  NPY_UINT64 = NPY_ULONG,
  NPY_INTP = NPY_LONG,
  NPY_UINTP = NPY_ULONG,
  NPY_FLOAT16 = NPY_HALF,
  NPY_FLOAT32 = NPY_FLOAT,
  NPY_FLOAT64 = NPY_DOUBLE,
  NPY_FLOAT128 = NPY_LONGDOUBLE,
  NPY_COMPLEX64 = NPY_CFLOAT,
  NPY_COMPLEX128 = NPY_CDOUBLE,
  NPY_COMPLEX256 = NPY_CLONGDOUBLE,
  NPY_NTYPES = 24,
  NPY_NOTYPE = 25,
};

enum NPY_ORDER { NPY_ANYORDER = -1, NPY_CORDER = 0, NPY_FORTRANORDER = 1, NPY_KEEPORDER = 2 };
enum NPY_CASTING { NPY_NO_CASTING, NPY_EQUIV_CASTING, NPY_SAFE_CASTING, NPY_SAME_KIND_CASTING, NPY_UNSAFE_CASTING };
enum NPY_SORTKIND { NPY_QUICKSORT, NPY_HEAPSORT, NPY_MERGESORT, NPY_STABLESORT = 2 };
enum NPY_SEARCHSIDE { NPY_SEARCHLEFT, NPY_SEARCHRIGHT };

constexpr int NPY_ARRAY_C_CONTIGUOUS = 0x1;
constexpr int NPY_ARRAY_F_CONTIGUOUS = 0x2;
constexpr int NPY_ARRAY_OWNDATA = 0x4;
constexpr int NPY_ARRAY_FORCECAST = 0x10;
constexpr int NPY_ARRAY_ENSURECOPY = 0x20;
constexpr int NPY_ARRAY_ENSUREARRAY = 0x40;
constexpr int NPY_ARRAY_ALIGNED = 0x100;
constexpr int NPY_ARRAY_NOTSWAPPED = 0x200;
constexpr int NPY_ARRAY_WRITEABLE = 0x400;
constexpr int NPY_ARRAY_WRITEBACKIFCOPY = 0x2000;
constexpr int NPY_ARRAY_BEHAVED = 0x500;
constexpr int NPY_ARRAY_BEHAVED_NS = 0x700;
constexpr int NPY_ARRAY_CARRAY = 0x501;
constexpr int NPY_ARRAY_CARRAY_RO = 0x101;
constexpr int NPY_ARRAY_FARRAY = 0x502;
constexpr int NPY_ARRAY_FARRAY_RO = 0x102;
constexpr int NPY_ARRAY_DEFAULT = 0x501;
constexpr int NPY_ARRAY_IN_ARRAY = 0x101;
constexpr int NPY_ARRAY_OUT_ARRAY = 0x501;
constexpr int NPY_ARRAY_INOUT_ARRAY = 0x501;
constexpr int NPY_ARRAY_IN_FARRAY = 0x102;
constexpr int NPY_ARRAY_OUT_FARRAY = 0x502;
constexpr int NPY_ARRAY_INOUT_FARRAY = 0x502;
constexpr int NPY_ARRAY_UPDATE_ALL = 0x103;
constexpr int NPY_C_CONTIGUOUS = NPY_ARRAY_C_CONTIGUOUS;
constexpr int NPY_F_CONTIGUOUS = NPY_ARRAY_F_CONTIGUOUS;
constexpr int NPY_OWNDATA = NPY_ARRAY_OWNDATA;
constexpr int NPY_FORCECAST = NPY_ARRAY_FORCECAST;
constexpr int NPY_ENSURECOPY = NPY_ARRAY_ENSURECOPY;
constexpr int NPY_ENSUREARRAY = NPY_ARRAY_ENSUREARRAY;
constexpr int NPY_ALIGNED = NPY_ARRAY_ALIGNED;
constexpr int NPY_NOTSWAPPED = NPY_ARRAY_NOTSWAPPED;
constexpr int NPY_WRITEABLE = NPY_ARRAY_WRITEABLE;
constexpr int NPY_WRITEBACKIFCOPY = NPY_ARRAY_WRITEBACKIFCOPY;
constexpr int NPY_MAXDIMS = 32;  // of every version; newer ones allow 64

namespace detail {

// The table's places of the functions below.
enum Place {
  array_type = 2,
  descr_from_type = 45,
  type_object_from_type = 46,
  copy_into = 50,
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
  set_base_object = 282,
};

inline void** table = nullptr;

KC_COLD void** load_table() {
  const py::Object modules = py::steal(PyImport_ImportModule("numpy"));
  py::Object core = py::Object::adopt(PyImport_ImportModule("numpy._core._multiarray_umath"));
  if (!core) {
    PyErr_Clear();
    core = py::steal(PyImport_ImportModule("numpy.core._multiarray_umath"));
  }
  const py::Object capsule = py::steal(PyObject_GetAttrString(core.get(), "_ARRAY_API"));
  table = static_cast<void**>(PyCapsule_GetPointer(capsule.get(), nullptr));
  if (!table) throw py::Raised{};
  return table;
}

template <class Result, class... Parameters>
Result call(Place place, Parameters... arguments) {
  void** functions = KC_LIKELY(table != nullptr) ? table : load_table();
  return reinterpret_cast<Result (*)(Parameters...)>(functions[place])(arguments...);
}

inline py::ArrayPrefix& prefix(PyObject* array) noexcept { return *reinterpret_cast<py::ArrayPrefix*>(array); }

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

inline PyObject* PyArray_DescrFromType(int type) { return detail::descr(type); }

inline PyObject* PyArray_Zeros(int rank, Index* shape, PyObject* descr, int fortran) {
  return detail::call<PyObject*, int, Index*, PyObject*, int>(detail::zeros, rank, shape, detail::own(descr), fortran);
}
inline PyObject* PyArray_Empty(int rank, Index* shape, PyObject* descr, int fortran) {
  return detail::call<PyObject*, int, Index*, PyObject*, int>(detail::empty, rank, shape, detail::own(descr), fortran);
}
inline PyObject* PyArray_ZEROS(int rank, Index* shape, int type, int fortran) {
  PyObject* descr = detail::descr(type);
  return descr ? detail::call<PyObject*, int, Index*, PyObject*, int>(detail::zeros, rank, shape, descr, fortran) : nullptr;
}
inline PyObject* PyArray_EMPTY(int rank, Index* shape, int type, int fortran) {
  PyObject* descr = detail::descr(type);
  return descr ? detail::call<PyObject*, int, Index*, PyObject*, int>(detail::empty, rank, shape, descr, fortran) : nullptr;
}
inline PyObject* PyArray_SimpleNew(int rank, Index* shape, int type) { return detail::make(rank, shape, detail::descr(type), nullptr, 0); }
inline PyObject* PyArray_SimpleNewFromDescr(int rank, Index* shape, PyObject* descr) {
  return detail::make(rank, shape, detail::own(descr), nullptr, 0);
}
// The memory stays the caller's.
inline PyObject* PyArray_SimpleNewFromData(int rank, Index* shape, int type, void* data) {
  return detail::make(rank, shape, detail::descr(type), data, NPY_ARRAY_CARRAY);
}
inline PyObject* PyArray_Arange(double start, double stop, double step, int type) {
  return detail::call<PyObject*, double, double, double, int>(detail::arange, start, stop, step, type);
}

inline PyObject* PyArray_FROMANY(PyObject* value, int type, int least, int most, int flags) {
  PyObject* descr = detail::descr(type);
  return descr ? detail::from(value, descr, least, most, flags) : nullptr;
}
inline PyObject* PyArray_FROM_OF(PyObject* value, int flags) { return detail::from(value, nullptr, 0, 0, flags); }
inline PyObject* PyArray_FROM_O(PyObject* value) { return PyArray_FROM_OF(value, 0); }
inline PyObject* PyArray_FROM_OTF(PyObject* value, int type, int flags) { return PyArray_FROMANY(value, type, 0, 0, flags); }
inline PyObject* PyArray_FROM_OT(PyObject* value, int type) { return PyArray_FROM_OTF(value, type, 0); }
inline PyObject* PyArray_ContiguousFromAny(PyObject* value, int type, int least, int most) {
  return PyArray_FROMANY(value, type, least, most, NPY_ARRAY_DEFAULT);
}

inline PyObject* PyArray_NewCopy(PyObject* array, int order) { return detail::call<PyObject*, PyObject*, int>(detail::new_copy, array, order); }
inline PyObject* PyArray_Copy(PyObject* array) { return PyArray_NewCopy(array, NPY_CORDER); }
inline PyObject* PyArray_GETCONTIGUOUS(PyObject* array) {
  return py::is_c_contiguous_array(array) ? detail::own(array) : PyArray_Copy(array);
}
// An array without axes becomes a scalar.
inline PyObject* PyArray_Return(PyObject* array) { return detail::call<PyObject*, PyObject*>(detail::return_scalar, detail::own(array)); }
inline PyObject* PyArray_Ravel(PyObject* array, int order) { return detail::call<PyObject*, PyObject*, int>(detail::ravel, array, order); }
inline PyObject* PyArray_Flatten(PyObject* array, int order) { return detail::call<PyObject*, PyObject*, int>(detail::flatten, array, order); }
inline PyObject* PyArray_SwapAxes(PyObject* array, int a, int b) {
  return detail::call<PyObject*, PyObject*, int, int>(detail::swap_axes, array, a, b);
}
inline PyObject* PyArray_TypeObjectFromType(int type) { return detail::call<PyObject*, int>(detail::type_object_from_type, type); }
inline PyObject* PyArray_ToList(PyObject* array) { return detail::call<PyObject*, PyObject*>(detail::to_list, array); }
inline PyObject* PyArray_MatrixProduct(PyObject* a, PyObject* b) {
  return detail::call<PyObject*, PyObject*, PyObject*>(detail::matrix_product, a, b);
}
inline int PyArray_CopyInto(PyObject* target, PyObject* source) {
  return detail::call<int, PyObject*, PyObject*>(detail::copy_into, target, source);
}
inline int PyArray_FillWithScalar(PyObject* array, PyObject* value) {
  return detail::call<int, PyObject*, PyObject*>(detail::fill_with_scalar, array, value);
}

inline int PyArray_SetBaseObject(PyObject* array, PyObject* base) {
  return detail::call<int, PyObject*, PyObject*>(detail::set_base_object, array, detail::own(base));
}
inline void set_array_base(PyObject* array, PyObject* base) { py::check(PyArray_SetBaseObject(array, base)); }
inline PyObject* get_array_base(PyObject* array) { return py::array_base(array).release(); }

inline void PyArray_ENABLEFLAGS(PyObject* array, int flags) noexcept { detail::prefix(array).flags |= flags; }
inline void PyArray_CLEARFLAGS(PyObject* array, int flags) noexcept { detail::prefix(array).flags &= ~flags; }
inline void PyArray_UpdateFlags(PyObject* array, int flags) { detail::call<void, PyObject*, int>(detail::update_flags, array, flags); }
inline Index PyArray_DIM(PyObject* array, int axis) noexcept { return detail::prefix(array).shape[axis]; }
inline Index PyArray_STRIDE(PyObject* array, int axis) noexcept { return detail::prefix(array).strides[axis]; }
inline Index PyArray_NBYTES(PyObject* array) { return py::array_size(array) * py::array_item_size(array); }

inline bool PyArray_CheckExact(PyObject* value) { return Py_TYPE(value) == detail::ndarray_type(); }
inline bool PyArray_ISWRITEABLE(PyObject* array) noexcept { return py::array_has_flags(array, NPY_ARRAY_WRITEABLE); }
inline bool PyArray_ISALIGNED(PyObject* array) noexcept { return py::array_has_flags(array, NPY_ARRAY_ALIGNED); }
inline bool PyArray_ISONESEGMENT(PyObject* array) noexcept {
  return py::is_c_contiguous_array(array) || py::is_f_contiguous_array(array);
}
inline bool PyArray_ISFORTRAN(PyObject* array) noexcept {
  return py::is_f_contiguous_array(array) && py::array_rank(array) > 1 && !py::is_c_contiguous_array(array);
}
inline int PyArray_FILLWBYTE(PyObject* array, int value) {
  if (!PyArray_ISONESEGMENT(array)) py::raise_error(PyExc_ValueError, "the array is not contiguous");
  std::memset(py::array_data(array), value, static_cast<std::size_t>(PyArray_NBYTES(array)));
  return 0;
}

constexpr bool PyTypeNum_ISBOOL(int type) { return type == NPY_BOOL; }
constexpr bool PyTypeNum_ISUNSIGNED(int type) {
  return type == NPY_UBYTE || type == NPY_USHORT || type == NPY_UINT || type == NPY_ULONG || type == NPY_ULONGLONG;
}
constexpr bool PyTypeNum_ISINTEGER(int type) { return type >= NPY_BYTE && type <= NPY_ULONGLONG; }
constexpr bool PyTypeNum_ISSIGNED(int type) { return PyTypeNum_ISINTEGER(type) && !PyTypeNum_ISUNSIGNED(type); }
constexpr bool PyTypeNum_ISFLOAT(int type) { return (type >= NPY_FLOAT && type <= NPY_LONGDOUBLE) || type == NPY_HALF; }
constexpr bool PyTypeNum_ISCOMPLEX(int type) { return type >= NPY_CFLOAT && type <= NPY_CLONGDOUBLE; }
constexpr bool PyTypeNum_ISNUMBER(int type) { return type <= NPY_CLONGDOUBLE || type == NPY_HALF; }
constexpr bool PyTypeNum_ISOBJECT(int type) { return type == NPY_OBJECT; }
inline bool PyArray_CanCastSafely(int source, int target) {
  return detail::call<int, int, int>(detail::can_cast_safely, source, target) != 0;
}

}  // namespace kc::numpy

#pragma GCC visibility pop
