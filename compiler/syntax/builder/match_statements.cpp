// match, case and their patterns

#include "syntax/builder/expressions.h"
#include "syntax/builder/pattern_rules.h"
#include "syntax/builder/statements.h"

namespace kernelc::syntax {

namespace {

using Op = ast::UnaryExpr::Op;

ast::Pattern build_pattern(Builder& builder, Grammar::PatternContext& context);

ast::ExprId build_dotted(Builder& builder, Grammar::Dotted_nameContext& context) {
  const auto names = context.name();
  ast::ExprId value = builder.expr(builder.span(*names[0]), ast::NameExpr{builder.private_name(builder.text(*names[0]))});
  for (std::size_t i = 1; i < names.size(); ++i)
    value = builder.expr(builder.span(*context.start, *names[i]->stop), ast::AttributeExpr{value, builder.identifier(*names[i])});
  return value;
}

/// -1   2.5   1 - 2j
ast::ExprId build_number(Builder& builder, Grammar::Literal_patternContext& context) {
  ast::ExprId value = build_word(builder, *context.number()->start);
  const std::size_t sign = context.start->getType();
  if (sign == Grammar::MINUS || sign == Grammar::PLUS)
    value = builder.expr(builder.span(*context.start, *context.number()->stop), ast::UnaryExpr{sign == Grammar::MINUS ? Op::Negate : Op::Plus, value});
  if (context.stop == context.number()->stop) return value;
  if (context.number()->IMAGINARY()) builder.error(builder.span(*context.stop), "an imaginary number follows a real one only");
  const std::size_t operation = sign == Grammar::MINUS || sign == Grammar::PLUS ? 2 : 1;
  const bool is_sum = token_at(context, operation)->getType() == Grammar::PLUS;
  const ast::ExprId imaginary = build_word(builder, *context.stop);
  return builder.expr(builder.span(context), ast::BinaryExpr{is_sum ? ast::BinaryOp::Add : ast::BinaryOp::Subtract, value, imaginary});
}

ast::ExprId build_literal(Builder& builder, Grammar::Literal_patternContext& context) {
  if (context.number()) return build_number(builder, context);
  if (!context.strings()) return build_word(builder, *context.start);
  if (!context.strings()->formatted_string().empty()) builder.error(builder.span(context), "a pattern cannot be an f-string");
  return build_strings(builder, *context.strings());
}

ast::Identifier build_target(Builder& builder, Context& name) {
  if (builder.text(name) == "_") builder.error(builder.span(name), "Pattern capture target cannot be '_'");
  return builder.identifier(name);
}

/// *rest, which only sequences have.
ast::Pattern build_star(Builder& builder, Grammar::Star_patternContext& context) {
  if (context.pattern()) return build_pattern(builder, *context.pattern());
  const bool is_wildcard = builder.text(*context.name()) == "_";
  return {builder.span(context), ast::StarPattern{is_wildcard ? ast::Identifier{} : builder.identifier(*context.name())}};
}

std::vector<ast::Pattern> build_items(Builder& builder, Grammar::PatternsContext* context) {
  std::vector<ast::Pattern> items;
  if (context)
    for (auto* item : context->star_pattern()) items.push_back(build_star(builder, *item));
  return items;
}

ast::Pattern build_sequence(Builder& builder, Span at, Grammar::PatternsContext* context) {
  ast::SequencePattern sequence{build_items(builder, context)};
  check_sequence_pattern(builder, sequence, at);
  return {at, std::move(sequence)};
}

bool has_comma(Grammar::PatternsContext& context) { return has_token(context, Grammar::COMMA); }

/// (pattern)   (a, b)   ()
ast::Pattern build_parenthesised_pattern(Builder& builder, Grammar::Closed_patternContext& context) {
  auto* inner = context.patterns();
  if (!inner || has_comma(*inner)) return build_sequence(builder, builder.span(context), inner);
  auto& only = *inner->star_pattern(0);
  if (only.STAR()) builder.error(builder.span(only), "tuple-like pattern of length 1 must finish with ','");
  return build_star(builder, only);
}

ast::Pattern build_mapping(Builder& builder, Grammar::Closed_patternContext& context) {
  ast::MappingPattern mapping;
  for (auto* part : context.mapping_pattern_part()) {
    if (!mapping.rest.text.empty()) builder.error(builder.span(*part), "nothing may follow '**" + mapping.rest.text + "' in a mapping pattern");
    if (part->DOUBLE_STAR()) {
      mapping.rest = build_target(builder, *part->name());
      continue;
    }
    auto* literal = part->literal_pattern();
    if (!literal && part->dotted_name()->name().size() == 1)
      builder.error(builder.span(*part->dotted_name()), "the key of a mapping pattern is a literal or a dotted name");
    mapping.keys.push_back(literal ? build_literal(builder, *literal) : build_dotted(builder, *part->dotted_name()));
    mapping.values.push_back(build_pattern(builder, *part->pattern()));
  }
  check_mapping_pattern(builder, mapping);
  return {builder.span(context), std::move(mapping)};
}

ast::Pattern build_class_pattern(Builder& builder, Grammar::Closed_patternContext& context) {
  ast::ClassPattern pattern;
  pattern.type = build_dotted(builder, *context.dotted_name());
  for (auto* part : context.class_pattern_part()) {
    if (part->name()) {
      pattern.names.push_back(builder.public_identifier(*part->name()));
      pattern.named.push_back(build_pattern(builder, *part->pattern()));
      continue;
    }
    if (!pattern.names.empty()) builder.error(builder.span(*part), "positional patterns follow keyword patterns");
    pattern.positional.push_back(build_pattern(builder, *part->pattern()));
  }
  check_class_pattern(builder, pattern);
  return {builder.span(context), std::move(pattern)};
}

/// x   _   NULL   Kind.circle   Point(a, y=b)
ast::Pattern build_named(Builder& builder, Grammar::Closed_patternContext& context) {
  if (context.LEFT_PAREN()) return build_class_pattern(builder, context);
  const Span at = builder.span(context);
  const std::string text = builder.text(context);
  if (context.dotted_name()->name().size() > 1 || text == "NULL") return {at, ast::ValuePattern{build_dotted(builder, *context.dotted_name())}};
  if (text == "_") return {at, ast::WildcardPattern{}};
  return {at, ast::CapturePattern{builder.identifier(*context.dotted_name()), {}}};
}

ast::Pattern build_closed(Builder& builder, Grammar::Closed_patternContext& context) {
  if (auto* literal = context.literal_pattern()) return {builder.span(context), ast::ValuePattern{build_literal(builder, *literal)}};
  if (context.dotted_name()) return build_named(builder, context);
  if (context.LEFT_PAREN()) return build_parenthesised_pattern(builder, context);
  if (context.LEFT_BRACKET()) return build_sequence(builder, builder.span(context), context.patterns());
  return build_mapping(builder, context);
}

ast::Pattern build_pattern(Builder& builder, Grammar::PatternContext& context) {
  const auto parts = context.closed_pattern();
  ast::Pattern pattern = build_closed(builder, *parts[0]);
  if (parts.size() > 1) {
    ast::OrPattern choice;
    choice.alternatives.push_back(std::move(pattern));
    for (std::size_t i = 1; i < parts.size(); ++i) choice.alternatives.push_back(build_closed(builder, *parts[i]));
    const Span at = builder.span(*parts[0]->start, *parts.back()->stop);
    check_or_pattern(builder, choice, at);
    pattern = {at, std::move(choice)};
  }
  if (!context.name()) return pattern;
  ast::CapturePattern capture{build_target(builder, *context.name()), {}};
  capture.pattern.push_back(std::move(pattern));
  return {builder.span(context), std::move(capture)};
}

ast::MatchStmt::Case build_case(Builder& builder, Grammar::Case_clauseContext& context) {
  auto& patterns = *context.patterns();
  const bool is_sequence = has_comma(patterns) || patterns.star_pattern(0)->STAR();
  ast::Pattern pattern = is_sequence ? build_sequence(builder, builder.span(patterns), &patterns) : build_star(builder, *patterns.star_pattern(0));
  check_targets(builder, pattern);
  const ast::ExprId guard = build_optional_expr(builder, context.named_expression());
  return {std::move(pattern), guard, build_block(builder, *context.block())};
}

ast::ExprId build_subject(Builder& builder, Grammar::SubjectContext& context) {
  if (!has_token(context, Grammar::COMMA)) return build_expr(builder, *context.star_named_expression(0));
  ast::TupleExpr tuple;
  for (auto* item : context.star_named_expression()) tuple.items.push_back(build_expr(builder, *item));
  return builder.expr(builder.span(context), std::move(tuple));
}

}  // namespace

ast::StmtId build_match(Builder& builder, Grammar::Match_statementContext& context) {
  ast::MatchStmt node;
  node.subject = build_subject(builder, *context.subject());
  for (auto* clause : context.case_clause()) node.cases.push_back(build_case(builder, *clause));
  check_cases(builder, node.cases);
  return builder.stmt(builder.header_span(context), std::move(node));
}

}  // namespace kernelc::syntax
