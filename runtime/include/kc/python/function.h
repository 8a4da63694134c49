// py::Function: the Python object of a compiled function. Generated code writes
//
//   py::Object scaled(const py::Arguments<2>& a) { … }
//   py::FunctionSpec scaled_spec = py::define<scaled>("scaled", "x, factor=", 12, "The documentation.");
//
// and, where the def statement stands, makes the object: py::function(scaled_spec, py::tuple({…defaults})).
#pragma once

#include <kc/python/function_object.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// The end of a call that failed: leaves the exception as the Python error and adds the function to its traceback,
// unless the function has done so itself.
KC_COLD PyObject* fail(Exception& exception, const FunctionSpec& spec) noexcept {
  int depth = exception.depth;
  if (depth == 0 || exception.points[depth - 1].function != spec.qualified_name) {
    exception.trace(spec.qualified_name, state.file, spec.line);
  }
  restore(exception);
  return nullptr;
}

// Whether a method is called with an object of its class in front.
KC_INLINE bool is_method_self(const Function& function, PyObject* const* values, Py_ssize_t count) noexcept {
  return count > 0 && (!function.owner || PyObject_TypeCheck(values[0], function.owner));
}

KC_COLD PyObject* refuse_self(const Function& function, PyObject* const* values, Py_ssize_t count) noexcept {
  const Parameters& p = function.spec->parameters;
  if (count > 0) {
    PyErr_Format(PyExc_TypeError, "descriptor '%s' for '%.100s' objects doesn't apply to a '%.100s' object",
                 function.signature.name, function.owner->tp_name, Py_TYPE(values[0])->tp_name);
  } else if (p.varargs || p.kwargs) {
    PyErr_Format(PyExc_TypeError, "unbound method %s() needs an argument", function.spec->qualified_name);
  } else {
    PyErr_Format(PyExc_TypeError, "%s() needs an argument", function.signature.name);
  }
  return nullptr;
}

// The call of a function whose arguments are not in place: keywords, defaults, *args.
[[gnu::noinline]] inline PyObject* run_sorted(Function& function, Ref self, const Given& given) {
  constexpr int direct = 24;
  PyObject* few[direct];
  Object many;
  PyObject** slots = few;
  Rest rest;
  try {
    const int count = function.spec->parameters.count;
    if (count > direct) {
      many = steal(PyBytes_FromStringAndSize(nullptr, count * static_cast<Py_ssize_t>(sizeof(PyObject*))));
      slots = reinterpret_cast<PyObject**>(PyBytes_AS_STRING(many.get()));
    }
    sort_arguments(function.signature, given, slots, rest);
  } catch (Exception& exception) {
    return fail(exception, *function.spec);
  }
  return function.run(function, self, slots, &rest);
}

// A call with positional arguments only, which may leave out some that have defaults.
[[gnu::noinline]] inline PyObject* run_with_defaults(Function& function, Ref self, PyObject* const* values,
                                                     Py_ssize_t count) {
  constexpr int direct = 12;
  const Py_ssize_t wanted = function.exact;
  PyObject* defaults = function.signature.defaults;
  const Py_ssize_t first = defaults ? PyTuple_GET_SIZE(defaults) - (wanted - count) : -1;
  if (count > wanted || wanted > direct || first < 0) return run_sorted(function, self, {values, count, nullptr});
  PyObject* slots[direct];
  copy_few(slots, values, count);
  copy_few(slots + count, &PyTuple_GET_ITEM(defaults, first), wanted - count);
  return function.run(function, self, slots, nullptr);
}

// The functions that CPython calls for `body`, which is one of
//   Object body(const Arguments<N>&)                    a function
//   Object body(Ref environment, const Arguments<N>&)   a closure, or with define_method a method, given its self
template <class Body, Body body>
struct Entry;

template <int N, Object (*body)(const Arguments<N>&)>
struct Entry<Object (*)(const Arguments<N>&), body> {
  [[gnu::noinline]] static PyObject* run(Function& function, Ref, PyObject* const* values, const Rest* rest) {
    try {
      return body(Arguments<N>(values, rest)).release();
    } catch (Exception& exception) {
      return fail(exception, *function.spec);
    }
  }
};

template <int N, Object (*body)(Ref, const Arguments<N>&)>
struct Entry<Object (*)(Ref, const Arguments<N>&), body> {
  [[gnu::noinline]] static PyObject* run(Function& function, Ref self, PyObject* const* values, const Rest* rest) {
    try {
      return body(self, Arguments<N>(values, rest)).release();
    } catch (Exception& exception) {
      return fail(exception, *function.spec);
    }
  }
};

