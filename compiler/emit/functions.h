#pragma once

#include "emit/body.h"

namespace kernelc::emit {

/// What tracebacks call the statements of a module.
inline std::string name_of_body(const ir::Module& module) { return "init " + module.full_name; }

/// The C++ function of a kernel function, with a comment that says where it comes from.
void write_function(File& file, ir::FunctionId id, Writer& out);

/// `double scale(kc::View<double, 1> a, double factor)`
std::string signature(const File& file, ir::FunctionId id, const std::vector<std::string>& parameter_names);
/// The same under the name that it has inside of a class.
std::string signature(const File& file, ir::FunctionId id, const std::vector<std::string>& parameter_names, const std::string& name);

/// The declaration of the function without its body.
std::string prototype(const File& file, ir::FunctionId id);

/// The functions that one whose text comes earlier mentions.
std::set<ir::FunctionId> mentioned_early(const ir::Module& module);

std::string result_type(const File& file, const ir::Function& function);

/// `double x = 0`: the declaration of a local of the function, with a first value.
std::string variable_declaration(const Body& body, ir::LocalId local);

/// The owned views that the function lets go of at its end, in this order; none where the order is that of C++.
std::vector<std::string> released_in_order(const Body& body);

/// A comment with the signature as the user wrote it.
void write_origin(const File& file, const ir::Function& function, Writer& out);

/// Adds the function to the trace of the exception that is caught.
void write_trace(Body& body);

/// The type of the C++ parameter: objects are lent, views lent or owned.
std::string parameter_declaration(const File& file, ir::FunctionId function, ir::LocalId parameter, const std::string& name);

}  // namespace kernelc::emit
