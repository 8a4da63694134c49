#pragma once

#include "emit/body.h"

// Expressions on Python objects.
namespace kernelc::emit {

/// The object as a kc::py::Object, or as an lvalue of one.
Text object(Body& body, ir::ExprId expr);

/// The object as an operand of the runtime: whatever converts to kc::py::Ref and stays alive for the full expression.
Text reference(Body& body, ir::ExprId expr);

/// py::to<T>(o)
Text from_object(Body& body, const ir::Expr& expr, const ir::FromObject& node);

/// A C number as an object; a value of a `cpdef enum` as the member of its Python class, where it is one.
std::string object_of_number(File& file, ir::TypeId type, const std::string& value);

/// The same of any text for an object.
Text from_object_text(const File& file, ir::TypeId type, const std::string& value);

/// `&PyList_Type`, the type object of a cdef class, …: of type PyTypeObject*.
std::string type_object(const File& file, ir::TypeId type);

/// `{&PyList_Type, true}`: a py::TypeTest.
std::string type_test(const File& file, ir::TypeId type, bool allow_none);

/// `int`, `float`: the builtin types whose variables take other numbers, too; else nothing.
std::string taken_number(const ir::Types& types, ir::TypeId type);

/// The argument `value`, tested or converted as the declaration of the parameter asks. `name` is a C++ literal.
std::string argument_check(const File& file, ir::TypeId type, const std::string& value, bool allow_none, const std::string& name);

/// Whether a parameter is only lent by the caller: a kc::py::Ref. Callers without the GIL keep nothing from those who hold it.
bool is_lent_parameter(const Body& body, ir::LocalId local);

/// A field of a cdef class instance.
Text instance_member(Body& body, const ir::Member& node);

/// `{a, b, c}`
std::string braced(const std::vector<std::string>& items);

}  // namespace kernelc::emit
