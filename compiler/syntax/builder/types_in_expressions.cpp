// f[unsigned int]   sizeof(int*)   vector[double (*)(double)]

#include <algorithm>

#include "syntax/builder/declarators.h"
#include "syntax/builder/expressions.h"
#include "syntax/builder/types.h"

namespace kernelc::syntax {

namespace {

bool is_size_word(std::size_t type) {
  return type == Grammar::SIGNED || type == Grammar::UNSIGNED || type == Grammar::SHORT || type == Grammar::LONG;
}

bool is_qualifier(std::size_t type) { return type == Grammar::CONST || type == Grammar::VOLATILE; }

/// The words of an atom that names a type: const unsigned long int
ast::TypeId type_of_words(Builder& builder, const Context& words) {
  ast::NamedType named;
  ast::QualifiedType qualified;
  for (std::size_t i = words.start->getTokenIndex(); i <= words.stop->getTokenIndex(); ++i) {
    const Token& word = *builder.tokens.tokens[i];
    if (word.getType() == Grammar::CONST)
      qualified.is_const = true;
    else if (word.getType() == Grammar::VOLATILE)
      qualified.is_volatile = true;
    else if (is_size_word(word.getType()))
      named.modifiers.push_back(builder.text(word));
    else if (word.getType() == Grammar::COMPLEX && !named.path.empty())
      named.is_complex = true;
    else
      named.path.push_back(builder.identifier(word));
  }
  qualified.type = builder.type(builder.span(words), std::move(named));
  if (!qualified.is_const && !qualified.is_volatile) return qualified.type;
  return builder.type(builder.span(words), qualified);
}

bool can_name_type(Grammar::AtomContext& atom) {
  const std::size_t first = atom.start->getType();
  return atom.simple_name() || is_size_word(first) || is_qualifier(first);
}

ast::TypeId type_of_expression(Builder& builder, Context& context) {
  Context& inner = skip_levels(context);
  if (inner.getRuleIndex() == Grammar::RulePrimary)
    return build_type_of_primary(builder, static_cast<Grammar::PrimaryContext&>(inner));
  if (inner.getRuleIndex() == Grammar::RuleAtom)
    return build_type_of_primary(builder, *static_cast<Grammar::PrimaryContext*>(inner.parent));
  builder.error(builder.span(inner), "expected a type");
  return builder.type(builder.span(inner), ast::NamedType{});
}

/// Whether a trailer is the (*) of `double (*)(double)`.
bool is_pointer_declarator(Grammar::TrailerContext& trailer) {
  if (trailer.start->getType() != Grammar::LEFT_PAREN || trailer.children.size() != 3) return false;
  const Context& arguments = child(trailer, 1);
  return arguments.start == arguments.stop && arguments.start->getType() == Grammar::POINTER;
}

std::vector<ast::Parameter> parameter_types(Builder& builder, Grammar::ArgumentsContext* context) {
  std::vector<ast::Parameter> parameters;
  if (!context) return parameters;
  for (auto* argument : context->argument()) {
    ast::Parameter parameter;
    parameter.span = builder.span(*argument);
    if (argument->children.size() == 1 && !argument->expression().empty())
      parameter.type = type_of_expression(builder, *argument->expression(0));
    else
      builder.error(parameter.span, "expected the type of a parameter");
    parameters.push_back(std::move(parameter));
  }
  return parameters;
}

/// Qualifiers written in front belong to the name, not to what the brackets make of it: const vector[int].
ast::TypeId add_trailers(Builder& builder, ast::TypeId type, const std::vector<Grammar::TrailerContext*>& trailers) {
  if (trailers.empty()) return type;
  const auto* found = std::get_if<ast::QualifiedType>(&builder.tree[type].node);
  const bool is_qualified = found != nullptr;
  ast::QualifiedType qualified = found ? *found : ast::QualifiedType{type};
  std::vector<const Token*> pointers;
  for (auto* trailer : trailers) {
    if (is_pointer_declarator(*trailer))
      pointers.push_back(trailer->arguments()->start);
    else
      qualified.type = add_to_type(builder, qualified.type, *trailer);
  }
  for (const Token* stars : pointers) qualified.type = build_pointers(builder, qualified.type, *stars);
  return is_qualified ? builder.type(builder.tree[qualified.type].span, qualified) : qualified.type;
}

}  // namespace

bool is_type_only(Grammar::PrimaryContext& context) {
  auto& atom = child<Grammar::AtomContext>(context, 0);
  const std::size_t first = atom.start->getType();
  if (atom.children.size() > 1 && (is_size_word(first) || is_qualifier(first) || atom.simple_name())) return true;
  if (context.stop->getType() == Grammar::POINTER) return true;
  const auto trailers = trailers_of(context);
  return std::any_of(trailers.begin(), trailers.end(), [](auto* trailer) { return is_pointer_declarator(*trailer); });
}

std::vector<Grammar::TrailerContext*> trailers_of(const Grammar::PrimaryContext& context) {
  std::size_t end = context.children.size();
  if (context.stop->getType() == Grammar::POINTER)
    while (token_at(context, end - 1)) --end;
  std::vector<Grammar::TrailerContext*> trailers;
  for (std::size_t i = 1; i < end; ++i) trailers.push_back(&child<Grammar::TrailerContext>(context, i));
  return trailers;
}

ast::ExprId build_type_or_expr(Builder& builder, Grammar::ExpressionContext& context,
                               const std::vector<Grammar::Function_attributeContext*>& attributes) {
  Context& inner = skip_levels(context);
  Context* primary = inner.getRuleIndex() == Grammar::RuleAtom ? static_cast<Context*>(inner.parent) : &inner;
  const bool is_primary = primary->getRuleIndex() == Grammar::RulePrimary;
  const bool is_type = is_primary && is_type_only(static_cast<Grammar::PrimaryContext&>(*primary));
  if (!is_type && attributes.empty()) return build_expr(builder, context);
  ast::TypeId type = type_of_expression(builder, context);
  if (!attributes.empty()) type = with_function_attributes(builder, type, attributes);
  return builder.expr(builder.span(context), ast::TypeExpr{type});
}

ast::TypeId build_type_of_primary(Builder& builder, Grammar::PrimaryContext& context) {
  auto& atom = child<Grammar::AtomContext>(context, 0);
  if (!can_name_type(atom)) {
    builder.error(builder.span(context), "expected a type");
    return builder.type(builder.span(context), ast::NamedType{});
  }
  ast::TypeId type = add_trailers(builder, type_of_words(builder, atom), trailers_of(context));
  for (auto* pointer : context.POINTER()) type = build_pointers(builder, type, *pointer->getSymbol());
  return type;
}

ast::TypeId add_to_type(Builder& builder, ast::TypeId type, Grammar::TrailerContext& trailer) {
  const Span at{builder.file, builder.tree[type].span.begin, end_of(*trailer.stop)};
  switch (trailer.start->getType()) {
    case Grammar::DOT: {
      const ast::Identifier name = builder.identifier(*trailer.member_name());
      auto* named = std::get_if<ast::NamedType>(&builder.tree.types[type].node);
      if (!named) return builder.type(at, ast::MemberType{type, name});
      named->path.push_back(name);
      builder.tree.types[type].span = at;
      return type;
    }
    case Grammar::LEFT_PAREN: {
      ast::FunctionType function;
      function.result = type;
      function.parameters = parameter_types(builder, trailer.arguments());
      return builder.type(at, std::move(function));
    }
    default: return build_indexed_type(builder, type, trailer.subscript_item(), *trailer.stop);
  }
}

ast::TypeId build_indexed_type(Builder& builder, ast::TypeId base, const std::vector<Grammar::Subscript_itemContext*>& items,
                               const Token& last) {
  const Span at{builder.file, builder.tree[base].span.begin, end_of(last)};
  if (items.empty()) return builder.type(at, ast::ArrayType{base, {}});
  ast::IndexedType indexed;
  indexed.base = base;
  for (auto* item : items) {
    ast::Argument argument;
    if (item->ASSIGN()) {
      argument.kind = ast::Argument::Kind::Keyword;
      argument.name = builder.identifier(*item->expression(0));
      argument.value = build_type_or_expr(builder, *item->expression(1), {});
    } else {
      argument.value = build_subscript_item(builder, *item);
    }
    indexed.items.push_back(std::move(argument));
  }
  return builder.type(at, std::move(indexed));
}

}  // namespace kernelc::syntax
