// The with statement.
//
//   py::Context context(manager);             // `as` binds context.value()
//   try { …body… } catch (kc::Exception& e) {
//     py::Handler handler(e);
//     if (!context.leave(handler)) handler.reraise();
//     left = true…
//   }
//   context.leave();                          // on every other way out
#pragma once

#include <kc/python/convert.h>
#include <kc/python/exceptions.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// A method looked up on the type, as Python does for its protocols, and bound.
inline Object special_method(Ref object, const char* name) {
  Object interned_name = steal(PyUnicode_InternFromString(name));
  PyTypeObject* type = Py_TYPE(object.get());
  PyObject* found = _PyType_Lookup(type, interned_name.get());
  if (!found) raise_error(PyExc_AttributeError, "%s", name);
  descrgetfunc bind = Py_TYPE(found)->tp_descr_get;
  if (!bind) return borrow(found);
  Object kept = borrow(found);
  return steal(bind(found, object, reinterpret_cast<PyObject*>(type)));
}

class Context {
 public:
  explicit Context(Ref manager)
      : exit_(special_method(manager, "__exit__")), value_(call({special_method(manager, "__enter__")})) {}

  // What __enter__ returned.
  const Object& value() const noexcept { return value_; }

  // Leaves without an exception.
  void leave() { call({exit_, Py_None, Py_None, Py_None}); }

  // Leaves with the exception that is handled; whether __exit__ wants it to be forgotten.
  bool leave(const Handler& handler) {
    PyObject* value = handler.value().get();
    Object traceback = Object::adopt(PyException_GetTraceback(value));
    return truth(call({exit_, Py_TYPE(value), value, traceback ? traceback.get() : Py_None}));
  }

 private:
  Object exit_;
  Object value_;
};

}  // namespace kc::py

#pragma GCC visibility pop
