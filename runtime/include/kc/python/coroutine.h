// Coroutines: the object of an `async def` is a py::Generator whose delegate is what it waits for.
//
//   g.wait_for(awaited); sent = Py_None;
//   case 3:
//     if (py::Object value = g.delegated(sent)) return g.yield(3, std::move(value));
//     … g.taken_result() …
#pragma once

#include <kc/python/context.h>
#include <kc/python/generator.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// What `await` iterates over: the steps of a coroutine as an iterator.
struct CoroutineIterator {
  PyObject_HEAD
  PyObject* coroutine;
};

inline PyObject* coroutine_of(PyObject* self) noexcept { return reinterpret_cast<CoroutineIterator*>(self)->coroutine; }

inline void coroutine_iterator_dealloc(PyObject* self) noexcept {
  PyObject_GC_UnTrack(self);
  Py_CLEAR(reinterpret_cast<CoroutineIterator*>(self)->coroutine);
  PyTypeObject* type = Py_TYPE(self);
  type->tp_free(self);
  Py_DECREF(reinterpret_cast<PyObject*>(type));
}

inline int coroutine_iterator_traverse(PyObject* self, visitproc visit, void* arg) noexcept {
  Py_VISIT(Py_TYPE(self));
  Py_VISIT(coroutine_of(self));
  return 0;
}

inline PyObject* coroutine_iterator_next(PyObject* self) noexcept(false) { return generator_send(coroutine_of(self), Py_None); }
inline PyObject* coroutine_iterator_send(PyObject* self, PyObject* sent) noexcept(false) {
  return generator_send(coroutine_of(self), sent);
}
inline PyObject* coroutine_iterator_throw(PyObject* self, PyObject* arguments) noexcept(false) {
  return generator_throw(coroutine_of(self), arguments);
}
inline PyObject* coroutine_iterator_close(PyObject* self, PyObject*) noexcept(false) {
  return close_generator(as_generator(coroutine_of(self)));
}

KC_COLD Object make_coroutine_iterator_type() {
  static PyMethodDef methods[] = {{"send", coroutine_iterator_send, METH_O, nullptr},
                                  {"throw", coroutine_iterator_throw, METH_VARARGS, nullptr},
                                  {"close", coroutine_iterator_close, METH_NOARGS, nullptr},
                                  {}};
  PyType_Slot slots[] = {{Py_tp_dealloc, reinterpret_cast<void*>(coroutine_iterator_dealloc)},
                         {Py_tp_traverse, reinterpret_cast<void*>(coroutine_iterator_traverse)},
                         {Py_tp_iter, reinterpret_cast<void*>(PyObject_SelfIter)},
                         {Py_tp_iternext, reinterpret_cast<void*>(coroutine_iterator_next)},
                         {Py_tp_methods, methods},
                         {0, nullptr}};
  PyType_Spec spec = {"kernelc.coroutine_wrapper", sizeof(CoroutineIterator), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC,
                      slots};
  return steal(PyType_FromSpec(&spec));
}

inline PyObject* coroutine_await(PyObject* self) noexcept {
  PyTypeObject* type = state.coroutine_iterator_type;
  PyObject* made = type->tp_alloc(type, 0);
  if (made) reinterpret_cast<CoroutineIterator*>(made)->coroutine = borrow(self).release();
  return made;
}

// A coroutine that nobody waited for is most likely a mistake.
inline void coroutine_finalize(PyObject* self) noexcept(false) {
  Generator& generator = as_generator(self);
  if (generator.is_finished) return;
  if (generator.place > 0) return generator_finalize(self);
  PendingError pending;
  if (PyErr_WarnFormat(PyExc_RuntimeWarning, 1, "coroutine '%.50U' was never awaited", generator.qualname) < 0)
    PyErr_WriteUnraisable(self);
}

