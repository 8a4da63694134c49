#pragma once

#include "syntax/builder/builder.h"

namespace kernelc::syntax {

/// What a lone word in a parameter list is.
enum class Signature {
  Python,       ///< the name of a parameter
  Definition,   ///< of a cdef function with a body: a name, save for the words of C's number types
  Declaration,  ///< of a function without a body: a type
};

/// A declarator folded into the type of what it declares.
struct Declared {
  ast::Identifier name;  ///< empty for an abstract declarator
  ast::TypeId type;      ///< FunctionType for a function
  std::string c_name;
  std::vector<ast::Identifier> templates;  ///< f[T](T x)
  bool is_const_method = false;
};

Declared build_declarator(Builder& builder, Grammar::DeclaratorContext& context, ast::TypeId base, Signature signature);

/// base → base (parameters) attributes
ast::TypeId build_function_type(Builder& builder, Grammar::Function_suffixContext& context, ast::TypeId result,
                                Signature signature);
bool is_const_method(Grammar::Function_suffixContext& context);
/// `T(A, B) noexcept nogil` between brackets.
ast::TypeId with_function_attributes(Builder& builder, ast::TypeId type,
                                     const std::vector<Grammar::Function_attributeContext*>& attributes);
std::string build_c_name(Builder& builder, Grammar::C_nameContext* context);

}  // namespace kernelc::syntax
