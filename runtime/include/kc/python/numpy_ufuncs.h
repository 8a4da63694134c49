// NumPy's ufuncs for C: how they are made of loops, and the loops that NumPy has for functions of C.
#pragma once

#include <kc/python/numpy_c_api.h>

#pragma GCC visibility push(hidden)

namespace kc::numpy {

using UFuncGenericFunction = void (*)(char**, Index*, Index*, void*);

// The part of a ufunc's struct that all versions of NumPy have.
struct UFuncObject {
  PyObject_HEAD
  int nin, nout, nargs, identity;
  UFuncGenericFunction* functions;
  void** data;
  int ntypes, check_return;
  char *name, *types, *doc;
  void* ptr;
  PyObject *obj, *userloops;
};

constexpr int UFunc_Zero = 0;
constexpr int UFunc_One = 1;
constexpr int UFunc_None = -1;
constexpr int FPE_DIVIDEBYZERO = 1;
constexpr int FPE_OVERFLOW = 2;
constexpr int FPE_UNDERFLOW = 4;
constexpr int FPE_INVALID = 8;

namespace detail {

// The places of the functions below in the table of their own.
enum class UFuncPlace {
  from_functions = 1,
  register_loop = 2,
  loop_f_f_As_d_d = 4,
  loop_d_d = 5,
  loop_f_f = 6,
  loop_g_g = 7,
  loop_F_F_As_D_D = 8,
  loop_F_F = 9,
  loop_D_D = 10,
  loop_G_G = 11,
  loop_O_O = 12,
  loop_ff_f_As_dd_d = 13,
  loop_ff_f = 14,
  loop_dd_d = 15,
  loop_gg_g = 16,
  loop_FF_F_As_DD_D = 17,
  loop_DD_D = 18,
  loop_FF_F = 19,
  loop_GG_G = 20,
  loop_OO_O = 21,
  loop_O_O_method = 22,
  loop_OO_O_method = 23,
  loop_On_Om = 24,
  clear_errors = 27,
  get_errors = 28,
  replace_loop = 30,
  from_functions_and_signature = 31,
};

inline void** ufunc_table = nullptr;

template <class Result, class... Parameters>
Result call(UFuncPlace place, Parameters... arguments) {
  if (KC_UNLIKELY(!ufunc_table)) ufunc_table = table_in_core("_UFUNC_API");
  return reinterpret_cast<Result (*)(Parameters...)>(ufunc_table[static_cast<int>(place)])(arguments...);
}

// A loop of NumPy over functions that it finds in `data`.
template <UFuncPlace place>
void run_loop(char** arguments, Index* extents, Index* strides, void* data) {
  call<void>(place, arguments, extents, strides, data);
}

}  // namespace detail

inline void UFunc_f_f_As_d_d(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_f_f_As_d_d>(arguments, extents, strides, data);
}
inline void UFunc_d_d(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_d_d>(arguments, extents, strides, data);
}
inline void UFunc_f_f(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_f_f>(arguments, extents, strides, data);
}
inline void UFunc_g_g(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_g_g>(arguments, extents, strides, data);
}
inline void UFunc_F_F_As_D_D(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_F_F_As_D_D>(arguments, extents, strides, data);
}
inline void UFunc_F_F(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_F_F>(arguments, extents, strides, data);
}
inline void UFunc_D_D(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_D_D>(arguments, extents, strides, data);
}
inline void UFunc_G_G(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_G_G>(arguments, extents, strides, data);
}
inline void UFunc_O_O(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_O_O>(arguments, extents, strides, data);
}
inline void UFunc_ff_f_As_dd_d(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_ff_f_As_dd_d>(arguments, extents, strides, data);
}
inline void UFunc_ff_f(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_ff_f>(arguments, extents, strides, data);
}
inline void UFunc_dd_d(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_dd_d>(arguments, extents, strides, data);
}
inline void UFunc_gg_g(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_gg_g>(arguments, extents, strides, data);
}
inline void UFunc_FF_F_As_DD_D(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_FF_F_As_DD_D>(arguments, extents, strides, data);
}
inline void UFunc_DD_D(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_DD_D>(arguments, extents, strides, data);
}
inline void UFunc_FF_F(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_FF_F>(arguments, extents, strides, data);
}
inline void UFunc_GG_G(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_GG_G>(arguments, extents, strides, data);
}
inline void UFunc_OO_O(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_OO_O>(arguments, extents, strides, data);
}
inline void UFunc_O_O_method(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_O_O_method>(arguments, extents, strides, data);
}
inline void UFunc_OO_O_method(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_OO_O_method>(arguments, extents, strides, data);
}
inline void UFunc_On_Om(char** arguments, Index* extents, Index* strides, void* data) {
  detail::run_loop<detail::UFuncPlace::loop_On_Om>(arguments, extents, strides, data);
}

inline PyObject* UFunc_FromFuncAndData(UFuncGenericFunction* loops, void** data, char* types, int count, int nin, int nout, int identity,
                                       char* name, char* doc, int unused) {
  return detail::call<PyObject*>(detail::UFuncPlace::from_functions, loops, data, types, count, nin, nout, identity, name, doc, unused);
}
inline PyObject* UFunc_FromFuncAndDataAndSignature(UFuncGenericFunction* loops, void** data, char* types, int count, int nin, int nout,
                                                   int identity, char* name, char* doc, int unused, char* signature) {
  return detail::call<PyObject*>(detail::UFuncPlace::from_functions_and_signature, loops, data, types, count, nin, nout, identity, name, doc,
                                 unused, signature);
}
inline int UFunc_RegisterLoopForType(PyObject* ufunc, int type, UFuncGenericFunction loop, int* types, void* data) {
  return detail::call<int>(detail::UFuncPlace::register_loop, ufunc, type, loop, types, data);
}
inline int UFunc_ReplaceLoopBySignature(PyObject* ufunc, UFuncGenericFunction loop, int* types, UFuncGenericFunction* before) {
  return detail::call<int>(detail::UFuncPlace::replace_loop, ufunc, loop, types, before);
}
inline void UFunc_clearfperr() { detail::call<void>(detail::UFuncPlace::clear_errors); }
inline int UFunc_getfperr() { return detail::call<int>(detail::UFuncPlace::get_errors); }

}  // namespace kc::numpy

#ifndef UFUNC_FPE_INVALID
// No header of NumPy has declared it.
using PyUFuncObject = kc::numpy::UFuncObject;
#endif

#pragma GCC visibility pop
