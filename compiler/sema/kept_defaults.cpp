#include "sema/kept_defaults.h"

#include <algorithm>

#include "ast/walk.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/type_resolution.h"

namespace kernelc::sema {

namespace {

/// Whether an expression makes an object or depends on names that the module's code binds.
class NeedsRunningCode : public ast::Walk {
 public:
  NeedsRunningCode(const ast::Tree& tree, const Scope& scope) : Walk(tree), scope_(scope) {}
  bool found = false;

  using Walk::visit;
  void visit(ast::ExprId id) override {
    const auto& node = tree_[id].node;
    const bool makes_object = std::holds_alternative<ast::ListExpr>(node) || std::holds_alternative<ast::DictExpr>(node) ||
                              std::holds_alternative<ast::SetExpr>(node) || std::holds_alternative<ast::CallExpr>(node) ||
                              std::holds_alternative<ast::ComprehensionExpr>(node) || std::holds_alternative<ast::LambdaExpr>(node);
    const auto* name = std::get_if<ast::NameExpr>(&node);
    found = found || makes_object || (name && name->name != "NULL" && is_bound_by_code(name->name));
    parts(id);
  }

 private:
  bool is_bound_by_code(const std::string& name) const {
    const Symbol* symbol = scope_.find(name);
    return !symbol || std::holds_alternative<PyNameSymbol>(*symbol) || std::holds_alternative<GlobalSymbol>(*symbol);
  }

  const Scope& scope_;
};

/// Whether there can be a variable of the module with a default of the type.
bool can_be_kept(const ir::Types& types, ir::TypeId type) {
  return types.is_object(type) || types.is_number(type) || types.is_pointer(type) || types.is_view(type) || types.is<ir::StructType>(type) ||
         types.is<ir::TupleType>(type);
}

bool is_kept(Context& context, const FunctionDecl& declaration, const Signature::Parameter& parameter) {
  if (!declaration.has_definition || !declaration.module_name.empty() || !parameter.default_value) return false;
  const ir::Types& types = context.types();
  if (!can_be_kept(types, types.strip(parameter.type))) return false;
  // The copies of a fused function share what they keep.
  if (!declaration.fused.empty() && !types.is_object(parameter.type) && !types.is_number(parameter.type)) return false;
  NeedsRunningCode needs(context.tree, *declaration.scope);
  needs.visit(parameter.default_value);
  return needs.found;
}

using Kind = ast::FunctionStmt::Kind;

/// Whether other modules may call a function, by its name or through the table of its class.
bool is_called_by_others(const Context& context, const FunctionDecl& declaration) {
  const auto& stmt = std::get<ast::FunctionStmt>(context.tree[declaration.stmt].node);
  if (stmt.kind == Kind::Def || !declaration.has_definition || !declaration.module_name.empty()) return false;
  using Visibility = ast::FunctionStmt::Visibility;
  const bool is_api = stmt.visibility == Visibility::Api || stmt.visibility == Visibility::PublicApi;
  return declaration.class_id || ((declaration.is_in_pxd || is_api) && !declaration.is_inline_in_pxd);
}

bool is_shared(Context& context, const FunctionDecl& declaration, const Signature::Parameter& parameter) {
  return can_be_kept(context.types(), context.types().strip(parameter.type)) && parameter.default_value && is_called_by_others(context, declaration);
}

ir::GlobalId variable_for(Context& context, FunctionDeclId function, std::size_t place, const Signature::Parameter& parameter) {
  const auto [known, is_new] = context.kept_defaults.try_emplace({function, place});
  if (is_new) {
    ir::Global made;
    made.name = context.functions[function].name + "_" + parameter.name;
    made.type = context.types().strip(parameter.type);
    made.span = parameter.span;
    known->second = context.module.globals.add(std::move(made));
  }
  return known->second;
}

}  // namespace

bool has_kept_defaults(Context& context, FunctionDeclId function) {
  const FunctionDecl& declaration = context.functions[function];
  const Signature signature = resolve_signature(context, declaration, {});
  return std::any_of(signature.parameters.begin(), signature.parameters.end(),
                     [&](const Signature::Parameter& parameter) { return is_kept(context, declaration, parameter); });
}

void keep_defaults(Body& body, FunctionDeclId function) {
  const FunctionDecl declaration = body.context.functions[function];
  const Signature signature = resolve_signature(body.context, declaration, {});
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
    const Signature::Parameter& parameter = signature.parameters[i];
    if (!is_kept(body.context, declaration, parameter) && !is_shared(body.context, declaration, parameter)) continue;
    const ir::TypeId type = body.types().strip(parameter.type);
    const ir::ExprId value = convert(body, check(body, parameter.default_value), type, parameter.span);
    body.assign(parameter.span, body.add(parameter.span, type, ir::GlobalRef{variable_for(body.context, function, i, parameter)}), value);
  }
}

std::vector<ir::GlobalId> shared_defaults(Context& context, FunctionDeclId function) {
  const FunctionDecl declaration = context.functions[function];
  const Signature signature = resolve_signature(context, declaration, {});
  std::vector<ir::GlobalId> found;
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
    const Signature::Parameter& parameter = signature.parameters[i];
    if (!parameter.has_default) continue;
    found.push_back(is_shared(context, declaration, parameter) ? variable_for(context, function, i, parameter) : ir::GlobalId{});
  }
  return found;
}

ir::ExprId kept_default(Body& body, FunctionDeclId function, std::size_t place, Span span) {
  const FunctionDecl declaration = body.context.functions[function];
  const Signature signature = resolve_signature(body.context, declaration, {});
  const Signature::Parameter& parameter = signature.parameters[place];
  if (!is_kept(body.context, declaration, parameter)) return {};
  return body.add(span, body.types().strip(parameter.type), ir::GlobalRef{variable_for(body.context, function, place, parameter)});
}

}  // namespace kernelc::sema
