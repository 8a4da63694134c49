#pragma once

#include "emit/body.h"

namespace kernelc::emit {

/// How the structs and unions that become Python objects are converted: specialisations of kc::py::Conversion, which stand
/// outside the namespace of the module.
void write_conversions(const File& file, Writer& out);

/// The C++ types, `std::vector<std::string>`, of values that are made objects or of them, whether or not the text spells them.
std::string converted_classes(const File& file);

/// An array or the member of a struct, as what is converted: truth values in memory are numbers, and to members of packed
/// structs there are no references.
std::string converted_place(const ir::Types& types, ir::TypeId type, const std::string& place, bool is_packed = false);

/// Whether an expression is in a packed struct.
bool is_packed(const Body& body, ir::ExprId place);

}  // namespace kernelc::emit
