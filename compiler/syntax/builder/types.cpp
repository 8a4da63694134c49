// Types where the grammar expects them

#include "syntax/builder/types.h"

#include "syntax/builder/declarators.h"

namespace kernelc::syntax {

namespace {

ast::NamedType number_type(Builder& builder, Grammar::Number_typeContext& context) {
  ast::NamedType type;
  for (std::size_t i = 0; i < context.children.size(); ++i) {
    const Token& word = *token_at(context, i);
    switch (word.getType()) {
      case Grammar::SIGNED:
      case Grammar::UNSIGNED:
      case Grammar::SHORT:
      case Grammar::LONG: type.modifiers.push_back(builder.text(word)); break;
      default: type.path.push_back(builder.identifier(word));
    }
  }
  return type;
}

/// The words of a dotted name; dots stand between them.
std::vector<ast::Identifier> path_of(Builder& builder, const Context& dotted) {
  std::vector<ast::Identifier> path;
  for (std::size_t i = dotted.start->getTokenIndex(); i <= dotted.stop->getTokenIndex(); i += 2)
    path.push_back(builder.identifier(*builder.tokens.tokens[i]));
  return path;
}

ast::TypeId tuple_type(Builder& builder, Grammar::Tuple_typeContext& context) {
  const auto types = context.type();
  ast::TupleType tuple;
  for (std::size_t i = 0, next = 0; i < context.children.size(); ++i) {
    if (next >= types.size() || context.children[i] != types[next]) continue;
    const bool has_declarator = !token_at(context, i + 1);
    auto* declarator = has_declarator ? &child<Grammar::DeclaratorContext>(context, i + 1) : nullptr;
    tuple.items.push_back(build_abstract_type(builder, *types[next++], declarator));
  }
  // (T) is T; (T,) and (T, U) are tuples.
  if (tuple.items.size() == 1 && context.COMMA().empty()) return tuple.items[0];
  return builder.type(builder.span(context), std::move(tuple));
}

ast::TypeId base_type(Builder& builder, const Context& base, bool is_complex) {
  const Span at = builder.span(base);
  if (base.getRuleIndex() == Grammar::RuleTuple_type)
    return tuple_type(builder, const_cast<Grammar::Tuple_typeContext&>(static_cast<const Grammar::Tuple_typeContext&>(base)));
  ast::NamedType named;
  if (base.getRuleIndex() == Grammar::RuleNumber_type)
    named = number_type(builder, const_cast<Grammar::Number_typeContext&>(static_cast<const Grammar::Number_typeContext&>(base)));
  else
    named.path = path_of(builder, base);
  named.is_complex = is_complex;
  return builder.type(at, std::move(named));
}

/// The parts of `type` and of `line_type`, which differ only in what their first word may be.
ast::TypeId build_parts(Builder& builder, Context& context) {
  ast::QualifiedType qualified;
  std::size_t i = 0;
  for (; const Token* word = token_at(context, i); ++i) {
    const bool is_const = word->getType() == Grammar::CONST;
    if (is_const ? qualified.is_const : qualified.is_volatile)
      builder.error(builder.span(*word), std::string("Duplicate '") + (is_const ? "const" : "volatile") + "'");
    qualified.is_const |= word->getType() == Grammar::CONST;
    qualified.is_volatile |= word->getType() == Grammar::VOLATILE;
  }
  const Token* after = token_at(context, i + 1);
  const bool is_complex = after && after->getType() == Grammar::COMPLEX;
  ast::TypeId type = base_type(builder, child(context, i), is_complex);
  for (i += is_complex ? 2 : 1; i < context.children.size(); ++i) {
    if (token_at(context, i)) {  // .name
      const auto& name = child(context, ++i);
      const Span at{builder.file, builder.tree[type].span.begin, end_of(*name.stop)};
      type = builder.type(at, ast::MemberType{type, builder.identifier(name)});
    } else {
      auto& index = child<Grammar::Type_indexContext>(context, i);
      type = build_indexed_type(builder, type, index.subscript_item(), *index.stop);
    }
  }
  if (!qualified.is_const && !qualified.is_volatile) return type;
  qualified.type = type;
  return builder.type(builder.span(context), qualified);
}

}  // namespace

ast::TypeId build_type(Builder& builder, Grammar::TypeContext& context) { return build_parts(builder, context); }
ast::TypeId build_type(Builder& builder, Grammar::Line_typeContext& context) { return build_parts(builder, context); }

ast::TypeId build_abstract_type(Builder& builder, Grammar::TypeContext& context, Grammar::DeclaratorContext* declarator) {
  const ast::TypeId type = build_type(builder, context);
  if (!declarator) return type;
  Declared declared = build_declarator(builder, *declarator, type, Signature::Declaration);
  if (!declared.name.text.empty()) builder.error(declared.name.span, "a type has no name here");
  return declared.type;
}

ast::TypeId build_pointers(Builder& builder, ast::TypeId type, const Token& stars) {
  const Span at{builder.file, builder.tree[type].span.begin, end_of(stars)};
  for (std::uint32_t i = begin_of(stars); i < end_of(stars); ++i) type = builder.type(at, ast::PointerType{type});
  return type;
}

}  // namespace kernelc::syntax
