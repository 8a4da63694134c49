#pragma once

#include "emit/body.h"
#include "emit/text.h"

// Objects of C++ classes that are there from their first assignment on (`cpp_locals`): kc::CppVariable.
namespace kernelc::emit {

/// The type that holds such an object.
std::string optional_type(const File& file, ir::TypeId type);

/// A variable of a function, as it is declared wherever it stands: `kc::CppVariable<Test> &test`.
std::string local_declaration(const File& file, const ir::Local& local, const std::string& declarator);

/// The object of a place whose variable is `variable`: checked, unless something was assigned on every way there.
Text optional_value(const Body& body, ir::ExprId id, const Text& variable);

}  // namespace kernelc::emit
