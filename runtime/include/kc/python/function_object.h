// The object of a compiled function, and what is known of it when it is compiled. function.h makes and calls them.
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
  Py_ssize_t exact;     // how many arguments by position are in place for `run`; -1 if none ever are
  Py_ssize_t plain;     // the same, -1 of methods, which look at their self first
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

}  // namespace kc::py

#pragma GCC visibility pop
