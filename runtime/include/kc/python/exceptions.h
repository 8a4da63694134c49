// The except clause and the raise statement.
//
//   try {
//     …
//   } catch (kc::Exception& e) {
//     py::Handler handler(e);
//     if (handler.matches(k.IndexError…)) { … handler.value() … } else handler.reraise();
//   }
#pragma once

#include <kc/python/call.h>
#include <kc/python/gil.h>
#include <kc/python/handled.h>

#include <exception>

#pragma GCC visibility push(hidden)

namespace kc::py {

// An exception that an except or finally clause handles, between begin() and end(). It can lie in the frame of a
// generator that is suspended in the clause: destroying it changes nothing for the code that runs.
class Handling {
 public:
  Handling() = default;
  ~Handling() { clear_handled(outer_); }
  Handling(const Handling&) = delete;
  Handling& operator=(const Handling&) = delete;

  // Makes a caught exception the one that is handled.
  [[gnu::noinline]] void begin(Exception& exception) noexcept {
    restore(exception);
    value_ = take_error();
    outer_ = handled_state(value_.get());
    swap_handled(outer_);
  }

  // Makes the outer exception, or none, the one that is handled again.
  [[gnu::noinline]] void end() noexcept {
    swap_handled(outer_);
    clear_handled(outer_);
    value_.reset();
  }

  // The same where an exception leaves the clause.
  void end(Exception& leaving) noexcept {
    restore(leaving);
    end();
  }

  const Object& value() const noexcept { return value_; }

  // Whether `except type:` takes the exception; type may be a tuple.
  bool matches(Ref type) const {
    check_catchable(type);
    return PyErr_GivenExceptionMatches(value_.get(), type) != 0;
  }

  // Lets the exception go on, as where no clause takes it and after a finally clause.
  [[noreturn]] void reraise() const {
    set_error(value_);
    throw Raised();
  }

  // The same where the clause has traced the exception in the function that it goes on in.
  [[noreturn]] void reraise_traced() const {
    set_error(value_);
    Raised raised;
    raised.is_traced_here = true;
    throw raised;
  }

 private:
  [[gnu::cold, gnu::noinline]] static void check_catchable(Ref type) {
    if (PyTuple_Check(type.get())) {
      for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(type.get()); ++i) check_catchable(PyTuple_GET_ITEM(type.get(), i));
    } else if (!PyExceptionClass_Check(type.get())) {
      raise_error(PyExc_TypeError, "catching classes that do not inherit from BaseException is not allowed");
    }
  }

  Object value_;
  HandledState outer_;
};

// The same for the scope of a catch clause.
class Handler : public Handling {
 public:
  explicit Handler(Exception& exception) noexcept : uncaught_(std::uncaught_exceptions()) { begin(exception); }
  ~Handler() {
    if (KC_UNLIKELY(std::uncaught_exceptions() > uncaught_)) keep_context();
    end();
  }

 private:
  // An Error that leaves the clause has the handled exception as its context.
  void keep_context() const noexcept {
    if (!context_of_error && !PyErr_Occurred()) context_of_error = borrow(value()).release();
  }

  int uncaught_;
};

// An instance of what stands behind `raise` or `from`: a class is called.
inline Object as_exception(Ref given, const char* refusal) {
  if (PyExceptionInstance_Check(given.get())) return borrow(given);
  if (!PyExceptionClass_Check(given.get())) raise_error(PyExc_TypeError, "%s", refusal);
  Object made = call({given});
  if (!PyExceptionInstance_Check(made.get())) {
    raise_error(PyExc_TypeError, "calling %R should have returned an instance of BaseException, not %R", given.get(),
                Py_TYPE(made.get()));
  }
  return made;
}

// Raises an instance; the exception that is handled becomes its context.
[[noreturn]] KC_COLD void raise_instance(const Object& exception) {
  PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(exception.get())), exception.get());
  throw Raised();
}

