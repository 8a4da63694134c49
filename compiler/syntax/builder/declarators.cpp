// *p   x[3]   f(int x) nogil   (*f)(double)

#include "syntax/builder/declarators.h"

#include "syntax/builder/expressions.h"
#include "syntax/builder/parameters.h"
#include "syntax/builder/statements.h"

namespace kernelc::syntax {

namespace {

ast::TypeId build_pointer(Builder& builder, ast::TypeId type, Grammar::PointerContext& context) {
  const Span at{builder.file, builder.tree[type].span.begin, end_of(*context.stop)};
  if (context.AMPERSAND()) {
    type = builder.type(at, ast::ReferenceType{type});
  } else {
    for (std::uint32_t i = begin_of(*context.start); i < end_of(*context.start); ++i)
      type = builder.type(at, ast::PointerType{type});
  }
  // `restrict` is a promise to the C compiler that generated code makes by itself.
  return context.CONST().empty() ? type : builder.type(at, ast::QualifiedType{type, true, false});
}

ast::TypeId build_pointers(Builder& builder, ast::TypeId type, const std::vector<Grammar::PointerContext*>& pointers) {
  for (auto* pointer : pointers) type = build_pointer(builder, type, *pointer);
  return type;
}

/// x[3][4]: three times four, so the innermost type is made first.
ast::TypeId build_arrays(Builder& builder, ast::TypeId type, const std::vector<Grammar::Array_suffixContext*>& suffixes) {
  for (auto suffix = suffixes.rbegin(); suffix != suffixes.rend(); ++suffix) {
    const auto sizes = (*suffix)->expression();
    if (sizes.size() > 1) builder.error(builder.span(**suffix), "expected one size for each pair of brackets");
    const Span at{builder.file, builder.tree[type].span.begin, end_of(*(*suffix)->stop)};
    type = builder.type(at, ast::ArrayType{type, sizes.empty() ? ast::ExprId{} : build_expr(builder, *sizes[0])});
  }
  return type;
}

/// f[T, U](...): names between brackets before the parameters of a function.
std::vector<ast::Identifier> build_templates(Builder& builder, const std::vector<Grammar::Array_suffixContext*>& suffixes) {
  std::vector<ast::Identifier> templates;
  for (auto* suffix : suffixes)
    for (auto* name : suffix->expression()) templates.push_back(builder.identifier(*name));
  return templates;
}

Declared build_named(Builder& builder, Grammar::Direct_declaratorContext& context, ast::TypeId base, Signature signature) {
  Declared declared;
  declared.name = builder.identifier(*context.declared_name());
  declared.c_name = build_c_name(builder, context.c_name());
  if (!context.function_suffix()) {
    declared.type = build_arrays(builder, base, context.array_suffix());
    return declared;
  }
  declared.templates = build_templates(builder, context.array_suffix());
  declared.type = build_function_type(builder, *context.function_suffix(), base, signature);
  declared.is_const_method = is_const_method(*context.function_suffix());
  return declared;
}

// (*f)(double): what follows the parentheses applies before what stands in them.
Declared build_grouped(Builder& builder, Grammar::Direct_declaratorContext& context, ast::TypeId base) {
  ast::TypeId type = base;
  if (context.function_suffix()) {
    DeclarationScope inside = builder.scope;
    inside.in_class = false;  // what is pointed to has no `self`
    const InnerScope scope(builder, inside);
    type = build_function_type(builder, *context.function_suffix(), type, Signature::Declaration);
  }
  type = build_arrays(builder, type, context.array_suffix());
  return build_declarator(builder, *context.declarator(), type, Signature::Declaration);
}

ast::ExceptionClause build_exceptions(Builder& builder, Grammar::Exception_clauseContext& context) {
  using Kind = ast::ExceptionClause::Kind;
  ast::ExceptionClause clause;
  clause.span = builder.span(context);
  const bool has_star = context.STAR() || context.POINTER();
  if (context.NO_EXCEPT()) {
    clause.kind = Kind::None;
  } else if (context.PLUS()) {
    clause.kind = Kind::Plus;
    clause.plus_star = has_star;
    if (auto* handler = context.handler_name()) {
      clause.value = builder.expr(builder.span(*handler->start), ast::NameExpr{builder.text(*handler->start)});
      for (auto* name : handler->name())
        clause.value = builder.expr({builder.file, begin_of(*handler->start), end_of(*name->stop)},
                                    ast::AttributeExpr{clause.value, builder.identifier(*name)});
    }
  } else if (has_star) {
    clause.kind = Kind::Star;
  } else {
    clause.kind = context.QUESTION() ? Kind::CheckedValue : Kind::Value;
    clause.value = build_expr(builder, *context.exception_value());
  }
  return clause;
}

void add_attribute(Builder& builder, ast::FunctionType& type, Grammar::Function_attributeContext& context) {
  if (auto* clause = context.exception_clause()) {
    if (type.exceptions.kind != ast::ExceptionClause::Kind::Default)
      builder.error(builder.span(*clause), "a function has one exception clause");
    type.exceptions = build_exceptions(builder, *clause);
  }
  if (context.NOGIL() && type.exceptions.kind == ast::ExceptionClause::Kind::Plus && type.exceptions.span.end == begin_of(*context.start))
    builder.error(builder.span(context), "'except +nogil' names a function that handles exceptions; write 'except + nogil' for the modifier 'nogil'");
  type.is_nogil |= context.NOGIL() != nullptr;
  type.with_gil |= context.GIL() != nullptr;
}

}  // namespace

Declared build_declarator(Builder& builder, Grammar::DeclaratorContext& context, ast::TypeId base, Signature signature) {
  const ast::TypeId type = build_pointers(builder, base, context.pointer());
  auto* direct = context.direct_declarator();
  if (!direct) {
    Declared declared;
    declared.type = build_arrays(builder, type, context.array_suffix());
    return declared;
  }
  return direct->declared_name() ? build_named(builder, *direct, type, signature) : build_grouped(builder, *direct, type);
}

ast::TypeId build_function_type(Builder& builder, Grammar::Function_suffixContext& context, ast::TypeId result,
                                Signature signature) {
  ast::FunctionType type;
  ParameterList list = build_parameters(builder, *context.parameters(), signature);
  type.result = result;
  type.parameters = std::move(list.parameters);
  type.is_variadic = list.is_variadic;
  type.is_nogil = builder.scope.is_nogil;
  for (auto* attribute : context.function_attribute()) add_attribute(builder, type, *attribute);
  const std::uint32_t begin = result ? builder.tree[result].span.begin : begin_of(*context.start);
  return builder.type({builder.file, begin, end_of(*context.stop)}, std::move(type));
}

bool is_const_method(Grammar::Function_suffixContext& context) {
  for (auto* attribute : context.function_attribute())
    if (attribute->CONST()) return true;
  return false;
}

ast::TypeId with_function_attributes(Builder& builder, ast::TypeId type,
                                     const std::vector<Grammar::Function_attributeContext*>& attributes) {
  const auto* pointer = std::get_if<ast::PointerType>(&builder.tree[type].node);
  const ast::TypeId target = pointer ? pointer->target : type;
  if (!std::holds_alternative<ast::FunctionType>(builder.tree[target].node)) {
    builder.error(builder.span(*attributes[0]), "only the type of a function can be followed by this");
    return type;
  }
  auto function = std::get<ast::FunctionType>(builder.tree[target].node);
  for (auto* attribute : attributes) add_attribute(builder, function, *attribute);
  builder.tree.types[target].node = std::move(function);
  return type;
}

std::string build_c_name(Builder& builder, Grammar::C_nameContext* context) {
  return context ? build_plain_string(builder, *context->start) : std::string();
}

}  // namespace kernelc::syntax
