// What the functions of the runtime expect of the module they are compiled into, for a test program.
#pragma once

#include <kc/python.h>

#include "interpreter.h"

namespace module_state {

// The names of the interpreter are the globals of the module; errors are traced to test.pyx.
inline void prepare() {
  kc::py::state.globals = interpreter::names();
  kc::py::state.builtins = PyEval_GetBuiltins();
  kc::py::state.file = "test.pyx";
  interpreter::set("__name__", kc::py::text_from("test_module"));
}

class PythonTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { prepare(); }
};

// Binds a name of the interpreter to a function.
inline void define(const char* name, kc::py::FunctionSpec& spec, const char* defaults = nullptr) {
  kc::py::Object values = defaults ? interpreter::eval(defaults) : kc::py::Object();
  interpreter::set(name, kc::py::function(spec, values));
}

}  // namespace module_state
