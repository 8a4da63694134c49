// A Python object whose buffer a test spells out, and which counts how it is used.
#pragma once

#include <kc/python/raised.h>

#include <string>
#include <vector>

namespace exporter {

struct Plan {
  void* data = nullptr;
  std::string format = "d";
  bool null_format = false;
  Py_ssize_t item = 8;
  bool readonly = false;
  std::vector<Py_ssize_t> shape, strides, suboffsets;  // without strides, the buffer has none
  bool null_shape = false;
  int id = 0;

  int acquired = 0;
  int released = 0;
  int flags = 0;  // of the last request
  bool error_at_release = false;
};

// The ids of the plans, in the order in which their buffers were released.
inline std::vector<int> releases;

struct Instance {
  PyObject_HEAD Plan* plan;
};

inline Plan& plan_of(PyObject* object) { return *reinterpret_cast<Instance*>(object)->plan; }

inline int get_buffer(PyObject* self, Py_buffer* buffer, int flags) {
  Plan& plan = plan_of(self);
  plan.flags = flags;
  if ((flags & PyBUF_WRITABLE) && plan.readonly) {
    buffer->obj = nullptr;
    PyErr_SetString(PyExc_BufferError, "the exporter says no");
    return -1;
  }
  ++plan.acquired;
  buffer->buf = plan.data;
  buffer->itemsize = plan.item;
  buffer->len = plan.item;
  for (Py_ssize_t extent : plan.shape) buffer->len *= extent;
  buffer->readonly = plan.readonly;
  buffer->ndim = static_cast<int>(plan.shape.size());
  buffer->format = plan.null_format ? nullptr : plan.format.data();
  buffer->shape = plan.null_shape ? nullptr : plan.shape.data();
  buffer->strides = plan.strides.empty() ? nullptr : plan.strides.data();
  buffer->suboffsets = plan.suboffsets.empty() ? nullptr : plan.suboffsets.data();
  buffer->internal = nullptr;
  buffer->obj = self;
  Py_INCREF(self);
  return 0;
}

inline void release_buffer(PyObject* self, Py_buffer*) {
  Plan& plan = plan_of(self);
  ++plan.released;
  plan.error_at_release = PyErr_Occurred() != nullptr;
  releases.push_back(plan.id);
}

inline PyTypeObject* type() {
  static PyType_Slot slots[] = {{Py_bf_getbuffer, reinterpret_cast<void*>(get_buffer)},
                                {Py_bf_releasebuffer, reinterpret_cast<void*>(release_buffer)},
                                {0, nullptr}};
  static PyType_Spec spec{"test.Exporter", sizeof(Instance), 0, Py_TPFLAGS_DEFAULT, slots};
  static PyTypeObject* made = reinterpret_cast<PyTypeObject*>(PyType_FromSpec(&spec));
  return made;
}

// The plan has to outlive the object.
inline kc::py::Object make(Plan& plan) {
  Instance* self = PyObject_New(Instance, type());
  self->plan = &plan;
  return kc::py::steal(reinterpret_cast<PyObject*>(self));
}

}  // namespace exporter
