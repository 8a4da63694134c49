#pragma once

#include "emit/body.h"

namespace kernelc::emit {

/// A call of a kernel function, a function of a header, a function pointer or a C++ method.
Text call(Body& body, const ir::Call& node);

/// What a constructor of a C++ class is given: templates deduce the types that pointers to functions take.
Text argument_in_c(Body& body, ir::ExprId argument);

/// A call of C++ whose exceptions become those of Python, if its declaration says `except +`.
Text told(const Body& body, ir::TypeId declared, const Text& text);

/// `a + b`, `a[i]`, `++a` on C++ objects.
Text cpp_operator(Body& body, const ir::CppOperator& node);

/// A call of a function of the runtime.
Text runtime_call(Body& body, const ir::RuntimeCall& node);

}  // namespace kernelc::emit