KC_COLD void make_coroutine_type() {
  static PyGetSetDef attributes[] = {{"cr_running", generator_running, nullptr, nullptr, nullptr},
                                     {"cr_await", generator_delegate, nullptr, nullptr, nullptr},
                                     {}};
  static PyMethodDef methods[] = {{"send", generator_send, METH_O, nullptr},
                                  {"throw", generator_throw, METH_VARARGS, nullptr},
                                  {"close", generator_close, METH_NOARGS, nullptr},
                                  {}};
  static const PyType_Slot own[] = {{Py_tp_finalize, reinterpret_cast<void*>(coroutine_finalize)},
                                    {Py_am_await, reinterpret_cast<void*>(coroutine_await)},
                                    {0, nullptr}};
  state.coroutine_iterator_type = reinterpret_cast<PyTypeObject*>(make_coroutine_iterator_type().release());
  Object made = make_suspended_type("kernelc.coroutine", attributes, methods, own);
  state.coroutine_type = reinterpret_cast<PyTypeObject*>(made.release());
}

template <class Frame, Object (*resume)(Generator&, Frame&, Ref)>
Object coroutine(const char* qualified_name, int line) {
  if (KC_UNLIKELY(!state.coroutine_type)) make_coroutine_type();
  return suspended<Frame, resume>(state.coroutine_type, "coroutine", qualified_name, line);
}

// A generator of CPython that `types.coroutine` made one to wait for.
inline bool is_iterable_coroutine(PyObject* object) {
  if (!PyGen_CheckExact(object)) return false;
  Object code = steal(PyObject_GetAttrString(object, "gi_code"));
  return (reinterpret_cast<PyCodeObject*>(code.get())->co_flags & CO_ITERABLE_COROUTINE) != 0;
}

// The iterator behind `await object`.
inline Object awaited_iterator(Ref object) {
  PyTypeObject* type = Py_TYPE(object.get());
  if (is_iterable_coroutine(object.get())) return borrow(object);
  if (!type->tp_as_async || !type->tp_as_async->am_await)
    raise_error(PyExc_TypeError, "object %.100s can't be used in 'await' expression", type->tp_name);
  if (type == state.coroutine_type && as_generator(object.get()).delegate)
    raise_error(PyExc_RuntimeError, "coroutine is being awaited already");
  Object iterator = steal(type->tp_as_async->am_await(object));
  if (PyCoro_CheckExact(iterator.get()) || Py_TYPE(iterator.get()) == state.coroutine_type)
    raise_error(PyExc_TypeError, "__await__() returned a coroutine");
  if (!PyIter_Check(iterator.get()))
    raise_error(PyExc_TypeError, "__await__() returned non-iterator of type '%.100s'", Py_TYPE(iterator.get())->tp_name);
  return iterator;
}

inline void Generator::wait_for(Ref awaited) { Py_XSETREF(delegate, awaited_iterator(awaited).release()); }

// `async for` calls these two on the type, and waits for what the second gives.
inline Object async_iterator(Ref iterable) {
  PyTypeObject* type = Py_TYPE(iterable.get());
  if (!type->tp_as_async || !type->tp_as_async->am_aiter)
    raise_error(PyExc_TypeError, "'async for' requires an object with __aiter__ method, got %.100s", type->tp_name);
  Object iterator = steal(type->tp_as_async->am_aiter(iterable));
  PyTypeObject* made = Py_TYPE(iterator.get());
  if (made->tp_as_async && made->tp_as_async->am_anext) return iterator;
  raise_error(PyExc_TypeError, "'async for' received an object from __aiter__ that does not implement __anext__: %.100s",
              made->tp_name);
}

inline Object async_next(Ref iterator) { return steal(Py_TYPE(iterator.get())->tp_as_async->am_anext(iterator)); }

inline Object enter_async_context(Ref manager) { return call({special_method(manager, "__aenter__")}); }
inline Object async_exit_method(Ref manager) { return special_method(manager, "__aexit__"); }

}  // namespace kc::py

#pragma GCC visibility pop
