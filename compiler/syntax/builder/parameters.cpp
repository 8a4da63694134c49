// The parameters of functions and lambdas

#include "syntax/builder/parameters.h"

#include "syntax/builder/expressions.h"
#include "syntax/builder/types.h"

namespace kernelc::syntax {

namespace {

using Kind = ast::Parameter::Kind;

/// What `/` and `*` say about the parameters beside them.
class ParameterKinds {
 public:
  ParameterKinds(Builder& builder, std::vector<ast::Parameter>& parameters) : builder_(builder), parameters_(parameters) {}

  void slash(Span at) {
    if (parameters_.empty()) builder_.error(at, "expected a parameter before '/'");
    if (after_star_) builder_.error(at, "'/' must stand before '*'");
    if (slash_seen_) builder_.error(at, "only one '/' is allowed in a parameter list");
    slash_seen_ = true;
    for (ast::Parameter& parameter : parameters_) parameter.kind = Kind::PositionalOnly;
  }

  // Nothing needs to follow it.
  void bare_star(Span at) {
    if (after_star_) builder_.error(at, "only one '*' is allowed in a parameter list");
    after_star_ = true;
  }

  void add(ast::Parameter parameter) {
    if (after_mapping_) builder_.error(parameter.span, "a parameter cannot follow '**" + mapping_ + "'");
    if (parameter.kind == Kind::Star) {
      if (after_star_) builder_.error(parameter.span, "only one '*' is allowed in a parameter list");
      after_star_ = true;
    } else if (parameter.kind == Kind::DoubleStar) {
      after_mapping_ = true;
      mapping_ = parameter.name.text;
    } else {
      if (after_star_) parameter.kind = Kind::KeywordOnly;
      check_default(parameter);
    }
    parameters_.push_back(std::move(parameter));
  }

 private:
  void check_default(const ast::Parameter& parameter) {
    if (parameter.has_default) default_seen_ = true;
    if (default_seen_ && !parameter.has_default && !after_star_)
      builder_.error(parameter.span, "a parameter without a default cannot follow one with a default");
  }

  Builder& builder_;
  std::vector<ast::Parameter>& parameters_;
  bool slash_seen_ = false;
  bool after_star_ = false;
  bool after_mapping_ = false;
  bool default_seen_ = false;
  std::string mapping_;
};

void build_default(Builder& builder, ast::Parameter& parameter, Grammar::Default_valueContext* context) {
  if (!context) return;
  parameter.has_default = true;
  parameter.default_value = build_optional_expr(builder, context->expression());
}

/// Whether a word without a declarator is the parameter's name rather than its type.
bool is_name(const Builder& builder, Grammar::ParameterContext& context, Signature signature, bool is_first) {
  if (signature != Signature::Declaration) return true;
  const bool has_value = context.default_value() && context.default_value()->expression();
  return context.annotation() || has_value || (is_first && builder.scope.in_class);
}

void build_typed(Builder& builder, ast::Parameter& parameter, Grammar::ParameterContext& context, Signature signature,
                 bool is_first) {
  const Token* word = lone_word(*context.type());
  if (auto* declarator = context.declarator()) {
    Declared declared = build_declarator(builder, *declarator, build_type(builder, *context.type()), Signature::Declaration);
    parameter.name = declared.name;
    parameter.type = declared.type;
  } else if (word && is_name(builder, context, signature, is_first)) {
    parameter.name = builder.identifier(*word);
  } else {
    parameter.type = build_type(builder, *context.type());
  }
  if (parameter.name.text.empty() && signature == Signature::Python)
    builder.error(parameter.span, "expected the name of a parameter after its type");
}

ast::Parameter build_starred(Builder& builder, Grammar::ParameterContext& context) {
  ast::Parameter parameter;
  parameter.kind = context.STAR() ? Kind::Star : Kind::DoubleStar;
  parameter.name = builder.identifier(*context.name());
  if (context.annotation()) parameter.annotation = build_expr(builder, *context.annotation()->expression());
  parameter.span = builder.span(context);
  return parameter;
}

ast::Parameter build_parameter(Builder& builder, Grammar::ParameterContext& context, Signature signature, bool is_first) {
  if (context.STAR() || context.DOUBLE_STAR()) return build_starred(builder, context);
  ast::Parameter parameter;
  parameter.span = builder.span(context);
  build_typed(builder, parameter, context, signature, is_first);
  if (context.annotation()) parameter.annotation = build_expr(builder, *context.annotation()->expression());
  build_default(builder, parameter, context.default_value());
  if (auto* nullability = context.nullability()) {
    parameter.not_none = nullability->NOT() != nullptr;
    parameter.or_none = nullability->OR() != nullptr;
  }
  return parameter;
}

void check_variadic(Builder& builder, Grammar::ParameterContext& context, Signature signature, bool is_last) {
  if (signature == Signature::Python)
    builder.error(builder.span(context), "'...' is for C functions; use '*args'");
  else if (!is_last)
    builder.error(builder.span(context), "'...' must be the last parameter");
}

}  // namespace

ParameterList build_parameters(Builder& builder, Grammar::ParametersContext& context, Signature signature) {
  ParameterList list;
  ParameterKinds kinds(builder, list.parameters);
  const auto contexts = context.parameter();
  for (std::size_t i = 0; i < contexts.size(); ++i) {
    Grammar::ParameterContext& parameter = *contexts[i];
    if (parameter.SLASH()) {
      kinds.slash(builder.span(parameter));
    } else if (parameter.POINTER()) {
      kinds.bare_star(builder.span(parameter));
    } else if (parameter.ELLIPSIS()) {
      check_variadic(builder, parameter, signature, i + 1 == contexts.size());
      list.is_variadic = true;
    } else {
      kinds.add(build_parameter(builder, parameter, signature, i == 0));
    }
  }
  return list;
}

std::vector<ast::Parameter> build_lambda_parameters(Builder& builder, Grammar::LambdaContext& context) {
  std::vector<ast::Parameter> parameters;
  ParameterKinds kinds(builder, parameters);
  for (auto* item : context.lambda_parameter()) {
    if (item->SLASH()) {
      kinds.slash(builder.span(*item));
    } else if (item->POINTER()) {
      kinds.bare_star(builder.span(*item));
    } else {
      ast::Parameter parameter;
      parameter.kind = item->STAR() ? Kind::Star : item->DOUBLE_STAR() ? Kind::DoubleStar : Kind::Normal;
      parameter.name = builder.identifier(*item->name());
      if (item->type()) parameter.type = build_type(builder, *item->type());
      parameter.default_value = build_optional_expr(builder, item->expression());
      parameter.has_default = parameter.default_value.valid();
      parameter.span = builder.span(*item);
      kinds.add(std::move(parameter));
    }
  }
  return parameters;
}

}  // namespace kernelc::syntax
