// What the runtime keeps for the one instance of the module: its dictionary, its heap types, its cache of code objects.
#pragma once

#include <kc/python/object.h>

#pragma GCC visibility push(hidden)

namespace kc::py {

// A code object made for a traceback entry, with the place that it stands for.
struct CachedCode {
  PyCodeObject* code;
  const char* function;
  int line;
};

struct State {
  static constexpr int code_slots = 64;

  PyObject* module;    // strong, as long as the process lives
  PyObject* globals;   // strong: the dictionary of the module
  PyObject* builtins;  // strong: the dictionary of builtins
  PyInterpreterState* interpreter;
  const char* file;  // of the source, for tracebacks
  bool is_debug;     // __debug__, which -O turns off
  PyTypeObject* function_type;
  PyTypeObject* fused_function_type;
  PyTypeObject* unbound_function_type;
  PyTypeObject* environment_type;
  PyTypeObject* generator_type;
  destructor python_class_dealloc;  // once a class of the module is made, see python_class.h
  PyTypeObject* coroutine_type;
  PyTypeObject* coroutine_iterator_type;
  PyTypeObject* async_generator_type;
  PyTypeObject* async_step_type;  // of what __anext__, asend, athrow and aclose give
  CachedCode codes[code_slots];
};

// The one instance per extension module; hidden, so that two modules never share it.
inline State state{};

}  // namespace kc::py

#pragma GCC visibility pop
