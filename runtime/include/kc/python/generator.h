// py::Generator: the object of a generator function. Generated code puts all locals into a frame and resumes it where
// it was suspended:
//
//   struct count_frame {
//     py::Object n, i;
//     template <class Visit> void each(Visit visit) { visit(n), visit(i); }
//   };
//   py::Object count_resume(py::Generator& g, count_frame& f, py::Ref sent) {
//     switch (g.place) {
//       case 0: …
//         return g.yield(1, value);          // suspends; place 1 goes on
//       case 1: py::resumed(sent); …         // throws what throw() and close() throw in
//     }
//     return g.finish(result);
//   }
//   … py::Object made = py::generator<count_frame, count_resume>("count", 12); py::frame<count_frame>(made).n = …;
#pragma once

#include <kc/python/environment.h>
#include <kc/python/exceptions.h>

#include <cstring>

#pragma GCC visibility push(hidden)

namespace kc::py {

struct Generator {
  PyObject_VAR_HEAD
  const Storage* storage;
  PyObject* (*step)(Generator&, Ref sent);
  TracePoint origin;  // of the function, for tracebacks
  PyObject* name;
  PyObject* qualname;
  PyObject* delegate;  // the iterator of a `yield from`, or null
  PyObject* result;    // of the generator once it finished, and of the last `yield from`
  PyObject* weak_references;
  _PyErr_StackItem handled;  // what is handled inside, while it runs an entry of CPython's stack
  int place;                 // where to go on
  bool is_running, is_finished;
  bool is_item;           // what an async generator gives is an item, not what it waits for
  bool is_closed;         // of an async generator: nothing goes on
  bool is_waited_for;     // of an async generator: an __anext__ or its like runs
  bool has_hooks;         // of an async generator: the event loop knows it
  PyObject* finalizer;    // of an async generator: what the event loop closes it with
  const char* kind;       // as messages name it
  alignas(16) char frame[1];

  Object yield(int next_place, Object value) noexcept {
    place = next_place;
    return value;
  }

  // The yield of an async generator.
  Object yield_item(int next_place, Object value) noexcept {
    is_item = true;
    return yield(next_place, std::move(value));
  }

  // `return value`: the null object ends the generator.
  Object finish(Object value = none()) noexcept {
    Py_XSETREF(result, value.release());
    is_finished = true;
    return Object();
  }

  // `yield from iterable`:
  //     g.delegate_to(iterable); sent = Py_None;
  //   case 3:
  //     if (py::Object value = g.delegated(sent)) return g.yield(3, value);
  //     … g.taken_result() …
  void delegate_to(Ref iterable) { Py_XSETREF(delegate, steal(PyObject_GetIter(iterable)).release()); }
  // `await awaited` is the same with wait_for in the place of delegate_to.
  void wait_for(Ref awaited);
  Object delegated(Ref sent);
  Object taken_result() noexcept {
    Object value = Object::adopt(result);
    result = nullptr;
    return value;
  }
};

inline Generator& as_generator(PyObject* object) noexcept { return *reinterpret_cast<Generator*>(object); }

// At a place where a generator goes on: what was sent, unless an error was thrown in.
inline Ref resumed(Ref sent) {
  if (KC_UNLIKELY(!sent)) raise_set_error();
  return sent;
}

// The value of the StopIteration that is set, or None if nothing is set. Throws every other error.
inline Object stop_value() {
  PyObject* error = PyErr_Occurred();
  if (!error) return none();
  if (!PyErr_GivenExceptionMatches(error, PyExc_StopIteration)) raise_set_error();
  Object stop = take_error();
  return steal(PyObject_GetAttrString(stop.get(), "value"));
}

inline Object Generator::delegated(Ref sent) {
  if (!sent) {
    Py_CLEAR(delegate);
    raise_set_error();
  }
  if (!delegate) return Object();  // throw() ended the delegation, with the result in place
  Object iterator = borrow(delegate);
  PyObject* value;
  if (sent.is_none()) {
    value = Py_TYPE(iterator.get())->tp_iternext(iterator.get());
  } else {
    value = PyObject_CallMethod(iterator.get(), "send", "(O)", sent.get());  // a tuple is one argument, too
  }
  if (value) return Object::adopt(value);
  Py_CLEAR(delegate);
  Py_XSETREF(result, stop_value().release());
  return Object();
}

// The entry of the generator in CPython's stack of handled exceptions.
class RunningEntry {
 public:
  explicit RunningEntry(Generator& generator) noexcept : generator_(generator), thread_(PyThreadState_Get()) {
    generator.handled.previous_item = thread_->exc_info;
    thread_->exc_info = &generator.handled;
    generator.is_running = true;
  }
  ~RunningEntry() {
    thread_->exc_info = generator_.handled.previous_item;
    generator_.handled.previous_item = nullptr;
    generator_.is_running = false;
  }

