// Python code inside a test.
#pragma once

#include <kc/python/raised.h>

#include <gtest/gtest.h>

#include <string>

namespace interpreter {

// The names that run() and eval() share; `np` is NumPy.
inline PyObject* names() {
  static PyObject* dictionary = [] {
    PyObject* made = PyDict_New();
    PyDict_SetItemString(made, "__builtins__", PyEval_GetBuiltins());
    PyObject* done = PyRun_String("import array, ctypes, struct, sys\nimport numpy as np", Py_file_input, made, made);
    if (!done) PyErr_Print();
    Py_XDECREF(done);
    return made;
  }();
  return dictionary;
}

inline kc::py::Object eval(const std::string& code) {
  return kc::py::steal(PyRun_String(code.c_str(), Py_eval_input, names(), names()));
}

inline void run(const std::string& code) { kc::py::steal(PyRun_String(code.c_str(), Py_file_input, names(), names())); }

inline void set(const char* name, kc::py::Ref value) { PyDict_SetItemString(names(), name, value.get()); }

inline std::string text(kc::py::Ref object) {
  const kc::py::Object string = kc::py::steal(PyObject_Str(object.get()));
  return PyUnicode_AsUTF8(string.get());
}

// str() of the value of an expression.
inline std::string show(const std::string& code) { return text(eval(code)); }

// "TypeError: message" of what `action` throws, with the notes of the error behind line feeds if they are asked for.
template <class Action>
std::string error_of(Action action, bool notes = false) {
  try {
    action();
  } catch (kc::Exception& exception) {
    kc::py::restore(exception);
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    PyErr_NormalizeException(&type, &value, &traceback);
    std::string result = reinterpret_cast<PyTypeObject*>(type)->tp_name;
    result += ": " + text(value);
    if (kc::py::Object list = kc::py::Object::adopt(notes ? PyObject_GetAttrString(value, "__notes__") : nullptr))
      for (Py_ssize_t k = 0; k < PyList_GET_SIZE(list.get()); ++k)
        result += "\n" + text(PyList_GET_ITEM(list.get(), k));
    PyErr_Clear();
    Py_XDECREF(type);
    Py_XDECREF(value);
    Py_XDECREF(traceback);
    return result;
  }
  return "no error";
}

inline std::string error_of(const std::string& code) {
  return error_of([&] { run(code); });
}

inline std::string error_of(const char* code) { return error_of(std::string(code)); }

}  // namespace interpreter
