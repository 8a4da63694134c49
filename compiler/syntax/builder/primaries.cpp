// x.y(z)[i], and the types that look like it

#include "syntax/builder/expressions.h"
#include "syntax/builder/types.h"

namespace kernelc::syntax {

namespace {

constexpr std::size_t max_trailers = 1000;

// x[i, j]   x[i,]
ast::ExprId build_subscript(Builder& builder, Span at, ast::ExprId value, Grammar::TrailerContext& trailer) {
  ast::SubscriptExpr node;
  node.value = value;
  for (auto* item : trailer.subscript_item()) node.items.push_back(build_subscript_item(builder, *item));
  node.is_tuple = !trailer.COMMA().empty();
  return builder.expr(at, std::move(node));
}

ast::ExprId build_trailer(Builder& builder, ast::ExprId value, Grammar::TrailerContext& trailer) {
  const Span at{builder.file, builder.tree[value].span.begin, end_of(*trailer.stop)};
  switch (trailer.start->getType()) {
    case Grammar::DOT: return builder.expr(at, ast::AttributeExpr{value, builder.identifier(*trailer.member_name())});
    case Grammar::LEFT_PAREN:
      return builder.expr(at, ast::CallExpr{value, build_arguments(builder, trailer.arguments())});
    default: return build_subscript(builder, at, value, trailer);
  }
}

// new T[int](args)
ast::ExprId build_new(Builder& builder, const std::vector<Grammar::TrailerContext*>& trailers,
                      Grammar::AtomContext& atom, std::size_t& next) {
  ast::NewExpr node;
  const Token& word = *atom.name()->start;
  node.type = builder.type(builder.span(word), ast::NamedType{{}, {builder.identifier(word)}, false});
  for (; next < trailers.size() && trailers[next]->start->getType() != Grammar::LEFT_PAREN; ++next)
    node.type = add_to_type(builder, node.type, *trailers[next]);
  const Span at{builder.file, begin_of(*atom.start), builder.tree[node.type].span.end};
  return builder.expr(at, node);
}

}  // namespace

ast::ExprId build_primary(Builder& builder, Grammar::PrimaryContext& context) {
  if (context.children.size() == 1 && !is_type_only(context))
    return build_atom(builder, child<Grammar::AtomContext>(context, 0));
  if (is_type_only(context)) {
    // Where a type may stand, build_type_or_expr has taken it.
    const auto pointers = context.POINTER();
    if (pointers.empty())
      builder.error(builder.span(context), "a type cannot stand here");
    else
      builder.error(builder.span(*pointers.back()->getSymbol()), "expected an expression after '*'");
    return builder.expr(builder.span(context), ast::TypeExpr{build_type_of_primary(builder, context)});
  }
  const auto trailers = trailers_of(context);
  if (trailers.size() > max_trailers) builder.error(builder.span(*context.start), "the expression is too long");
  auto& atom = child<Grammar::AtomContext>(context, 0);
  std::size_t next = 0;
  const bool is_new = atom.NEW() && atom.name();
  ast::ExprId value = is_new ? build_new(builder, trailers, atom, next) : build_atom(builder, atom);
  for (; next < trailers.size() && next < max_trailers; ++next) value = build_trailer(builder, value, *trailers[next]);
  return value;
}

// None is the same as no bound.
ast::ExprId bound(const Builder& builder, ast::ExprId written) {
  if (!written.valid()) return {};
  const auto* constant = std::get_if<ast::ConstantExpr>(&builder.tree[written].node);
  return constant && constant->value == ast::ConstantExpr::Value::None ? ast::ExprId{} : written;
}

// lower:upper:step
ast::ExprId build_slice(Builder& builder, Span at, ast::ExprId lower, Grammar::Slice_tailContext& context) {
  ast::SliceExpr node;
  node.lower = bound(builder, lower);
  node.upper = bound(builder, build_optional_expr(builder, context.upper));
  node.step = build_optional_expr(builder, context.step);
  return builder.expr(at, node);
}

ast::ExprId build_subscript_item(Builder& builder, Grammar::Subscript_itemContext& context) {
  const Span at = builder.span(context);
  if (context.STAR()) return builder.expr(at, ast::StarredExpr{build_expr(builder, *context.bitwise_or())});
  if (context.expression().empty()) return build_slice(builder, at, {}, *context.slice_tail());
  if (auto* walrus = context.COLON_ASSIGN()) {
    // `x[a:=b]` would be a slice to most readers, and is one to nobody.
    builder.error(builder.span(*walrus->getSymbol()), "put ':=' in parentheses here");
  } else if (auto* assign = context.ASSIGN()) {
    builder.error(builder.span(*assign->getSymbol()), "a keyword can stand only in the brackets of a type");
  }
  if (context.slice_tail())
    return build_slice(builder, at, build_expr(builder, *context.expression(0)), *context.slice_tail());
  return build_type_or_expr(builder, *context.expression(0), context.function_attribute());
}

}  // namespace kernelc::syntax
