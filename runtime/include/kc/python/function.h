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

// What is known of a function when it is compiled.
struct FunctionSpec {
  vectorcallfunc entry;
  const char* qualified_name;  // as in __qualname__
  Parameters parameters;
  int line;
  const char* doc;
  bool is_method;              // of an extension type: self is not among the parameters

  // The part of the qualified name that messages and __name__ use.
  const char* name() const noexcept {
    const char* dot = std::strrchr(qualified_name, '.');
    return dot ? dot + 1 : qualified_name;
  }
};

struct Function {
  PyObject_HEAD
  vectorcallfunc vectorcall;
  Py_ssize_t exact;            // see Arguments
  Signature signature;         // owns its defaults
  FunctionSpec* spec;
  PyObject* environment;       // the variables of the enclosing function, or null
  PyTypeObject* owner;         // the extension type that a method belongs to, or null
  PyObject* name;
  PyObject* qualname;
  PyObject* doc;
  PyObject* module;
  PyObject* annotations;
  PyObject* dict;
  PyObject* weak_references;
};

inline Function& as_function(PyObject* callable) noexcept { return *reinterpret_cast<Function*>(callable); }

// The end of a call that failed: leaves the exception as the Python error and adds the function to its traceback, unless
// the function has done so itself.
KC_COLD PyObject* fail(Exception& exception, const FunctionSpec& spec) noexcept {
  int depth = exception.depth;
  if (depth == 0 || exception.points[depth - 1].function != spec.qualified_name) {
    exception.trace(spec.qualified_name, state.file, spec.line);
  }
  restore(exception);
  return nullptr;
}

[[noreturn]] KC_COLD void raise_no_self(const Function& function) {
  const Parameters& p = function.spec->parameters;
  if (p.varargs || p.kwargs) {
    raise_error(PyExc_TypeError, "unbound method %s() needs an argument", function.spec->qualified_name);
  }
  raise_error(PyExc_TypeError, "%s() needs an argument", function.signature.name);
}

// The self of a method called through the class or the instance. Refuses objects of other types.
inline PyObject* method_self(const Function& function, PyObject* const* values, Py_ssize_t count) {
  if (KC_UNLIKELY(count < 1)) raise_no_self(function);
  if (KC_UNLIKELY(function.owner && !PyObject_TypeCheck(values[0], function.owner))) {
    raise_error(PyExc_TypeError, "descriptor '%s' for '%.100s' objects doesn't apply to a '%.100s' object",
                function.signature.name, function.owner->tp_name, Py_TYPE(values[0])->tp_name);
  }
  return values[0];
}

// The function that CPython calls for `body`, which is one of
//   Object body(const Arguments<N>&)                    a function
//   Object body(Ref environment, const Arguments<N>&)   a closure, or with is_method a method, given its self
template <class Body, Body body>
struct Entry;

template <int N, Object (*body)(const Arguments<N>&)>
struct Entry<Object (*)(const Arguments<N>&), body> {
  static PyObject* call(PyObject* callable, PyObject* const* values, std::size_t count, PyObject* keywords) {
    Function& function = as_function(callable);
    try {
      Arguments<N> arguments(function.signature, function.exact, {values, PyVectorcall_NARGS(count), keywords});
      return body(arguments).release();
    } catch (Exception& exception) {
      return fail(exception, *function.spec);
    }
  }
};

template <int N, Object (*body)(Ref, const Arguments<N>&)>
struct Entry<Object (*)(Ref, const Arguments<N>&), body> {
  static PyObject* call(PyObject* callable, PyObject* const* values, std::size_t count, PyObject* keywords) {
    Function& function = as_function(callable);
    try {
      Arguments<N> arguments(function.signature, function.exact, {values, PyVectorcall_NARGS(count), keywords});
      return body(function.environment, arguments).release();
    } catch (Exception& exception) {
      return fail(exception, *function.spec);
    }
  }

  static PyObject* call_method(PyObject* callable, PyObject* const* values, std::size_t count, PyObject* keywords) {
    Function& function = as_function(callable);
    try {
      Py_ssize_t given = PyVectorcall_NARGS(count);
      Ref self = method_self(function, values, given);
      Arguments<N> arguments(function.signature, function.exact, {values + 1, given - 1, keywords});
      return body(self, arguments).release();
    } catch (Exception& exception) {
      return fail(exception, *function.spec);
    }
  }
};

template <auto body>
constexpr FunctionSpec define(const char* qualified_name, const char* parameters, int line, const char* doc = nullptr) {
  return {Entry<decltype(body), body>::call, qualified_name, Parameters(parameters), line, doc, false};
}

// A method of an extension type; its parameters do not name self.
template <auto body>
constexpr FunctionSpec define_method(const char* qualified_name, const char* parameters, int line,
                                     const char* doc = nullptr) {
  return {Entry<decltype(body), body>::call_method, qualified_name, Parameters(parameters), line, doc, true};
}

PyTypeObject* function_type();

// What inspection asks of a function, see signature.h.
Object positional_defaults(const Function& function);
Object keyword_defaults(const Function& function);
Object inspect_signature(const Function& function);

// Fills a new object, whose fields are null.
KC_COLD void fill_function(Function& function, FunctionSpec& spec, Ref defaults, Ref environment) {
  const Parameters& p = spec.parameters;
  bool sorts = p.varargs || p.kwargs || p.positional != p.count;
  function.vectorcall = spec.entry;
  function.exact = sorts ? -1 : p.count;
  function.signature = Signature{spec.name(), &p, borrow(defaults).release(), spec.is_method};
  function.spec = &spec;
  function.environment = borrow(environment).release();
  function.name = steal(PyUnicode_FromString(spec.name())).release();
  function.qualname = steal(PyUnicode_FromString(spec.qualified_name)).release();
  function.doc = spec.doc ? steal(PyUnicode_FromString(spec.doc)).release() : none().release();
  function.module = borrow(PyDict_GetItemString(state.globals, "__name__")).release();
}

// The function object of a def statement. `defaults` is a tuple of the values of the optional parameters in their order,
// or null where the body fills in what is absent; `environment` holds the variables of enclosing functions.
KC_COLD Object function(FunctionSpec& spec, Ref defaults = nullptr, Ref environment = nullptr) {
  spec.parameters.intern();
  Object made = steal(PyType_GenericAlloc(function_type(), 0));
  fill_function(as_function(made.get()), spec, defaults, environment);
  return made;
}

}  // namespace kc::py

#pragma GCC visibility pop

#include <kc/python/function_type.h>
#include <kc/python/signature.h>
