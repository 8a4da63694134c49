#pragma once

#include "syntax/builder/builder.h"

namespace kernelc::syntax {

ast::TypeId build_type(Builder& builder, Grammar::TypeContext& context);
ast::TypeId build_type(Builder& builder, Grammar::Line_typeContext& context);
/// A type with a declarator that names nothing: `int *`, `double (*)(double) nogil`. The declarator may be null.
ast::TypeId build_abstract_type(Builder& builder, Grammar::TypeContext& context, Grammar::DeclaratorContext* declarator);
/// Wraps a type once for each star.
ast::TypeId build_pointers(Builder& builder, ast::TypeId type, const Token& stars);

/// The word, where the type is nothing but one word that may as well be a name: `x`, not `int` or `unsigned`.
template <class TypeRule>
const Token* lone_word(TypeRule& context);

// types_in_expressions.cpp: types where the grammar reads expressions, between brackets and in sizeof

/// Whether a primary can only be a type: `unsigned int`, `double complex`, `const T`, `T*`.
bool is_type_only(Grammar::PrimaryContext& context);
/// What reads as an expression is one; only what cannot becomes a TypeExpr.
ast::ExprId build_type_or_expr(Builder& builder, Grammar::ExpressionContext& context,
                               const std::vector<Grammar::Function_attributeContext*>& attributes);
/// What follows the atom of a primary, without the stars of a pointer type.
std::vector<Grammar::TrailerContext*> trailers_of(const Grammar::PrimaryContext& context);
ast::TypeId build_type_of_primary(Builder& builder, Grammar::PrimaryContext& context);
/// T → T.name, T[items], T(parameters)
ast::TypeId add_to_type(Builder& builder, ast::TypeId type, Grammar::TrailerContext& trailer);
/// T → T[items]
ast::TypeId build_indexed_type(Builder& builder, ast::TypeId base, const std::vector<Grammar::Subscript_itemContext*>& items,
                               const Token& last);

template <class TypeRule>
const Token* lone_word(TypeRule& context) {
  if (context.start != context.stop) return nullptr;
  switch (context.start->getType()) {
    case Grammar::INT:
    case Grammar::CHAR:
    case Grammar::DOUBLE:
    case Grammar::FLOAT_WORD:
    case Grammar::SIGNED:
    case Grammar::UNSIGNED:
    case Grammar::SHORT:
    case Grammar::LONG: return nullptr;
    default: return context.start;
  }
}

}  // namespace kernelc::syntax
