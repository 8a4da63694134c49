// The heap type of py::Generator: next, send, throw, close, and closing when it is collected.
#pragma once

#include <kc/python/generator.h>
#include <kc/python/pending_error.h>

#include <structmember.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// An error that is thrown into an except clause has the handled exception as its context.
inline void set_thrown_context(Generator& generator) noexcept {
  PyObject* handled = generator.handled.exc_value;
  if (!handled || handled == Py_None) return;
  Object error = take_error();
  Object context = Object::adopt(PyException_GetContext(error.get()));
  if (!context && !error.is(handled)) PyException_SetContext(error.get(), borrow(handled).release());
  set_error(std::move(error));
}

// Goes on with a value or, if `sent` is null, with the error that is set.
inline PyObject* advance(Generator& generator, PyObject* sent) noexcept(false) {
  if (generator.is_running) {
    PyErr_Format(PyExc_ValueError, "%s already executing", generator.kind);
    return nullptr;
  }
  if (generator.is_finished) {
    // What is thrown in replaces this message.
    if (sent && generator.kind[0] == 'c') PyErr_SetString(PyExc_RuntimeError, "cannot reuse already awaited coroutine");
    return nullptr;
  }
  if (generator.place == 0) {
    if (!sent) {
      clear_generator(generator);
      return nullptr;
    }
    if (sent != Py_None) {
      PyErr_Format(PyExc_TypeError, "can't send non-None value to a just-started %s", generator.kind);
      return nullptr;
    }
  }
  if (!sent) set_thrown_context(generator);
  return generator.step(generator, sent);
}

// Raises StopIteration with the result of a generator that ended; a later call gives no value.
inline void set_stop_iteration(Generator& generator) noexcept {
  Object value = generator.taken_result();
  if (!value || value.is_none()) return PyErr_SetNone(PyExc_StopIteration);
  PyObject* stop = PyObject_CallFunctionObjArgs(PyExc_StopIteration, value.get(), nullptr);
  if (stop) PyErr_SetObject(PyExc_StopIteration, stop);
  Py_XDECREF(stop);
}

inline PyObject* generator_next(PyObject* self) noexcept(false) {
  Generator& generator = as_generator(self);
  PyObject* value = advance(generator, Py_None);
  bool has_result = generator.result && generator.result != Py_None;
  if (!value && has_result && !PyErr_Occurred()) set_stop_iteration(generator);
  return value;
}

inline PyObject* generator_send(PyObject* self, PyObject* sent) noexcept(false) {
  PyObject* value = advance(as_generator(self), sent);
  if (!value && !PyErr_Occurred()) set_stop_iteration(as_generator(self));
  return value;
}

// Calls `close` of a delegate that has it; false with an error set if that fails.
inline bool close_delegate(Generator& generator) noexcept(false) {
  Object delegate = borrow(generator.delegate);
  if (!delegate) return true;
  generator.is_running = true;
  PyObject* close = PyObject_GetAttrString(delegate.get(), "close");
  PyObject* closed = close ? PyObject_CallNoArgs(close) : nullptr;
  generator.is_running = false;
  if (!close && PyErr_ExceptionMatches(PyExc_AttributeError)) PyErr_Clear();
  Py_XDECREF(close);
  Py_XDECREF(closed);
  return !PyErr_Occurred();
}

inline PyObject* close_generator(Generator& generator) noexcept(false) {
  if (generator.is_finished) return none().release();
  if (generator.place == 0) {
    clear_generator(generator);
    return none().release();
  }
  if (!generator.is_running && close_delegate(generator)) PyErr_SetNone(PyExc_GeneratorExit);
  PyObject* value = advance(generator, nullptr);
  if (value) {
    Py_DECREF(value);
    PyErr_Format(PyExc_RuntimeError, "%s ignored GeneratorExit", generator.kind);
    return nullptr;
  }
  PyObject* error = PyErr_Occurred();
  if (error && !PyErr_GivenExceptionMatches(error, PyExc_GeneratorExit) &&
      !PyErr_GivenExceptionMatches(error, PyExc_StopIteration)) {
    return nullptr;
  }
  PyErr_Clear();
#if PY_VERSION_HEX >= 0x030D0000
  if (Object result = generator.taken_result()) return result.release();
#endif
  return none().release();
}

inline PyObject* generator_close(PyObject* self, PyObject*) noexcept(false) {
  return close_generator(as_generator(self));
}

