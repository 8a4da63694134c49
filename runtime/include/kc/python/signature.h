// What inspect and functools ask of a function: its defaults and its signature, made on request.
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

// Appends inspect.Parameter(name, kind[, default=value]) to a list.
KC_COLD void append_parameter(Ref list, Ref parameter_class, Ref name, const char* kind, Ref value) {
  Object kinds = steal(PyObject_GetAttrString(parameter_class, kind));
  Object positional = steal(PyTuple_Pack(2, name.get(), kinds.get()));
  Object keywords = steal(PyDict_New());
  if (value) check(PyDict_SetItemString(keywords.get(), "default", value));
  check(PyList_Append(list, call_star({parameter_class, positional, keywords}).get()));
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

KC_COLD Object parameter_list(const Function& function, Ref parameter_class) {
  const Parameters& p = function.spec->parameters;
  Object list = steal(PyList_New(0));
  if (function.spec->is_method) {
    Object self = steal(PyUnicode_FromString("self"));
    append_parameter(list, parameter_class, self, "POSITIONAL_ONLY", nullptr);
  }
  for (int slot = 0; slot < p.positional; ++slot) {
    const char* kind = slot < p.positional_only ? "POSITIONAL_ONLY" : "POSITIONAL_OR_KEYWORD";
    append_parameter(list, parameter_class, p.list[slot].name, kind, default_of(function, slot));
  }
  if (p.varargs) append_parameter(list, parameter_class, starred_name(p.text, 1), "VAR_POSITIONAL", nullptr);
  for (int slot = p.positional; slot < p.count; ++slot) {
    append_parameter(list, parameter_class, p.list[slot].name, "KEYWORD_ONLY", default_of(function, slot));
  }
  if (p.kwargs) append_parameter(list, parameter_class, starred_name(p.text, 2), "VAR_KEYWORD", nullptr);
  return list;
}

// An inspect.Signature.
KC_COLD Object inspect_signature(const Function& function) {
  Object inspect = steal(PyImport_ImportModule("inspect"));
  Object parameter_class = steal(PyObject_GetAttrString(inspect.get(), "Parameter"));
  Object signature_class = steal(PyObject_GetAttrString(inspect.get(), "Signature"));
  return call({signature_class, parameter_list(function, parameter_class)});
}

}  // namespace kc::py

#pragma GCC visibility pop
