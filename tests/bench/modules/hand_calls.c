/* The limit of a call: a C extension that reads NumPy's struct after the checks that a view needs. */
#define NPY_NO_DEPRECATED_API NPY_2_0_API_VERSION
#include <Python.h>
#include <numpy/arrayobject.h>

static int takes(PyObject* object, int type) {
  if (!PyArray_CheckExact(object)) return 0;
  PyArrayObject* array = (PyArrayObject*)object;
  return PyArray_NDIM(array) == 1 && PyArray_TYPE(array) == type && PyArray_ISALIGNED(array) &&
         PyArray_ISWRITEABLE(array) && PyArray_ISNOTSWAPPED(array);
}

static PyObject* refuse(void) {
  PyErr_SetString(PyExc_TypeError, "not an array of that type");
  return NULL;
}

static PyObject* extent(PyObject* object) { return PyLong_FromSsize_t(PyArray_DIM((PyArrayObject*)object, 0)); }

static PyObject* views(PyObject* const* arguments, Py_ssize_t count, Py_ssize_t expected) {
  if (count != expected) return refuse();
  for (Py_ssize_t i = 0; i < count; ++i)
    if (!takes(arguments[i], NPY_DOUBLE)) return refuse();
  return extent(arguments[0]);
}

static PyObject* no_view(PyObject* self, PyObject* unused) {
  (void)self, (void)unused;
  return PyLong_FromLong(0);
}

static PyObject* one_view(PyObject* self, PyObject* const* arguments, Py_ssize_t count) {
  (void)self;
  return views(arguments, count, 1);
}

static PyObject* two_views(PyObject* self, PyObject* const* arguments, Py_ssize_t count) {
  (void)self;
  return views(arguments, count, 2);
}

static PyObject* three_views(PyObject* self, PyObject* const* arguments, Py_ssize_t count) {
  (void)self;
  return views(arguments, count, 3);
}

static PyObject* fused_view(PyObject* self, PyObject* const* arguments, Py_ssize_t count) {
  (void)self;
  if (count != 1 || !(takes(arguments[0], NPY_DOUBLE) || takes(arguments[0], NPY_FLOAT))) return refuse();
  return extent(arguments[0]);
}

#define FAST(name) {#name, (PyCFunction)(void (*)(void))name, METH_FASTCALL, NULL}
static PyMethodDef methods[] = {
    {"no_view", no_view, METH_NOARGS, NULL}, FAST(one_view), FAST(two_views), FAST(three_views), FAST(fused_view),
    {NULL, NULL, 0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "hand_calls", NULL, -1, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_hand_calls(void) {
  import_array();
  return PyModule_Create(&definition);
}