// Sets the error that throw(type[, value[, traceback]]) is given; false if it is none.
inline bool set_thrown(PyObject* type, PyObject* value, PyObject* traceback) noexcept {
  if (traceback == Py_None) traceback = nullptr;
  if (traceback && !PyTraceBack_Check(traceback)) {
    PyErr_SetString(PyExc_TypeError, "throw() third argument must be a traceback object");
    return false;
  }
  if (PyExceptionInstance_Check(type)) {
    if (value && value != Py_None) {
      PyErr_SetString(PyExc_TypeError, "instance exception may not have a separate value");
      return false;
    }
    value = type;
    type = reinterpret_cast<PyObject*>(Py_TYPE(type));
  } else if (!PyExceptionClass_Check(type)) {
    PyErr_Format(PyExc_TypeError, "exceptions must be classes or instances deriving from BaseException, not %s",
                 Py_TYPE(type)->tp_name);
    return false;
  }
  Object kept_traceback = traceback ? borrow(traceback) : Object();
  if (!traceback && value && PyExceptionInstance_Check(value))
    kept_traceback = Object::adopt(PyException_GetTraceback(value));
  PyErr_Restore(borrow(type).release(), borrow(value).release(), kept_traceback.release());
  PyObject *set_type, *set_value, *set_traceback;
  PyErr_Fetch(&set_type, &set_value, &set_traceback);
  PyErr_NormalizeException(&set_type, &set_value, &set_traceback);
  PyErr_Restore(set_type, set_value, set_traceback);
  return true;
}

// The value of a call that went on, with StopIteration set where the generator ended instead.
inline PyObject* value_or_stop(Generator& generator, PyObject* value) noexcept {
  if (!value && !PyErr_Occurred()) set_stop_iteration(generator);
  return value;
}

// Calls `throw` of the delegate with the same arguments. Null without an error if it has no such method, else with one.
inline Object throw_into_delegate(Generator& generator, Ref arguments) {
  Object delegate = borrow(generator.delegate);
  Object method = Object::adopt(PyObject_GetAttrString(delegate.get(), "throw"));
  if (!method) {
    if (!PyErr_ExceptionMatches(PyExc_AttributeError)) raise_set_error();
    PyErr_Clear();
    return Object();
  }
  generator.is_running = true;
  Object value = Object::adopt(PyObject_Call(method.get(), arguments, nullptr));
  generator.is_running = false;
  return value;
}

// What `throw` does while a `yield from` is suspended. False if the error is to be thrown into the generator itself.
inline bool throw_while_delegating(Generator& generator, Ref arguments, PyObject*& value) {
  PyObject* type = PyTuple_GET_ITEM(arguments.get(), 0);
  if (PyErr_GivenExceptionMatches(type, PyExc_GeneratorExit)) {
    if (close_delegate(generator)) return false;
    value = advance(generator, nullptr);
    return true;
  }
  Object yielded = throw_into_delegate(generator, arguments);
  if (!yielded && !PyErr_Occurred()) return false;
  if (yielded) {
    value = yielded.release();
  } else if (PyErr_ExceptionMatches(PyExc_StopIteration)) {
    Py_XSETREF(generator.result, stop_value().release());
    Py_CLEAR(generator.delegate);
    value = advance(generator, Py_None);
  } else {
    value = advance(generator, nullptr);
  }
  return true;
}

// `throw(type[, value[, traceback]])`: null without an error where the generator ends.
inline PyObject* throw_into(Generator& generator, PyObject* arguments) noexcept(false) {
  PyObject *type, *thrown = nullptr, *traceback = nullptr;
  if (!PyArg_UnpackTuple(arguments, "throw", 1, 3, &type, &thrown, &traceback)) return nullptr;
  try {
    PyObject* value = nullptr;
    bool delegates = generator.delegate && !generator.is_running;
    if (delegates && throw_while_delegating(generator, arguments, value)) return value;
    if (!set_thrown(type, thrown, traceback)) return nullptr;
    if (generator.is_finished) {
      if (generator.kind[0] == 'c') PyErr_SetString(PyExc_RuntimeError, "cannot reuse already awaited coroutine");
      return nullptr;
    }
    return advance(generator, nullptr);
  } catch (Exception& exception) {
    restore(exception);
    return nullptr;
  }
}

inline PyObject* generator_throw(PyObject* self, PyObject* arguments) noexcept(false) {
  return value_or_stop(as_generator(self), throw_into(as_generator(self), arguments));
}

// A generator that is collected while it is suspended is closed.
inline void generator_finalize(PyObject* self) noexcept(false) {
  Generator& generator = as_generator(self);
  if (generator.is_finished || generator.place == 0) return;
  PendingError pending;
  PyObject* closed = close_generator(generator);
  if (!closed) PyErr_WriteUnraisable(self);
  Py_XDECREF(closed);
}

