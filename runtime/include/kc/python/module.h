// The module object: multi-phase initialisation, one instance per process. Generated code ends with
//
//   PyMODINIT_FUNC PyInit_example() {
//     static const py::ModuleSpec spec{"example", "init example", "example.pyx", "Documentation.", py::table(k), execute};
//     return py::initialise(spec);
//   }
#pragma once

#include <kc/python/constants.h>
#include <kc/python/state.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

struct ModuleSpec {
  const char* name;  // the last part of the qualified name
  const char* body;  // what tracebacks call the statements of the module
  const char* file;  // of the source, for tracebacks
  const char* doc;   // or null
  ConstantTable constants;
  void (*execute)();  // the statements of the module
  CStrings strings = {};
};

inline const ModuleSpec* module_spec = nullptr;

// The module that this process has already, or a new one. Another interpreter is refused: the state of the module is
// kept in C++ globals.
KC_COLD PyObject* create_module(PyObject* spec, PyModuleDef*) noexcept {
#ifdef Py_GIL_DISABLED
  PyErr_Format(PyExc_ImportError, "module '%s' needs a CPython with the global interpreter lock", module_spec->name);
  return nullptr;
#endif
  PyInterpreterState* current = PyThreadState_GetInterpreter(PyThreadState_Get());
  if (state.interpreter && state.interpreter != current) {
    PyErr_Format(PyExc_ImportError, "module '%s' can be loaded into one interpreter per process only",
                 module_spec->name);
    return nullptr;
  }
  if (state.module) return borrow(state.module).release();
  state.interpreter = current;
  PyObject* name = PyObject_GetAttrString(spec, "name");
  PyObject* module = name ? PyModule_NewObject(name) : nullptr;
  Py_XDECREF(name);
  return module;
}

KC_COLD void prepare_state(PyObject* module) {
  state.globals = borrow(present(PyModule_GetDict(module))).release();
  state.file = module_spec->file;
  state.builtins = borrow(present(PyEval_GetBuiltins())).release();
  state.module = borrow(module).release();
  state.is_debug = PyDict_GetItemString(state.builtins, "__debug__") != Py_False;
  check(PyDict_SetItemString(state.globals, "__builtins__", state.builtins));
}

// A failed import forgets the module, so that the next one starts anew. Functions that other objects hold by now still
// find the old dictionary.
inline void abandon_module() noexcept { Py_CLEAR(state.module); }

KC_COLD int execute_module(PyObject* module) noexcept(false) {
  if (state.module) return 0;
  try {
    prepare_state(module);
    make_constants(module_spec->constants);
    module_spec->execute();
    return 0;
  } catch (Exception& exception) {
    exception.trace(module_spec->body, module_spec->file, 1);
    restore(exception);
    abandon_module();
    return -1;
  }
}

// The body of PyInit_: the definition from which the import machinery makes the module.
KC_COLD PyObject* initialise(const ModuleSpec& spec) noexcept {
  static PyModuleDef_Slot slots[] = {
    {Py_mod_create, reinterpret_cast<void*>(create_module)},
    {Py_mod_exec, reinterpret_cast<void*>(execute_module)},
#if PY_VERSION_HEX >= 0x030C0000
    {Py_mod_multiple_interpreters, Py_MOD_MULTIPLE_INTERPRETERS_NOT_SUPPORTED},
#endif
    {0, nullptr}
  };
  static PyModuleDef definition = {
      PyModuleDef_HEAD_INIT, spec.name, spec.doc, 0, nullptr, slots, nullptr, nullptr, nullptr};
  module_spec = &spec;
  c_strings = spec.strings;
  return PyModuleDef_Init(&definition);
}

}  // namespace kc::py

#pragma GCC visibility pop
