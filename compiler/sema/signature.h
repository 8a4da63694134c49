#pragma once

#include "sema/type_resolution.h"

// Signatures, as the declarations of this folder read them.
namespace kernelc::sema {

/// The type of a function as a pointer type or a parameter writes it.
ir::TypeId function_type_of(Context& context, const Scope& scope, const ast::FunctionType& written, const FusedBinding& binding);

/// The signature of a function of a header or of a C++ method. `scope` has the template parameters.
Signature foreign_signature(Context& context, const Scope& scope, const ast::FunctionStmt& written);

/// Without a clause of its own, how a function says that it failed.
enum class DefaultExceptions {
  Never,     ///< foreign functions
  ByValue,   ///< a value of the result type that is checked: -1, NULL
  ByAsking,  ///< function pointers, methods, declarations: any function with the right types fits
};

struct ExceptionSpec {
  ir::ExceptionKind kind = ir::ExceptionKind::Never;
  std::string value;
};

ExceptionSpec exception_spec(Context& context, const Scope& scope, const ast::ExceptionClause& clause, ir::TypeId result,
                             DefaultExceptions fallback);

/// A parameter with the type that was declared for it.
Signature::Parameter typed_parameter(Context& context, const Scope& scope, const ast::Parameter& written, bool is_c_style,
                                     const FusedBinding& binding);

/// What an annotation says about a type: none when it says nothing that C could use.
struct AnnotatedType {
  ir::TypeId type;
  bool allow_none = true;
};
/// What `float`, `bool` and `complex` of an annotation are where the value may be None: Python's; other types are themselves.
ir::TypeId number_object(ir::Types& types, ir::TypeId number);
std::optional<AnnotatedType> annotated_type(Context& context, const Scope& scope, ast::ExprId annotation, const FusedBinding& binding);
/// The same of a variable or attribute: there quoted annotations say nothing.
std::optional<AnnotatedType> annotated_variable_type(Context& context, const Scope& scope, ast::ExprId annotation, const FusedBinding& binding);

/// The C++ text of a constant that exception clauses may use: a number, `NULL`, a name of a header.
std::optional<std::string> constant_text(Context& context, const Scope& scope, ast::ExprId expr);

}  // namespace kernelc::sema