 private:
  Generator& generator_;
  PyThreadState* thread_;
};

inline void clear_generator(Generator& generator) noexcept {
  generator.is_finished = true;
  Py_CLEAR(generator.delegate);
  if (generator.storage) generator.storage->clear(generator.frame);
  Py_CLEAR(generator.handled.exc_value);
#if PY_VERSION_HEX < 0x030B0000
  Py_CLEAR(generator.handled.exc_type);
  Py_CLEAR(generator.handled.exc_traceback);
#endif
}

// A StopIteration must not leave the body of a generator: it would end the loop of a caller silently.
inline void replace_stop_iteration(const char* kind) noexcept {
  const bool is_async = kind[0] == 'a' && PyErr_ExceptionMatches(PyExc_StopAsyncIteration);
  if (!is_async && !PyErr_ExceptionMatches(PyExc_StopIteration)) return;
  Object stop = take_error();
  PyErr_Format(PyExc_RuntimeError, "%sgenerator raised Stop%sIteration", kind[0] == 'a' ? "async " : "", is_async ? "Async" : "");
  Object error = take_error();
  PyException_SetCause(error.get(), Object(stop).release());
  PyException_SetContext(error.get(), stop.release());
  set_error(std::move(error));
}

// Runs to the next yield. Null at the end, with or without an error: the result is in the generator. `sent` is null
// while an error is set that is thrown in.
template <class Frame, Object (*resume)(Generator&, Frame&, Ref)>
PyObject* step_generator(Generator& generator, Ref sent) {
  Object value;
  try {
    RunningEntry entry(generator);
    value = resume(generator, *reinterpret_cast<Frame*>(generator.frame), sent);
  } catch (Exception& exception) {
    if (exception.depth == 0) exception.trace(generator.origin.function, generator.origin.file, generator.origin.line);
    restore(exception);
    replace_stop_iteration(generator.kind);
    clear_generator(generator);
    return nullptr;
  }
  if (!value) clear_generator(generator);
  return value.release();
}

PyTypeObject* generator_type();

// An object that has not started, with an empty frame. The line is the one of the function.
template <class Frame, Object (*resume)(Generator&, Frame&, Ref)>
Object suspended(PyTypeObject* type, const char* kind, const char* qualified_name, int line) {
  static_assert(alignof(Frame) <= 16);
  Object made = steal(PyType_GenericAlloc(type, sizeof(Frame)));
  Generator& generator = as_generator(made.get());
  generator.kind = kind;
  new (generator.frame) Frame();
  generator.storage = &storage_of<Frame>;
  generator.step = step_generator<Frame, resume>;
  generator.origin = TracePoint{qualified_name, state.file, line};
  const char* dot = std::strrchr(qualified_name, '.');
  generator.name = steal(PyUnicode_FromString(dot ? dot + 1 : qualified_name)).release();
  generator.qualname = steal(PyUnicode_FromString(qualified_name)).release();
  return made;
}

template <class Frame, Object (*resume)(Generator&, Frame&, Ref)>
Object generator(const char* qualified_name, int line) {
  return suspended<Frame, resume>(generator_type(), "generator", qualified_name, line);
}

template <class Frame>
Frame& frame(const Object& generator) noexcept {
  return *reinterpret_cast<Frame*>(as_generator(generator.get()).frame);
}

}  // namespace kc::py

#pragma GCC visibility pop

#include <kc/python/generator_type.h>
