#pragma once

#include "sema/declare.h"

// The methods of C++ classes that the module itself defines.
namespace kernelc::sema {

/// Whether a method makes an object, by the word of Cython or by that of C++: `__init__`, or the name of the class.
bool is_cpp_initialiser(const ir::Module& module, ir::CppClassId owner, const std::string& name);

/// Whether a method of a C++ class gives nothing and is called when objects come and go.
bool is_cpp_lifetime_method(const ir::Module& module, ir::CppClassId owner, const std::string& name);

/// A class as its own members name it: with its template parameters as arguments.
ir::TypeId type_of_cpp_class(Context& context, ir::CppClassId id);

/// Declares a method with the body that `id` holds, or without one, which classes derived from it have to bring.
void declare_cpp_method(Context& context, const Place& place, ir::CppClassId owner, ast::StmtId id);

/// Gives the method of a class of the module's `.pxd` that is declared there the body that `id` holds.
void define_cpp_method(Context& context, const Place& place, ir::CppClassId owner, ast::StmtId id);

/// A method as a function: what its body knows as `this`.
void set_cpp_method(Context& context, const FunctionDecl& declaration, ir::Function& function);

/// The functions of all these methods, called or not.
void request_cpp_methods(Context& context);

/// Whether objects of the class cannot be made, because methods have no body.
bool is_abstract(const ir::Module& module, ir::CppClassId id);

}  // namespace kernelc::sema
