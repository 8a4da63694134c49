#pragma once

#include "syntax/builder/builder.h"

namespace kernelc::syntax {

/// Any rule from `expressions_or_yield` down to `atom`.
ast::ExprId build_expr(Builder& builder, Context& context);
/// None for a null pointer.
ast::ExprId build_optional_expr(Builder& builder, Context* context);

/// What a loop or a comprehension assigns to.
ast::ExprId build_targets(Builder& builder, Grammar::TargetsContext& context);

// from_ranges.cpp
struct LoopSource {
  ast::ExprId target;
  ast::ExprId iterable;
};
/// A range with its variable between two bounds; without `from` the first bound stands where otherwise the targets do.
LoopSource build_from_range(Builder& builder, Grammar::TargetsContext& targets, Grammar::From_rangeContext* range,
                            Grammar::From_boundsContext* short_bounds);
/// What follows `for` in a statement or a comprehension; `iterable` is null unless `in` stands before it.
template <class Rule>
LoopSource build_loop_source(Builder& builder, Rule& context, Context* iterable) {
  if (!iterable) return build_from_range(builder, *context.targets(), context.from_range(), context.from_bounds());
  const ast::ExprId target = build_targets(builder, *context.targets());
  return {target, build_expr(builder, *iterable)};
}

std::vector<ast::Argument> build_arguments(Builder& builder, Grammar::ArgumentsContext* context);

// primaries.cpp
ast::ExprId build_primary(Builder& builder, Grammar::PrimaryContext& context);
ast::ExprId build_subscript_item(Builder& builder, Grammar::Subscript_itemContext& context);
ast::ExprId build_slice(Builder& builder, Span at, ast::ExprId lower, Grammar::Slice_tailContext& context);

// atoms.cpp
ast::ExprId build_atom(Builder& builder, Grammar::AtomContext& context);
/// A number, a constant of Python's, or a name.
ast::ExprId build_word(Builder& builder, const Token& token);

// displays.cpp: what stands in brackets
ast::ExprId build_parenthesised(Builder& builder, Grammar::AtomContext& context);
ast::ExprId build_list(Builder& builder, Grammar::AtomContext& context);
ast::ExprId build_braces(Builder& builder, Grammar::AtomContext& context);
std::vector<ast::ComprehensionExpr::Clause> build_clauses(Builder& builder,
                                                          const std::vector<Grammar::Comprehension_clauseContext*>& clauses);

// string_literals.cpp
ast::ExprId build_strings(Builder& builder, Grammar::StringsContext& context);
/// The text of literals that must be plain: the name of a header, an include, a C name.
std::string build_plain_string(Builder& builder, Grammar::StringsContext& context);
std::string build_plain_string(Builder& builder, const Token& token);

/// The innermost rule that says more than its only child: an operation, a primary, a display.
Context& skip_levels(Context& context);

}  // namespace kernelc::syntax