template <auto body>
inline constexpr Runner run = Entry<decltype(body), body>::run;

// A call whose arguments are not all given by position: shared by all functions.
[[gnu::noinline]] inline PyObject* run_otherwise(Function& function, Ref self, const Given& given) {
  const auto [values, count, keywords] = given;
  if (!keywords) return run_with_defaults(function, self, values, count);
  if (are_in_place(function, count, keywords)) return function.run(function, self, values, nullptr);
  return run_sorted(function, self, given);
}

inline PyObject* call_function(PyObject* callable, PyObject* const* values, std::size_t flags, PyObject* keywords) {
  Function& function = as_function(callable);
  Py_ssize_t count = PyVectorcall_NARGS(flags);
  if (KC_LIKELY(count == function.exact && !keywords)) return function.run(function, function.environment, values, nullptr);
  if (!keywords) return run_with_defaults(function, function.environment, values, count);
  return run_otherwise(function, function.environment, {values, count, keywords});
}

// A method of an extension type, whose self is given apart from its arguments.
inline PyObject* call_method_of(Function& function, Ref self, const Given& given) {
  if (KC_LIKELY(given.count == function.exact && !given.keywords)) return function.run(function, self, given.values, nullptr);
  return run_otherwise(function, self, given);
}

inline PyObject* call_method_function(PyObject* callable, PyObject* const* values, std::size_t flags, PyObject* keywords) {
  Function& function = as_function(callable);
  Py_ssize_t count = PyVectorcall_NARGS(flags);
  if (KC_UNLIKELY(!is_method_self(function, values, count))) return refuse_self(function, values, count);
  return call_method_of(function, values[0], {values + 1, count - 1, keywords});
}

template <auto body>
constexpr FunctionSpec define(const char* qualified_name, const char* parameters, int line, const char* doc = nullptr) {
  return {run<body>, qualified_name, Parameters(parameters), line, doc, false};
}

// A method of an extension type; its parameters do not name self.
template <auto body>
constexpr FunctionSpec define_method(const char* qualified_name, const char* parameters, int line,
                                     const char* doc = nullptr) {
  return {run<body>, qualified_name, Parameters(parameters), line, doc, true};
}

PyTypeObject* function_type();
PyTypeObject* unbound_function_type();

// {function, dict}: the function with its __annotations__.
inline Object annotated(Two operands) {
  Py_XSETREF(as_function(operands.first).annotations, borrow(operands.second).release());
  return borrow(operands.first);
}

// What inspection asks of a function, see signature.h.
Object positional_defaults(const Function& function);
Object keyword_defaults(const Function& function);
Object code_of(const Function& function);

// Fills a new object, whose fields are null.
KC_COLD void fill_function(Function& function, FunctionSpec& spec, Ref defaults, Ref environment) {
  const Parameters& p = spec.parameters;
  bool sorts = p.varargs || p.kwargs || p.positional != p.count;
  function.vectorcall = spec.is_method ? call_method_function : call_function;
  function.run = spec.run;
  function.exact = sorts ? -1 : p.count;
  function.plain = spec.is_method ? -1 : function.exact;
  function.signature = Signature{spec.name(), &p, borrow(defaults).release(), spec.is_method, spec.form};
  function.spec = &spec;
  function.environment = borrow(environment).release();
  function.name = steal(PyUnicode_FromString(spec.name())).release();
  function.qualname = steal(PyUnicode_FromString(spec.qualified_name)).release();
  function.doc = spec.doc ? steal(PyUnicode_FromString(spec.doc)).release() : none().release();
  function.module = borrow(PyDict_GetItemString(state.globals, "__name__")).release();
}

// The function object of a def statement. `defaults` is a tuple of the values of the optional parameters in their
// order, or null where the body fills in what is absent; `environment` holds the variables of enclosing functions.
KC_COLD Object function(FunctionSpec& spec, Ref defaults = nullptr, Ref environment = nullptr) {
  spec.parameters.intern();
  Object made = steal(PyType_GenericAlloc(spec.is_unbound ? unbound_function_type() : function_type(), 0));
  fill_function(as_function(made.get()), spec, defaults, environment);
  return made;
}

}  // namespace kc::py

#pragma GCC visibility pop

#include <kc/python/function_type.h>
#include <kc/python/signature.h>
