#pragma once

#include "emit/body.h"

// The cdef classes of the module: instances, tables of virtual methods, types.
namespace kernelc::emit {

/// The structs of the instances and of their tables.
void write_class_structs(const File& file, Writer& out);

/// Functions that call the methods in tables which other modules see.
void write_virtual_callers(File& file, Writer& out);

/// What stands behind the functions: dispatching methods and the contents of the tables.
void write_class_tables(File& file, Writer& out);

/// `make_types()`: makes the types before the module's own code runs.
void write_make_types(File& file, Writer& out);

/// Whether the module defines a class of its own.
bool has_own_classes(const ir::Module& module);

/// What makes the type of a class of another module known; only classes that the text uses.
void write_foreign_types(const File& file, const std::string& text, Writer& out, Writer& early);

/// The type of a class: `Shape::table.type`, or of another module `ndarray_type()`.
std::string class_type_text(const File& file, ir::ClassId id);

/// The C++ name of an attribute in its struct.
std::string attribute_name(const ir::Class::Attribute& attribute);
std::string attribute_name(const ir::Module& module, ir::ClassId id, const std::string& name);

/// `kc::py::call_virtual<Shape>(&Shape_methods::area, self)`: a call through the table.
std::string virtual_call(const File& file, ir::FunctionId id, std::vector<std::string> arguments);
/// Whether a call of the method has to go through the table.
bool is_virtual_method(const ir::Module& module, ir::FunctionId id);
/// Whether nothing can override the method, whose function this module has.
bool is_final_here(const ir::Module& module, ir::FunctionId id);
/// Whether it stands in the table: those of final classes do only in the places that a base has made.
bool fills_slot(const ir::Module& module, ir::FunctionId id);
/// Whether that place is one that other modules see, so that the method has a C form.
bool fills_slot_in_c(const ir::Module& module, ir::FunctionId id);
/// Whether such a call can reach other modules, and goes by the rules of C.
bool is_called_in_c(const ir::Module& module, ir::FunctionId id);

/// Whether Python calls the function with its self in front of the parameters.
bool is_bound_method(const ir::PyFunction& function);
/// Whether Python cannot call the function: it is a slot of the type.
bool is_slot_only(const std::string& name);

}  // namespace kernelc::emit
