// Names that are looked up at run time: globals, builtins, attributes; and locals that may be unbound.
#pragma once

#include <kc/python/constants.h>
#include <kc/python/raised.h>
#include <kc/python/state.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

[[noreturn]] KC_COLD void raise_undefined(Ref name) {
  raise_error(PyExc_NameError, "name '%U' is not defined", name.get());
}

// A borrowed entry of a dictionary, or null where there is none.
inline Ref find(Ref dict, Ref key) {
  PyObject* found = PyDict_GetItemWithError(dict, key);
  if (!found && PyErr_Occurred()) raise_set_error();
  return found;
}

#if PY_VERSION_HEX < 0x030C0000
// A number that no other state of this or another dictionary has. What a name was found to be holds as long as the dictionary
// has the same.
inline unsigned long long version_of(PyObject* dict) noexcept { return reinterpret_cast<PyDictObject*>(dict)->ma_version_tag; }

[[gnu::noinline]] inline Ref find_again(PyObject* dict, Constant& name) {
  Ref found = find(dict, name);
  if (found) {
    name.found = found.get();
    name.version = version_of(dict);
  }
  return found;
}

KC_INLINE Ref find_cached(PyObject* dict, Constant& name) {
  return KC_LIKELY(name.version == version_of(dict)) ? Ref(name.found) : find_again(dict, name);
}
#else
inline Ref find_cached(PyObject* dict, Constant& name) { return find(dict, name); }
#endif

inline Object builtin(Ref name) {
  Ref found = find(state.builtins, name);
  if (!found) raise_undefined(name);
  return borrow(found);
}

inline Object global(Ref name) {
  Ref found = find(state.globals, name);
  return KC_LIKELY(found) ? borrow(found) : builtin(name);
}

inline Object builtin(Constant& name) {
  Ref found = find_cached(state.builtins, name);
  if (!found) raise_undefined(name);
  return borrow(found);
}

inline Object global(Constant& name) {
  Ref found = find_cached(state.globals, name);
  return KC_LIKELY(found) ? borrow(found) : builtin(Ref(name));
}

inline void set_global(Ref name, Ref value) { check(PyDict_SetItem(state.globals, name, value)); }

inline void del_global(Ref name) {
  if (PyDict_DelItem(state.globals, name) == 0) return;
  if (!PyErr_ExceptionMatches(PyExc_KeyError)) raise_set_error();
  PyErr_Clear();
  raise_undefined(name);
}

inline Object globals() noexcept { return borrow(state.globals); }

// `locals()` is a dict of the variables that are bound.
inline void add_local(Ref locals, Ref name, Ref value) {
  if (value) check(PyDict_SetItem(locals, name, value));
}

// Examples in docstrings, for the doctest module: what the module's own __test__ holds goes first.
KC_COLD void add_doctests(Ref tests) {
  PyObject* own = PyDict_GetItemString(state.globals, "__test__");
  if (own && PyDict_Check(own)) check(PyDict_Merge(own, tests, 0));
  else check(PyDict_SetItemString(state.globals, "__test__", tests));
}

// A name in the body of a class: of its namespace, which may be any mapping, or else a global.
inline Object class_name(Ref name_space, Ref name) {
  if (PyDict_CheckExact(name_space.get())) {
    Ref found = find(name_space, name);
    return found ? borrow(found) : global(name);
  }
  PyObject* found = PyObject_GetItem(name_space, name);
  if (found) return Object::adopt(found);
  if (!PyErr_ExceptionMatches(PyExc_KeyError)) raise_set_error();
  PyErr_Clear();
  return global(name);
}

// `object.name`: the operands are the object and the name.
KC_INLINE Object attr(Two operands) {
  const getattrofunc get = Py_TYPE(operands.first.get())->tp_getattro;
  return steal((KC_LIKELY(get) ? get : PyObject_GetAttr)(operands.first, operands.second));
}
KC_INLINE void set_attr(const Three& operands) {
  const setattrofunc set = Py_TYPE(operands.first.get())->tp_setattro;
  check((KC_LIKELY(set) ? set : PyObject_SetAttr)(operands.first, operands.second, operands.third));
}
inline void del_attr(Two operands) { check(PyObject_SetAttr(operands.first, operands.second, nullptr)); }

// `object.name`, or null where there is no such attribute.
inline Object find_attr(Two operands) {
  PyObject* found = PyObject_GetAttr(operands.first, operands.second);
  if (found) return Object::adopt(found);
  if (!PyErr_ExceptionMatches(PyExc_AttributeError)) raise_set_error();
  PyErr_Clear();
  return Object();
}

// A local that may be unbound where it is read.
inline const Object& bound(const Object& local, const char* name) {
  if (KC_UNLIKELY(!local)) raise_unbound_local(name);
  return local;
}

// The same for a variable of an enclosing function.
inline const Object& bound_free(const Object& variable, const char* name) {
  if (KC_UNLIKELY(!variable)) {
    raise_error(PyExc_NameError, "free variable '%s' referenced before assignment in enclosing scope", name);
  }
  return variable;
}

// `del name`.
inline void unbind(Object& local, const char* name) {
  bound(local, name);
  local.reset();
}

}  // namespace kc::py

#pragma GCC visibility pop
