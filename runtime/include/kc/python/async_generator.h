// Async generators: `async def` with `yield`. What __anext__, asend, athrow and aclose give is waited for: each step of it
// goes on with the generator until that yields an item, which ends the step as its result.
#pragma once

#include <kc/python/coroutine.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

struct AsyncStep {
  enum Kind : unsigned char { send, throws, closes };
  enum State : unsigned char { fresh, running, over };

  PyObject_HEAD
  PyObject* generator;
  PyObject* operand;  // what asend sends, the arguments of athrow
  Kind kind;
  State state;
};

inline AsyncStep& as_step(PyObject* object) noexcept { return *reinterpret_cast<AsyncStep*>(object); }

// A step ends: its own error stays, an item or the end becomes the error that tells so.
inline PyObject* end_step(AsyncStep& step, Generator& generator) noexcept {
  step.state = AsyncStep::over;
  generator.is_waited_for = false;
  return nullptr;
}

inline void set_stop_value(Ref value) noexcept {
  PyObject* stop = PyObject_CallFunctionObjArgs(PyExc_StopIteration, value.get(), nullptr);
  if (stop) PyErr_SetObject(PyExc_StopIteration, stop);
  Py_XDECREF(stop);
}

// What the generator gave: something to wait for, an item, its end, or an error.
inline PyObject* step_result(AsyncStep& step, Generator& generator, PyObject* value) noexcept {
  if (value && !generator.is_item) return value;
  if (value) {
    generator.is_item = false;
    set_stop_value(Object::adopt(value));
    return end_step(step, generator);
  }
  if (!PyErr_Occurred()) PyErr_SetNone(PyExc_StopAsyncIteration);
  const bool ends = PyErr_ExceptionMatches(PyExc_StopAsyncIteration) || PyErr_ExceptionMatches(PyExc_GeneratorExit);
  if (ends) generator.is_closed = true;
  return end_step(step, generator);
}

// The same for aclose, which must not find another item, and for which the end is no error.
inline PyObject* close_result(AsyncStep& step, Generator& generator, PyObject* value) noexcept {
  if (value && !generator.is_item) return value;
  if (value) {
    generator.is_item = false;
    Py_DECREF(value);
    PyErr_SetString(PyExc_RuntimeError, "async generator ignored GeneratorExit");
    return end_step(step, generator);
  }
  const bool ends = !PyErr_Occurred() || PyErr_ExceptionMatches(PyExc_StopAsyncIteration) || PyErr_ExceptionMatches(PyExc_GeneratorExit);
  if (ends) {
    PyErr_Clear();
    PyErr_SetNone(PyExc_StopIteration);
  }
  return end_step(step, generator);
}

inline PyObject* refuse_step(AsyncStep& step, const char* message) noexcept {
  step.state = AsyncStep::over;
  PyErr_SetString(PyExc_RuntimeError, message);
  return nullptr;
}

inline PyObject* refuse_reuse(const AsyncStep& step) noexcept {
  const char* what = step.kind == AsyncStep::send ? "__anext__()/asend()" : "aclose()/athrow()";
  PyErr_Format(PyExc_RuntimeError, "cannot reuse already awaited %s", what);
  return nullptr;
}

// Whether a fresh step may begin; it then holds the generator until it ends.
inline bool begin_step(AsyncStep& step, Generator& generator) noexcept {
  static constexpr const char* refusals[] = {"anext(): asynchronous generator is already running",
                                             "athrow(): asynchronous generator is already running",
                                             "aclose(): asynchronous generator is already running"};
  if (generator.is_waited_for) return refuse_step(step, refusals[step.kind]) != nullptr;
  if (step.kind != AsyncStep::send && generator.is_closed) {
    step.state = AsyncStep::over;
    PyErr_SetNone(PyExc_StopAsyncIteration);
    return false;
  }
  step.state = AsyncStep::running;
  generator.is_waited_for = true;
  return true;
}

