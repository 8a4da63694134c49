#include "sema/comprehension_targets.h"

#include "sema/closures.h"
#include "sema/statements.h"

namespace kernelc::sema {

namespace {

using Kind = ast::ComprehensionExpr::Kind;

/// cdef int i around `[v[i] for i in range(n)]`: the type of a declared variable of that name.
std::optional<ir::TypeId> type_around(Body& inner, const std::string& name) {
  for (Body* body = &inner; body; body = body->outer) {
    const Symbol* symbol = find_in_function(*body, name);
    if (!symbol) continue;
    const auto* local = std::get_if<LocalSymbol>(symbol);
    if (!local || body->inference.untyped.contains(local->id)) return std::nullopt;
    return body->types().strip(body->function().locals[local->id].type);
  }
  return std::nullopt;
}

void declare_name(Body& body, Scope& scope, Kind kind, const std::string& name, Span span) {
  if (scope.find_own(name)) return;
  const auto type = kind == Kind::Generator ? std::nullopt : type_around(body, name);
  scope.declare(name, LocalSymbol{type ? body.add_local(name, *type, ir::Local::Kind::Variable, span) : declare_untyped(body, name, span)});
}

}  // namespace

void declare_targets(Body& body, Scope& scope, ast::ComprehensionExpr::Kind kind, ast::ExprId target) {
  const ast::Expr& expr = body.ast(target);
  const auto each = [&](const std::vector<ast::ExprId>& items) {
    for (const ast::ExprId item : items) declare_targets(body, scope, kind, item);
  };
  if (const auto* name = std::get_if<ast::NameExpr>(&expr.node)) declare_name(body, scope, kind, name->name, expr.span);
  else if (const auto* tuple = std::get_if<ast::TupleExpr>(&expr.node)) each(tuple->items);
  else if (const auto* list = std::get_if<ast::ListExpr>(&expr.node)) each(list->items);
  else if (const auto* star = std::get_if<ast::StarredExpr>(&expr.node)) declare_targets(body, scope, kind, star->value);
}

}  // namespace kernelc::sema
