// py::Function: the Python object of a compiled function. Generated code writes
//
//   py::Object scaled(const py::Arguments<2>& a) { … }
//   py::FunctionSpec scaled_spec = py::define<scaled>("scaled", "x, factor=", 12, "The documentation.");
//
// and, where the def statement stands, makes the object: py::function(scaled_spec, py::tuple({…defaults})).
#pragma once

#include <kc/python/arguments.h>
#include <kc/python/state.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

struct Function;

// Runs the body of a function with its arguments in place. `self` is the environment, or the self of a method.
using Runner = PyObject* (*)(Function& function, Ref self, PyObject* const* values, const Rest* rest);

// What is known of a function when it is compiled.
struct FunctionSpec {
  Runner run;
  const char* qualified_name;  // as in __qualname__
  Parameters parameters;
  int line;
  const char* doc;
  bool is_method;  // of an extension type: self is not among the parameters
  int flags = 0;   // of __code__: CO_GENERATOR, CO_COROUTINE, CO_ASYNC_GENERATOR
  bool is_unbound = false;  // as an attribute of a class it is not bound to instances
  CallForm form = CallForm::any;
  bool is_in_slot = false;  // a slot of the type calls it, and makes the attribute
  const char* text_signature = nullptr;  // of a function that hides what it takes, as those of C do

  // What `define` gives, with more of it known.
  constexpr FunctionSpec with(int more_flags) const {
    FunctionSpec spec = *this;
    spec.flags |= more_flags;
    return spec;
  }
  constexpr FunctionSpec unbound() const {
    FunctionSpec spec = *this;
    spec.is_unbound = true;
    return spec;
  }
  constexpr FunctionSpec in_slot() const {
    FunctionSpec spec = *this;
    spec.is_in_slot = true;
    return spec;
  }
  constexpr FunctionSpec with_text_signature(const char* text) const {
    FunctionSpec spec = *this;
    spec.text_signature = text;
    return spec;
  }
  constexpr FunctionSpec with_form(CallForm call_form) const {
    FunctionSpec spec = *this;
    spec.form = call_form;
    return spec;
  }

  const char* last_name() const noexcept {
    const char* dot = std::strrchr(qualified_name, '.');
    return dot ? dot + 1 : qualified_name;
  }

  // What messages and __name__ say; for `<lambda>` it is what stands in the source.
  const char* name() const noexcept {
    const char* last = last_name();
    return std::strcmp(last, "<lambda>") == 0 ? "lambda" : last;
  }
};

struct Function {
  PyObject_HEAD
  vectorcallfunc vectorcall;
  Runner run;
  Py_ssize_t exact;     // see Arguments
  Signature signature;  // owns its defaults
  FunctionSpec* spec;
  PyObject* environment;  // the variables of the enclosing function, or null
  PyTypeObject* owner;    // the extension type that a method belongs to, or null
  PyObject* name;
  PyObject* qualname;
  PyObject* doc;
  PyObject* module;
  PyObject* annotations;
  PyObject* shown_defaults;          // what __defaults__ and __kwdefaults__ were set to, or null: calls do not look at them
  PyObject* shown_keyword_defaults;
  PyObject* code;  // made on request
  PyObject* dict;
  PyObject* weak_references;
};

inline Function& as_function(PyObject* callable) noexcept { return *reinterpret_cast<Function*>(callable); }

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

// A call with positional arguments that leaves out some that have defaults.
[[gnu::noinline]] inline PyObject* run_with_defaults(Function& function, Ref self, PyObject* const* values,
                                                     Py_ssize_t count) {
  constexpr int direct = 12;
  const int wanted = function.spec->parameters.count;
  const int required = function.spec->parameters.required;
  PyObject* defaults = function.signature.defaults;
  if (count < required || wanted > direct || !defaults) return run_sorted(function, self, {values, count, nullptr});
  PyObject* slots[direct];
  for (Py_ssize_t i = 0; i < count; ++i) slots[i] = values[i];
  for (Py_ssize_t i = count; i < wanted; ++i) slots[i] = PyTuple_GET_ITEM(defaults, i - required);
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

// Whether the keywords of a call name the parameters behind the positional ones in their order: then every argument is in place.
inline bool are_in_place(const Function& function, Py_ssize_t count, PyObject* keywords) noexcept {
  const Py_ssize_t named = PyTuple_GET_SIZE(keywords);
  const Parameters& p = function.spec->parameters;
  if (count + named != function.exact || count < p.positional_only) return false;
  for (Py_ssize_t i = 0; i < named; ++i) {
    if (PyTuple_GET_ITEM(keywords, i) != p.list[count + i].name) return false;
  }
  return function.spec->form != CallForm::positional;
}

// A call whose arguments are not all given by position: shared by all functions.
[[gnu::noinline]] inline PyObject* run_otherwise(Function& function, Ref self, const Given& given) {
  const auto [values, count, keywords] = given;
  if (!keywords && count < function.exact) return run_with_defaults(function, self, values, count);
  if (keywords && are_in_place(function, count, keywords)) return function.run(function, self, values, nullptr);
  return run_sorted(function, self, given);
}

inline PyObject* call_function(PyObject* callable, PyObject* const* values, std::size_t flags, PyObject* keywords) {
  Function& function = as_function(callable);
  Py_ssize_t count = PyVectorcall_NARGS(flags);
  if (KC_LIKELY(count == function.exact && !keywords)) return function.run(function, function.environment, values, nullptr);
  return run_otherwise(function, function.environment, {values, count, keywords});
}

inline PyObject* call_method_function(PyObject* callable, PyObject* const* values, std::size_t flags, PyObject* keywords) {
  Function& function = as_function(callable);
  Py_ssize_t count = PyVectorcall_NARGS(flags);
  if (KC_UNLIKELY(!is_method_self(function, values, count))) return refuse_self(function, values, count);
  if (KC_LIKELY(count - 1 == function.exact && !keywords)) return function.run(function, values[0], values + 1, nullptr);
  return run_otherwise(function, values[0], {values + 1, count - 1, keywords});
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
inline Object annotated(const Two& operands) {
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