inline PyObject* step_send(PyObject* self, PyObject* sent) noexcept(false) {
  AsyncStep& step = as_step(self);
  Generator& generator = as_generator(step.generator);
  if (step.state == AsyncStep::over) return refuse_reuse(step);
  const bool is_fresh = step.state == AsyncStep::fresh;
  if (step.kind == AsyncStep::send) {
    if (is_fresh && !begin_step(step, generator)) return nullptr;
    return step_result(step, generator, advance(generator, is_fresh && sent == Py_None ? step.operand : sent));
  }
  if (generator.is_finished) {
    PyErr_SetNone(PyExc_StopIteration);
    return end_step(step, generator);
  }
  if (is_fresh && sent != Py_None) {
    PyErr_SetString(PyExc_RuntimeError, "can't send non-None value to a just-started coroutine");
    return nullptr;
  }
  if (is_fresh && !begin_step(step, generator)) return nullptr;
  if (step.kind == AsyncStep::throws)
    return step_result(step, generator, is_fresh ? throw_into(generator, step.operand) : advance(generator, sent));
  generator.is_closed = true;
  return close_result(step, generator, is_fresh ? throw_into(generator, step.operand) : advance(generator, sent));
}

inline PyObject* step_next(PyObject* self) noexcept(false) { return step_send(self, Py_None); }

inline PyObject* step_throw(PyObject* self, PyObject* arguments) noexcept(false) {
  AsyncStep& step = as_step(self);
  Generator& generator = as_generator(step.generator);
  if (step.state == AsyncStep::over) return refuse_reuse(step);
  if (step.state == AsyncStep::fresh && !begin_step(step, generator)) return nullptr;
  PyObject* value = throw_into(generator, arguments);
  return step.kind == AsyncStep::closes ? close_result(step, generator, value) : step_result(step, generator, value);
}

inline PyObject* step_close(PyObject* self, PyObject*) noexcept {
  as_step(self).state = AsyncStep::over;
  return none().release();
}

inline int step_traverse(PyObject* self, visitproc visit, void* arg) noexcept {
  Py_VISIT(Py_TYPE(self));
  Py_VISIT(as_step(self).generator);
  Py_VISIT(as_step(self).operand);
  return 0;
}

inline void step_dealloc(PyObject* self) noexcept {
  PyObject_GC_UnTrack(self);
  Py_CLEAR(as_step(self).generator);
  Py_CLEAR(as_step(self).operand);
  PyTypeObject* type = Py_TYPE(self);
  type->tp_free(self);
  Py_DECREF(reinterpret_cast<PyObject*>(type));
}

KC_COLD Object make_async_step_type() {
  static PyMethodDef methods[] = {{"send", step_send, METH_O, nullptr},
                                  {"throw", step_throw, METH_VARARGS, nullptr},
                                  {"close", step_close, METH_NOARGS, nullptr},
                                  {}};
  PyType_Slot slots[] = {{Py_tp_dealloc, reinterpret_cast<void*>(step_dealloc)},
                         {Py_tp_traverse, reinterpret_cast<void*>(step_traverse)},
                         {Py_am_await, reinterpret_cast<void*>(PyObject_SelfIter)},
                         {Py_tp_iter, reinterpret_cast<void*>(PyObject_SelfIter)},
                         {Py_tp_iternext, reinterpret_cast<void*>(step_next)},
                         {Py_tp_methods, methods},
                         {0, nullptr}};
  PyType_Spec spec = {"kernelc.async_generator_step", sizeof(AsyncStep), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, slots};
  return steal(PyType_FromSpec(&spec));
}

