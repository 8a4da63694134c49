#include "sema/signature.h"

#include "ast/is_none.h"
#include "sema/lookup.h"
#include "sema/named_type.h"

namespace kernelc::sema {

namespace {

using ir::TypeId;

// A parameter `double x[3]` is a pointer, and one of function type a pointer to a function.
TypeId as_parameter(ir::Types& types, TypeId type) {
  if (const auto* array = std::get_if<ir::ArrayType>(&types[types.strip_alias(type)])) return types.pointer_to(array->element);
  if (const auto* array = types.as<ir::ArrayType>(type)) return types.pointer_to(types.const_of(array->element));  // const double x[3]
  return types.is<ir::FunctionType>(type) ? types.pointer_to(type) : type;
}

// The identifier that a type consists of: a lone word of a C parameter may be a type or a name.
const std::string* lone_word(const Context& context, ast::TypeId type) {
  const auto* named = type.valid() ? std::get_if<ast::NamedType>(&context.tree[type].node) : nullptr;
  const bool is_word = named && named->modifiers.empty() && named->path.size() == 1 && !named->is_complex;
  return is_word ? &named->path[0].text : nullptr;
}

bool names_type(const Scope& scope, const std::string& name) {
  const Symbol* symbol = find_declared(scope, name);
  return symbol && (std::holds_alternative<TypeSymbol>(*symbol) || std::holds_alternative<CythonSymbol>(*symbol));
}

bool is_void_list(const Context& context, const std::vector<ast::Parameter>& parameters) {
  if (parameters.size() != 1 || !parameters[0].name.text.empty()) return false;
  const std::string* word = lone_word(context, parameters[0].type);
  return word && *word == "void";
}

void add_parameters(Context& context, const Scope& scope, const std::vector<ast::Parameter>& written, bool is_c_style,
                    const FusedBinding& binding, Signature& signature) {
  if (is_c_style && is_void_list(context, written)) {
    context.error(DiagnosticKind::InvalidType, written[0].span,
                  "Use spam() rather than spam(void) to declare a function with no arguments.");
    return;
  }
  for (const ast::Parameter& parameter : written)
    signature.parameters.push_back(typed_parameter(context, scope, parameter, is_c_style, binding));
}

TypeId result_type(Context& context, const Scope& scope, ast::TypeId written, const FusedBinding& binding) {
  return written.valid() ? resolve_type(context, scope, written, binding) : context.types().object_type;
}

void set_exceptions(Signature& signature, ExceptionSpec spec) {
  signature.exceptions = spec.kind;
  signature.exception_value = std::move(spec.value);
}

}  // namespace

Signature::Parameter typed_parameter(Context& context, const Scope& scope, const ast::Parameter& written, bool is_c_style,
                                     const FusedBinding& binding) {
  Signature::Parameter parameter;
  parameter.name = written.name.text;
  parameter.kind = written.kind;
  parameter.default_value = written.default_value;
  parameter.has_default = written.has_default;
  parameter.allow_none = !written.not_none;
  parameter.or_none = written.or_none;
  parameter.span = written.span;
  parameter.type = context.types().object_type;
  const std::string* word = is_c_style ? lone_word(context, written.type) : nullptr;
  if (word && written.name.text.empty() && !is_basic_word(*word) && !names_type(scope, *word)) {
    parameter.name = *word;
  } else if (written.type.valid()) {
    parameter.type = as_parameter(context.types(), resolve_type(context, scope, written.type, binding));
    parameter.is_typed = true;
  } else if (const auto annotated = annotated_type(context, scope, written.annotation, binding)) {
    const bool is_none_default = ast::is_none(context.tree, written.default_value);
    parameter.type = is_none_default ? number_object(context.types(), annotated->type) : annotated->type;
    if (is_none_default && context.types().is_number(parameter.type)) parameter.type = context.types().object_type;  // it may be None
    parameter.allow_none = annotated->allow_none || is_none_default;
    parameter.or_none = parameter.allow_none;
    parameter.is_typed = true;
  }
  return parameter;
}

TypeId function_type_of(Context& context, const Scope& scope, const ast::FunctionType& written, const FusedBinding& binding) {
  Signature signature;
  signature.result = result_type(context, scope, written.result, binding);
  add_parameters(context, scope, written.parameters, true, binding, signature);
  const DeclaredModule* module = declared_module(context, scope);
  const bool never = context.declares_foreign || (module && module->directives.legacy_implicit_noexcept);
  const auto fallback = never ? DefaultExceptions::Never : DefaultExceptions::ByAsking;
  set_exceptions(signature, exception_spec(context, scope, written.exceptions, signature.result, fallback));
  signature.is_nogil = written.is_nogil;
  signature.with_gil = written.with_gil;
  signature.is_variadic = written.is_variadic;
  return function_type(context, signature);
}

Signature foreign_signature(Context& context, const Scope& scope, const ast::FunctionStmt& written) {
  Signature signature;
  signature.result = result_type(context, scope, written.result, {});
  signature.has_declared_result = written.result.valid();
  add_parameters(context, scope, written.parameters, true, {}, signature);
  set_exceptions(signature, exception_spec(context, scope, written.exceptions, signature.result, DefaultExceptions::Never));
  signature.is_nogil = written.is_nogil;
  signature.with_gil = written.with_gil;
  signature.is_variadic = written.is_variadic;
  return signature;
}

TypeId function_type(Context& context, const Signature& signature) {
  ir::FunctionType type{signature.result, {}, signature.is_variadic, signature.exceptions, signature.exception_value,
                        signature.is_nogil || signature.with_gil};
  for (const Signature::Parameter& parameter : signature.parameters) type.parameters.push_back(parameter.type);
  return context.types().intern(std::move(type));
}

}  // namespace kernelc::sema
