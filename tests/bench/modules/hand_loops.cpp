// The limit of the kernels: the same loops in functions of their own over raw restricted pointers. An address is
// handed over as an integer, so that a call costs next to nothing.
#include <Python.h>

#include <cstddef>

namespace {

__attribute__((noinline)) long sum3d(const int* __restrict v, std::ptrdiff_t n0, std::ptrdiff_t n1, std::ptrdiff_t n2) {
  long total = 0;
  for (std::ptrdiff_t i = 0; i < n0; ++i)
    for (std::ptrdiff_t j = 0; j < n1; ++j)
      for (std::ptrdiff_t k = 0; k < n2; ++k) total += v[(i * n1 + j) * n2 + k];
  return total;
}

__attribute__((noinline)) void axpy(double a, const double* __restrict x, double* __restrict y, std::ptrdiff_t n) {
  for (std::ptrdiff_t i = 0; i < n; ++i) y[i] += a * x[i];
}

__attribute__((noinline)) void stencil(const float* __restrict src, float* __restrict dst, std::ptrdiff_t n0,
                                       std::ptrdiff_t n1) {
  for (std::ptrdiff_t i = 1; i < n0 - 1; ++i)
    for (std::ptrdiff_t j = 1; j < n1 - 1; ++j)
      dst[i * n1 + j] = 0.2f * (src[i * n1 + j] + src[(i - 1) * n1 + j] + src[(i + 1) * n1 + j] +
                                src[i * n1 + j - 1] + src[i * n1 + j + 1]);
}

template <class T>
T* address(PyObject* object) {
  return static_cast<T*>(PyLong_AsVoidPtr(object));
}

PyObject* py_sum3d(PyObject*, PyObject* const* a, Py_ssize_t) {
  return PyLong_FromLong(
      sum3d(address<int>(a[0]), PyLong_AsSsize_t(a[1]), PyLong_AsSsize_t(a[2]), PyLong_AsSsize_t(a[3])));
}

PyObject* py_axpy(PyObject*, PyObject* const* a, Py_ssize_t) {
  axpy(PyFloat_AsDouble(a[0]), address<double>(a[1]), address<double>(a[2]), PyLong_AsSsize_t(a[3]));
  Py_RETURN_NONE;
}

PyObject* py_stencil(PyObject*, PyObject* const* a, Py_ssize_t) {
  stencil(address<float>(a[0]), address<float>(a[1]), PyLong_AsSsize_t(a[2]), PyLong_AsSsize_t(a[3]));
  Py_RETURN_NONE;
}

template <PyObject* (*function)(PyObject*, PyObject* const*, Py_ssize_t)>
PyMethodDef method(const char* name) {
  return {name, reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(function)), METH_FASTCALL, nullptr};
}

PyMethodDef methods[] = {method<py_sum3d>("sum3d"), method<py_axpy>("axpy"), method<py_stencil>("stencil"), {}};
PyModuleDef definition = {PyModuleDef_HEAD_INIT, "hand_loops", nullptr, -1, methods, nullptr, nullptr, nullptr, nullptr};

}  // namespace

PyMODINIT_FUNC PyInit_hand_loops() { return PyModule_Create(&definition); }