inline int generator_traverse(PyObject* self, visitproc visit, void* arg) noexcept {
  Generator& generator = as_generator(self);
  Py_VISIT(Py_TYPE(self));
  Py_VISIT(generator.delegate);
  Py_VISIT(generator.result);
  Py_VISIT(generator.finalizer);
  Py_VISIT(generator.handled.exc_value);
  return generator.storage ? generator.storage->traverse(generator.frame, visit, arg) : 0;
}

inline int generator_clear(PyObject* self) noexcept {
  clear_generator(as_generator(self));
  Py_CLEAR(as_generator(self).result);
  return 0;
}

inline void generator_dealloc(PyObject* self) noexcept(false) {
  Generator& generator = as_generator(self);
  if (PyObject_CallFinalizerFromDealloc(self) < 0) return;
  PyObject_GC_UnTrack(self);
  if (generator.weak_references) PyObject_ClearWeakRefs(self);
  generator_clear(self);
  Py_CLEAR(generator.finalizer);
  Py_CLEAR(generator.name);
  Py_CLEAR(generator.qualname);
  if (generator.storage) generator.storage->destroy(generator.frame);
  PyTypeObject* type = Py_TYPE(self);
  type->tp_free(self);
  Py_DECREF(reinterpret_cast<PyObject*>(type));
}

inline PyObject* generator_repr(PyObject* self) noexcept {
  const char* kind = as_generator(self).kind;
  return PyUnicode_FromFormat("<%s object %U at %p>", kind[0] == 'a' ? "async_generator" : kind, as_generator(self).qualname, self);
}

inline PyObject* generator_running(PyObject* self, void*) noexcept {
  return PyBool_FromLong(as_generator(self).is_running);
}

// What generators, coroutines and async generators have in common; `own` has more slots, up to one that is zero.
KC_COLD Object make_suspended_type(const char* name, PyGetSetDef* attributes, PyMethodDef* methods, const PyType_Slot* own) {
  static PyMemberDef members[] = {
      {"__name__", T_OBJECT_EX, offsetof(Generator, name), 0, nullptr},
      {"__qualname__", T_OBJECT_EX, offsetof(Generator, qualname), 0, nullptr},
      {"__weaklistoffset__", T_PYSSIZET, offsetof(Generator, weak_references), READONLY, nullptr},
      {}};
  PyType_Slot slots[16] = {{Py_tp_dealloc, reinterpret_cast<void*>(generator_dealloc)},
                           {Py_tp_traverse, reinterpret_cast<void*>(generator_traverse)},
                           {Py_tp_clear, reinterpret_cast<void*>(generator_clear)},
                           {Py_tp_repr, reinterpret_cast<void*>(generator_repr)},
                           {Py_tp_methods, methods},
                           {Py_tp_members, members},
                           {Py_tp_getset, attributes}};
  for (int i = 7; own->slot; ++i, ++own) slots[i] = *own;
  PyType_Spec spec = {name, offsetof(Generator, frame), 1, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, slots};
  return steal(PyType_FromSpec(&spec));
}

inline PyObject* generator_delegate(PyObject* self, void*) noexcept {
  PyObject* delegate = as_generator(self).delegate;
  return borrow(delegate ? delegate : Py_None).release();
}

KC_COLD Object make_generator_type() {
  static PyGetSetDef attributes[] = {{"gi_running", generator_running, nullptr, nullptr, nullptr},
                                     {"gi_yieldfrom", generator_delegate, nullptr, nullptr, nullptr},
                                     {}};
  static PyMethodDef methods[] = {{"send", generator_send, METH_O, nullptr},
                                  {"throw", generator_throw, METH_VARARGS, nullptr},
                                  {"close", generator_close, METH_NOARGS, nullptr},
                                  {}};
  static const PyType_Slot own[] = {{Py_tp_finalize, reinterpret_cast<void*>(generator_finalize)},
                                    {Py_tp_iter, reinterpret_cast<void*>(PyObject_SelfIter)},
                                    {Py_tp_iternext, reinterpret_cast<void*>(generator_next)},
                                    {0, nullptr}};
  return make_suspended_type("kernelc.generator", attributes, methods, own);
}

inline PyTypeObject* generator_type() {
  if (KC_UNLIKELY(!state.generator_type)) {
    state.generator_type = reinterpret_cast<PyTypeObject*>(make_generator_type().release());
  }
  return state.generator_type;
}

}  // namespace kc::py

#pragma GCC visibility pop
