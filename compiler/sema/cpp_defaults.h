#pragma once

#include "sema/body.h"
#include "sema/function_decl.h"

// Default values of the methods of C++ classes that the module defines. The value belongs to the method that is reached, so what a call
// leaves out is no part of the call:
//
//   int scaled(int x, int by=2): ...       virtual int scaled(int x);           // return this->scaled(x, 2);
//                                          virtual int scaled(int x, int by);
namespace kernelc::sema {

/// A method that a class declares, and its shorter forms, the one with the most parameters first.
std::vector<ir::CppClass::Method> forms_of_method(Context& context, const FunctionDecl& declaration, const ir::CppClass::Method& method);

/// Makes the functions of the shorter forms, which stand behind the method; their bodies are pending.
void request_shorter_methods(Context& context, FunctionDeclId id);

/// Gives such a function its body: a call of the whole method.
void call_whole_method(Context& context, const Context::PendingForward& pending);

/// Stores the defaults of the methods of a class that are calculated where it stands in the module.
void keep_method_defaults(Body& body, const ast::CppClassStmt& stmt);

}  // namespace kernelc::sema