// `raise exception`.
[[noreturn]] KC_COLD void raise(Ref exception) {
  raise_instance(as_exception(exception, "raise: exception class must be a subclass of BaseException"));
}

// `raise exception from cause`.
[[noreturn]] KC_COLD void raise_from(Two operands) {
  Object exception = as_exception(operands.first, "raise: exception class must be a subclass of BaseException");
  Object cause;
  if (!operands.second.is_none()) {
    cause = as_exception(operands.second, "exception causes must derive from BaseException");
  }
  PyException_SetCause(exception.get(), cause.release());
  raise_instance(exception);
}

// What `raise type, value` raises: `value` where it is an instance of that class, else what the class makes of it, the items of
// a tuple being arguments of their own, and none for None.
inline Object exception_of(Ref type, Ref value) {
  if (PyExceptionInstance_Check(type.get())) {
    if (!value.is_none()) raise_error(PyExc_TypeError, "instance exception may not have a separate value");
    return borrow(type);
  }
  if (!PyExceptionClass_Check(type.get())) raise_error(PyExc_TypeError, "raise: exception class must be a subclass of BaseException");
  if (PyExceptionInstance_Check(value.get())) {
    const int is_one = PyObject_IsSubclass(reinterpret_cast<PyObject*>(Py_TYPE(value.get())), type);
    check(is_one);
    if (is_one) return borrow(value);
  }
  const Object arguments = value.is_none() ? steal(PyTuple_New(0)) : PyTuple_Check(value.get()) ? borrow(value) : steal(PyTuple_Pack(1, value.get()));
  Object made = steal(PyObject_Call(type, arguments.get(), nullptr));
  if (!PyExceptionInstance_Check(made.get())) {
    raise_error(PyExc_TypeError, "calling %R should have returned an instance of BaseException, not %R", type.get(), Py_TYPE(made.get()));
  }
  return made;
}

// `raise type, value, traceback`.
[[noreturn]] KC_COLD void raise_made(Three operands) {
  const Ref traceback = operands.third;
  if (!traceback.is_none() && !PyTraceBack_Check(traceback.get())) raise_error(PyExc_TypeError, "raise: arg 3 must be a traceback or None");
  const Object exception = exception_of(operands.first, operands.second);
  if (!traceback.is_none()) check(PyException_SetTraceback(exception.get(), traceback.get()));
  raise_instance(exception);
}

// `raise` alone.
[[noreturn]] KC_COLD void reraise() {
  PyObject *type, *value, *traceback;
  PyErr_GetExcInfo(&type, &value, &traceback);
  if (!value || value == Py_None) {
    Py_XDECREF(type), Py_XDECREF(value), Py_XDECREF(traceback);
    raise_error(PyExc_RuntimeError, "No active exception to reraise");
  }
  PyErr_Restore(type, value, traceback);
  throw Raised();
}

// `__debug__`
inline bool is_debug() noexcept { return state.is_debug; }

// A failed assert statement, whose message may be null.
[[noreturn]] KC_COLD void raise_assertion(Ref message = nullptr) {
  if (!message) {
    PyErr_SetNone(PyExc_AssertionError);
    throw Raised();
  }
  raise_instance(call({PyExc_AssertionError, message}));
}

// Reports an exception that cannot leave a noexcept function, and forgets it. Works without the GIL.
KC_COLD void report_unraisable(Exception& exception, const char* qualified_name) noexcept {
  PyGILState_STATE held = PyGILState_Ensure();
  restore(exception);
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyObject* where = PyUnicode_FromString(qualified_name);
  if (!where) PyErr_Clear();
  PyErr_Restore(type, value, traceback);
  PyErr_WriteUnraisable(where);
  Py_XDECREF(where);
  if (held == PyGILState_UNLOCKED) forget_thread();
  PyGILState_Release(held);
}

}  // namespace kc::py

#pragma GCC visibility pop
