#pragma once

#include "emit/body.h"

// Variables that a function shares with the functions defined in it: a struct on the heap, see kc/python/environment.h.
namespace kernelc::emit {

/// Whether the function has variables of its own that inner functions use.
bool has_shared_variables(const ir::Function& function);

/// Whether the function is given the variables of the functions around it: its first C++ parameter is `environment`.
bool takes_environment(const ir::Function& function);

/// The struct of a function's shared variables.
void write_shared_struct(const File& file, ir::FunctionId id, Writer& out);

/// Makes the shared variables and names them, and those of the functions around it, as references. `environment` is the C++
/// expression of what the function was given; where `existing` names the object, it was made before.
void write_shared_variables(Body& body, const std::string& environment, const std::string& existing = "");

/// Makes the shared variables of a generator when it is made, in `place`.
void write_new_shared(const File& file, ir::FunctionId id, const std::string& place, const std::string& environment, Writer& out);
/// One of them.
std::string shared_variable(const File& file, ir::FunctionId id, ir::LocalId local, const std::string& object);

/// What the function object of an inner function is given; empty if that needs nothing.
std::string environment_argument(const Body& body, ir::FunctionId inner);

/// `kc::py::Object total`, a variable that lies in a struct on the heap.
std::string heap_variable(const File& file, ir::TypeId type, const std::string& name, bool is_optional = false);

}  // namespace kernelc::emit
