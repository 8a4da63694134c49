// The import statements.
#pragma once

#include <kc/python/containers.h>
#include <kc/python/names.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// `import a.b`: the module a, which the statement binds.
inline Object import_module(Ref name) {
  return steal(PyImport_ImportModuleLevelObject(name, state.globals, nullptr, nullptr, 0));
}

// `import a.b as c`: the module a.b.
inline Object import_leaf(Ref name) {
  import_module(name);
  return steal(PyImport_GetModule(name));
}

// The module of `from name import …`, for a tuple of names; `level` counts the leading dots, the name may be empty.
inline Object import_from(Ref name, Ref names, int level = 0) {
  return steal(PyImport_ImportModuleLevelObject(name, state.globals, nullptr, names, level));
}

// One name of `from module import name`: an attribute, or a submodule that is still being imported.
inline Object imported_name(Two operands) {
  Object found = find_attr(operands);
  if (found) return found;
  Object package = find_attr({operands.first, steal(PyUnicode_FromString("__name__"))});
  if (package && PyUnicode_Check(package.get())) {
    Object full_name = steal(PyUnicode_FromFormat("%U.%U", package.get(), operands.second.get()));
    found = Object::adopt(PyImport_GetModule(full_name.get()));
    if (found) return found;
  }
  raise_error(PyExc_ImportError, "cannot import name %U", operands.second.get());
}

// `from module import *`: into the globals of this module.
inline void import_star(Ref module) {
  Object dictionary = attr({module, steal(PyUnicode_FromString("__dict__"))});
  Object names = find_attr({module, steal(PyUnicode_FromString("__all__"))});
  bool skip_private = !names;
  if (skip_private) names = steal(PyMapping_Keys(dictionary.get()));
  Iterator iterator(names);
  for (Object name; iterator.next(name);) {
    if (!PyUnicode_Check(name.get())) raise_error(PyExc_TypeError, "names in __all__ must be str");
    bool is_private = PyUnicode_GET_LENGTH(name.get()) > 0 && PyUnicode_READ_CHAR(name.get(), 0) == '_';
    if (!skip_private || !is_private) set_global(name, attr({module, name}));
  }
}

}  // namespace kc::py

#pragma GCC visibility pop
