#include "sema/py_functions.h"

#include "ast/is_none.h"
#include "sema/annotations.h"
#include "sema/convert.h"
#include "sema/decorators.h"
#include "sema/embedded_signature.h"
#include "sema/expressions.h"
#include "sema/function_rules.h"
#include "sema/functions.h"

namespace kernelc::sema {

namespace {

ir::PyParameter::Kind kind_of(ast::Parameter::Kind kind) {
  switch (kind) {
    case ast::Parameter::Kind::PositionalOnly: return ir::PyParameter::Kind::PositionalOnly;
    case ast::Parameter::Kind::Normal: return ir::PyParameter::Kind::Normal;
    case ast::Parameter::Kind::KeywordOnly: return ir::PyParameter::Kind::KeywordOnly;
    case ast::Parameter::Kind::Star: return ir::PyParameter::Kind::Star;
    case ast::Parameter::Kind::DoubleStar: return ir::PyParameter::Kind::DoubleStar;
  }
  return ir::PyParameter::Kind::Normal;
}

bool is_fused(const Context& context, ir::TypeId type) {
  std::vector<ir::FusedId> found;
  collect_fused(context, type, found);
  return !found.empty();
}

/// `not None` says something about objects and views alone.
void check_none_clause(Context& context, const FunctionDecl& declaration, const Signature::Parameter& parameter) {
  const bool is_self = declaration.class_id && !parameter.is_typed;
  const ir::Types& types = context.types();
  const bool can_be_none = types.is_object(parameter.type) || types.is_view(parameter.type) || types.is_error(parameter.type) ||
                           is_fused(context, parameter.type);
  if (parameter.allow_none || is_self || can_be_none) return;
  context.error(DiagnosticKind::InvalidArgument, parameter.span, "Only Python type arguments can have 'not None'");
}

/// Whether callers may pass None. `allow_none_for_extension_args=False` asks for a word about it at every declared type.
bool takes_none(const Context& context, const FunctionDecl& declaration, const Signature::Parameter& parameter) {
  const bool is_declared = parameter.is_typed && parameter.type != context.module.types.object_type;
  if (!parameter.allow_none || declaration.directives.allow_none_for_extension_args || !is_declared) return parameter.allow_none;
  return parameter.or_none || ast::is_none(context.tree, parameter.default_value);
}

}  // namespace

ir::PyParameter py_parameter(const ast::Parameter& parameter, std::size_t next_default) {
  ir::PyParameter result;
  result.kind = kind_of(parameter.kind);
  result.name = parameter.name.text;
  result.has_default = static_cast<bool>(parameter.default_value);
  result.default_index = result.has_default ? static_cast<int>(next_default) : -1;
  result.allow_none = !parameter.not_none;
  return result;
}

std::optional<std::string> docstring(const ast::Tree& tree, const ast::Block& block) {
  if (block.empty()) return std::nullopt;
  const auto* stmt = std::get_if<ast::ExprStmt>(&tree[block.front()].node);
  const auto* text = stmt ? std::get_if<ast::StringExpr>(&tree[stmt->value].node) : nullptr;
  const bool is_text = text && (text->kind == ast::StringExpr::Kind::Text || text->kind == ast::StringExpr::Kind::Unicode);
  return is_text ? std::optional(text->value) : std::nullopt;
}

int declare_py_function(Context& context, FunctionDeclId id) {
  const FunctionDecl declaration = context.functions[id];
  const auto& stmt = std::get<ast::FunctionStmt>(context.tree[declaration.stmt].node);
  ir::PyFunction function;
  function.name = context.written(stmt.name);
  function.qualified_name = declaration.qualified_name.empty() ? declaration.name : declaration.qualified_name;
  function.span = context.tree[declaration.stmt].span;
  function.class_id = declaration.class_id;
  function.is_static_method = is_decorated(context.tree, stmt, "staticmethod");
  function.is_class_method = declaration.class_id.valid() ? is_class_method(context.tree, stmt) : is_decorated(context.tree, stmt, "classmethod");
  if (const auto doc = docstring(context.tree, stmt.body)) {
    function.doc = *doc;
    function.has_doc = true;
  }
  std::size_t defaults = 0;
  const Signature signature = resolve_signature(context, declaration, {});
  check_python_forms(context, declaration, signature);
  for (const auto& parameter : signature.parameters) {
    check_none_clause(context, declaration, parameter);
    ir::PyParameter visible;
    visible.kind = kind_of(parameter.kind);
    visible.name = parameter.name;
    visible.has_default = static_cast<bool>(parameter.default_value);
    visible.default_index = visible.has_default ? static_cast<int>(defaults++) : -1;
    visible.allow_none = takes_none(context, declaration, parameter);
    function.parameters.push_back(visible);
  }
  embed_signature(context, declaration, signature, function);
  function.fused = declaration.fused;
  function.deciding_parameters = declaration.deciding_parameters;
  for (const FusedBinding& binding : all_bindings(context, declaration.fused)) {
    function.specialisations.push_back({instance_of(context, id, binding), binding});
  }
  context.module.py_functions.push_back(std::move(function));
  return static_cast<int>(context.module.py_functions.size()) - 1;
}

std::vector<ir::ExprId> check_defaults(Body& body, FunctionDeclId id) {
  const Signature signature = resolve_signature(body.context, body.context.functions[id], {});
  std::vector<ir::ExprId> defaults;
  for (const auto& parameter : signature.parameters) {
    if (!parameter.default_value) continue;
    ir::ExprId value = check(body, parameter.default_value);
    if (body.node<ir::NullConst>(value) && is_char_pointer(body.types(), parameter.type)) {
      defaults.push_back(body.object_call(parameter.span, ir::RuntimeFunction::NullAddress, {}));
      continue;
    }
    const bool has_type = parameter.is_typed && !is_fused(body.context, parameter.type);
    const bool is_text = has_type && body.node<ir::ObjectConst>(value) && body.types().is_pointer(parameter.type);  // C text: "x" is bytes
    if (is_text || (has_type && body.types().is_number(parameter.type))) value = convert(body, value, parameter.type, parameter.span);
    const bool is_no_view = has_type && body.types().is_view(parameter.type) && !body.types().is_object(body.type_of(value));
    if (is_no_view) body.collect([&] { convert(body, value, parameter.type, parameter.span); });
    defaults.push_back(to_object(body, value));
  }
  return defaults;
}

void publish_cpdef(Body& body, FunctionDeclId id) {
  if (body.inference.is_trial) return;
  Context& context = body.context;
  const auto& stmt = std::get<ast::FunctionStmt>(context.tree[context.functions[id].stmt].node);
  const Span span = stmt.name.span;
  const int function = declare_py_function(context, id);
  const ir::ExprId made = body.add(span, context.types().object_type, ir::MakeFunction{function, check_defaults(body, id)});
  const ir::ExprId name = body.add(span, context.types().object_type, ir::ObjectConst{body.name_constant(context.functions[id].name)});
  body.evaluate(span, body.call(span, context.types().void_type, ir::RuntimeFunction::SetGlobal, {name, annotated(body, made, stmt, span)}));
}

}  // namespace kernelc::sema
