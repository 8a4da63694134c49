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

static PyObject* four_views(PyObject* self, PyObject* const* arguments, Py_ssize_t count) {
  (void)self;
  return views(arguments, count, 4);
}

static PyObject* scalars(PyObject* self, PyObject* const* arguments, Py_ssize_t count) {
  (void)self;
  if (count != 2) return refuse();
  const double x = PyFloat_AsDouble(arguments[0]);
  if (x == -1 && PyErr_Occurred()) return NULL;
  const long n = PyLong_AsLong(arguments[1]);
  if (n == -1 && PyErr_Occurred()) return NULL;
  return PyLong_FromLong(0);
}

static PyObject* one_buffer(PyObject* self, PyObject* const* arguments, Py_ssize_t count) {
  (void)self;
  Py_buffer buffer;
  if (count != 1 || PyObject_GetBuffer(arguments[0], &buffer, PyBUF_RECORDS) < 0) return refuse();
  const int fits = buffer.ndim == 1 && strcmp(buffer.format, "d") == 0 && buffer.itemsize == sizeof(double);
  const Py_ssize_t n = fits ? buffer.shape[0] : 0;
  PyBuffer_Release(&buffer);
  return fits ? PyLong_FromSsize_t(n) : refuse();
}

static PyObject* name_a;
static PyObject* name_n;

static PyObject* by_keyword(PyObject* self, PyObject* const* arguments, Py_ssize_t count, PyObject* names) {
  (void)self;
  PyObject* a = count > 0 ? arguments[0] : NULL;
  PyObject* n = count > 1 ? arguments[1] : NULL;
  for (Py_ssize_t i = 0; names && i < PyTuple_GET_SIZE(names); ++i) {
    if (PyTuple_GET_ITEM(names, i) == name_a) a = arguments[count + i];
    else if (PyTuple_GET_ITEM(names, i) == name_n) n = arguments[count + i];
    else return refuse();
  }
  if (!a || !n || !takes(a, NPY_DOUBLE) || (PyLong_AsLong(n) == -1 && PyErr_Occurred())) return refuse();
  return extent(a);
}

static int takes_real(PyObject* object) { return takes(object, NPY_DOUBLE) || takes(object, NPY_FLOAT); }

static PyObject* fused_view(PyObject* self, PyObject* const* arguments, Py_ssize_t count) {
  (void)self;
  if (count != 1 || !takes_real(arguments[0])) return refuse();
  return extent(arguments[0]);
}

static PyObject* two_fused_views(PyObject* self, PyObject* const* arguments, Py_ssize_t count) {
  (void)self;
  if (count != 2 || !takes_real(arguments[0]) || !takes_real(arguments[1])) return refuse();
  return extent(arguments[0]);
}

#define FAST(name) {#name, (PyCFunction)(void (*)(void))name, METH_FASTCALL, NULL}
static PyMethodDef methods[] = {
    {"no_view", no_view, METH_NOARGS, NULL},
    {"by_keyword", (PyCFunction)(void (*)(void))by_keyword, METH_FASTCALL | METH_KEYWORDS, NULL},
    FAST(scalars), FAST(one_view), FAST(one_buffer), FAST(two_views), FAST(three_views), FAST(four_views), FAST(fused_view),
    FAST(two_fused_views), {NULL, NULL, 0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "calls_by_hand", NULL, -1, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_calls_by_hand(void) {
  import_array();
  name_a = PyUnicode_InternFromString("a");
  name_n = PyUnicode_InternFromString("n");
  return PyModule_Create(&definition);
}
