// What inspect and functools ask of a function: its defaults and its code object, made on request.
#pragma once

#include <kc/python/call.h>
#include <kc/python/function.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// The default of a slot, or null.
inline Ref default_of(const Function& function, int slot) noexcept {
  const Parameter& parameter = function.spec->parameters.list[slot];
  PyObject* defaults = function.signature.defaults;
  if (parameter.default_index < 0 || !defaults) return nullptr;
  return PyTuple_GET_ITEM(defaults, parameter.default_index);
}

KC_COLD Object positional_defaults(const Function& function) {
  const Parameters& p = function.spec->parameters;
  Py_ssize_t count = p.positional - p.required;
  if (!function.signature.defaults || count == 0) return none();
  return steal(PyTuple_GetSlice(function.signature.defaults, 0, count));
}

KC_COLD Object keyword_defaults(const Function& function) {
  const Parameters& p = function.spec->parameters;
  Object dict;
  for (int slot = p.positional; slot < p.count; ++slot) {
    Ref value = default_of(function, slot);
    if (!value) continue;
    if (!dict) dict = steal(PyDict_New());
    check(PyDict_SetItem(dict.get(), p.list[slot].name, value));
  }
  return dict ? dict : none();
}

// The name behind the stars of *args or **kwargs.
KC_COLD Object starred_name(const char* text, int stars) {
  for (const char* at = text; *at; at = Parameters::next(at)) {
    int found = at[0] != '*' ? 0 : at[1] != '*' ? 1 : 2;
    const char* end = Parameters::name_end(at);
    if (found == stars && end > at + stars) return steal(PyUnicode_FromStringAndSize(at + stars, end - at - stars));
  }
  return none();
}

// The names of the parameters in the order of a code object: *args and **kwargs last.
KC_COLD Object variable_names(const Function& function) {
  const Parameters& p = function.spec->parameters;
  Object names = steal(PyList_New(0));
  if (function.spec->is_method) check(PyList_Append(names.get(), steal(PyUnicode_FromString("self")).get()));
  for (int slot = 0; slot < p.count; ++slot) check(PyList_Append(names.get(), p.list[slot].name));
  if (p.varargs) check(PyList_Append(names.get(), starred_name(p.text, 1).get()));
  if (p.kwargs) check(PyList_Append(names.get(), starred_name(p.text, 2).get()));
  return steal(PyList_AsTuple(names.get()));
}

// __code__: what a function takes, and where it is; it runs nothing.
KC_COLD Object code_of(const Function& function) {
  const Parameters& p = function.spec->parameters;
  Object empty = steal(reinterpret_cast<PyObject*>(PyCode_NewEmpty(state.file, function.spec->last_name(), function.spec->line)));
  Object names = variable_names(function);
  const int self = function.spec->is_method ? 1 : 0;
  const int flags = CO_OPTIMIZED | CO_NEWLOCALS | (p.varargs ? CO_VARARGS : 0) | (p.kwargs ? CO_VARKEYWORDS : 0) | function.spec->flags;
  Object keywords = steal(Py_BuildValue("{s:i,s:i,s:i,s:n,s:O,s:i}", "co_argcount", p.positional + self, "co_posonlyargcount",
                                        p.positional_only, "co_kwonlyargcount", p.count - p.positional, "co_nlocals",
                                        PyTuple_GET_SIZE(names.get()), "co_varnames", names.get(), "co_flags", flags));
  Object replace = steal(PyObject_GetAttrString(empty.get(), "replace"));
  return call_star({replace, steal(PyTuple_New(0)), keywords});
}

}  // namespace kc::py

#pragma GCC visibility pop
