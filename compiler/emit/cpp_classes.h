#pragma once

#include <functional>

#include "emit/body.h"

// C++ classes that the module defines.
namespace kernelc::emit {

/// `struct Name;`, unless a header has the class or it stands inside of another one.
void declare_cpp_class(const File& file, ir::CppClassId id, Writer& out);

/// The class with its attributes and the declarations of its methods, whose bodies are functions of the module.
void write_cpp_class(const File& file, ir::CppClassId id, Writer& out);

/// Writes what belongs to a class where it stands: that of a `.pxd` outside of the unnamed namespace, in which the C++ compiler
/// would take calls of its virtual methods for calls of those that this module knows.
void write_where_derived_from(const File& file, ir::CppClassId id, Writer& out, const std::function<void(Writer&)>& write);

/// `template <class T> ` in front of what belongs to a class template; nothing for other classes and for none.
std::string template_head(const File& file, ir::CppClassId id);

/// A static method of an instance of a class template: `Stack<int>::count`.
std::string static_method(const File& file, ir::TypeId instance, ir::FunctionId id);

/// Whether a method is what runs before an object of its class goes.
bool is_destructor(const ir::Module& module, ir::FunctionId id);

}  // namespace kernelc::emit