// Before its first step, the event loop of the thread learns of the generator.
inline bool call_hooks(Generator& generator) noexcept {
  if (generator.has_hooks) return true;
  generator.has_hooks = true;
  PyThreadState* thread = PyThreadState_Get();
  Py_XINCREF(thread->async_gen_finalizer);
  generator.finalizer = thread->async_gen_finalizer;
  Object first = borrow(thread->async_gen_firstiter);
  if (!first) return true;
  PyObject* done = PyObject_CallOneArg(first.get(), reinterpret_cast<PyObject*>(&generator));
  Py_XDECREF(done);
  return done != nullptr;
}

inline PyObject* make_step(PyObject* self, AsyncStep::Kind kind, PyObject* operand) noexcept {
  if (!call_hooks(as_generator(self))) return nullptr;
  PyTypeObject* type = state.async_step_type;
  PyObject* made = type->tp_alloc(type, 0);
  if (!made) return nullptr;
  as_step(made).generator = borrow(self).release();
  as_step(made).operand = borrow(operand).release();
  as_step(made).kind = kind;
  return made;
}

inline PyObject* async_generator_next(PyObject* self) noexcept { return make_step(self, AsyncStep::send, Py_None); }
inline PyObject* async_generator_send(PyObject* self, PyObject* sent) noexcept {
  return make_step(self, AsyncStep::send, sent);
}
inline PyObject* async_generator_throw(PyObject* self, PyObject* arguments) noexcept {
  return make_step(self, AsyncStep::throws, arguments);
}
inline PyObject* async_generator_close(PyObject* self, PyObject*) noexcept {
  PyObject* arguments = PyTuple_Pack(1, PyExc_GeneratorExit);
  PyObject* made = arguments ? make_step(self, AsyncStep::closes, arguments) : nullptr;
  Py_XDECREF(arguments);
  return made;
}

// The event loop closes a suspended generator; without one it is closed like any other.
inline void async_generator_finalize(PyObject* self) noexcept(false) {
  Generator& generator = as_generator(self);
  if (generator.is_finished || generator.place == 0) return;
  if (!generator.finalizer || generator.is_closed) return generator_finalize(self);
  PendingError pending;
  PyObject* done = PyObject_CallOneArg(generator.finalizer, self);
  if (!done) PyErr_WriteUnraisable(self);
  Py_XDECREF(done);
}

inline PyObject* async_generator_running(PyObject* self, void*) noexcept {
  return PyBool_FromLong(as_generator(self).is_waited_for);
}

KC_COLD void make_async_generator_type() {
  static PyGetSetDef attributes[] = {{"ag_running", async_generator_running, nullptr, nullptr, nullptr},
                                     {"ag_await", generator_delegate, nullptr, nullptr, nullptr},
                                     {}};
  static PyMethodDef methods[] = {{"asend", async_generator_send, METH_O, nullptr},
                                  {"athrow", async_generator_throw, METH_VARARGS, nullptr},
                                  {"aclose", async_generator_close, METH_NOARGS, nullptr},
                                  {}};
  static const PyType_Slot own[] = {{Py_tp_finalize, reinterpret_cast<void*>(async_generator_finalize)},
                                    {Py_am_aiter, reinterpret_cast<void*>(PyObject_SelfIter)},
                                    {Py_am_anext, reinterpret_cast<void*>(async_generator_next)},
                                    {0, nullptr}};
  state.async_step_type = reinterpret_cast<PyTypeObject*>(make_async_step_type().release());
  Object made = make_suspended_type("kernelc.async_generator", attributes, methods, own);
  state.async_generator_type = reinterpret_cast<PyTypeObject*>(made.release());
}

template <class Frame, Object (*resume)(Generator&, Frame&, Ref)>
Object async_generator(const char* qualified_name, int line) {
  if (KC_UNLIKELY(!state.coroutine_type)) make_coroutine_type();
  if (KC_UNLIKELY(!state.async_generator_type)) make_async_generator_type();
  return suspended<Frame, resume>(state.async_generator_type, "async generator", qualified_name, line);
}

}  // namespace kc::py

#pragma GCC visibility pop
