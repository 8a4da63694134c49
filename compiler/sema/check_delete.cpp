#include "sema/assignment.h"
#include "sema/closures.h"
#include "sema/expressions.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

/// What `del` takes an item or attribute from: an object; C data cannot lose a part.
ir::ExprId deletable_owner(Body& body, ast::ExprId owner, Span span) {
  const ir::ExprId value = check(body, owner);
  if (body.is_error(value) || body.is_object(value)) return value;
  body.error(DiagnosticKind::InvalidAssignment, span, "Deletion of non-Python, non-C++ object");
  return body.error_expr(span);
}

void delete_item(Body& body, const ast::SubscriptExpr& target, Span span) {
  body.require_gil(span, "Deleting Python object not allowed without gil");
  const ir::ExprId base = deletable_owner(body, target.value, span);
  if (body.is_error(base)) return;
  const ir::ExprId key = subscript_key(body, target, span);
  body.evaluate(span, body.call(span, body.types().void_type, Runtime::DeleteItem, {base, key}));
}

void delete_attribute(Body& body, const ast::AttributeExpr& target, Span span) {
  body.require_gil(span, "Deleting Python object not allowed without gil");
  const ir::ExprId owner = deletable_owner(body, target.value, span);
  if (body.is_error(owner)) return;
  const ir::ExprId key = body.add(span, body.types().object_type, ir::ObjectConst{body.name_constant(target.name.text)});
  body.evaluate(span, body.call(span, body.types().void_type, Runtime::DeleteAttribute, {owner, key}));
}

void delete_target(Body& body, ast::ExprId target) {
  const ast::Expr& expr = body.ast(target);
  if (const auto* name = std::get_if<ast::NameExpr>(&expr.node)) return delete_name(body, name->name, expr.span);
  if (const auto* item = std::get_if<ast::SubscriptExpr>(&expr.node)) return delete_item(body, *item, expr.span);
  if (const auto* attribute = std::get_if<ast::AttributeExpr>(&expr.node)) return delete_attribute(body, *attribute, expr.span);
  if (const auto* items = sequence_items(expr)) {
    for (const ast::ExprId item : *items) delete_target(body, item);
    return;
  }
  body.error(DiagnosticKind::InvalidAssignment, expr.span, "Cannot delete this expression");
}

}  // namespace

void delete_name(Body& body, const std::string& name, Span span) {
  const ir::ExprId key = body.add(span, body.types().object_type, ir::ObjectConst{body.name_constant(name)});
  if (body.in_class_body) {
    const ir::ExprId space = body.local_ref(span, body.class_namespace);
    body.evaluate(span, body.call(span, body.types().void_type, Runtime::DeleteItem, {space, key}));
    return;
  }
  const auto captured = captured_local(body, name);
  const Symbol* symbol = body.scope->find(name);
  if (!captured && (!symbol || std::holds_alternative<PyNameSymbol>(*symbol))) {
    body.require_gil(span, "Deleting Python object not allowed without gil");
    body.evaluate(span, body.call(span, body.types().void_type, Runtime::DeleteGlobal, {key}));
    return;
  }
  const ir::ExprId place = check_name(body, name, span);
  const ir::TypeId type = body.type_of(place);
  if (const auto* pointer = body.types().as<ir::PointerType>(type); pointer && body.types().is<ir::CppClassType>(pointer->target)) {
    body.evaluate(span, body.call(span, body.types().void_type, Runtime::DeleteCpp, {place}));
    return;
  }
  if (!body.types().is_object(type) && !body.types().is_view(type) && !body.is_error(place)) {
    body.error(DiagnosticKind::InvalidAssignment, span, "Deletion of non-Python, non-C++ object");
    return;
  }
  if (body.types().is_object(type)) body.require_gil(span, "Deleting Python object not allowed without gil");
  if (body.is_error(place)) return;
  body.emit(span, ir::Unbind{place});
}

void check_delete(Body& body, const ast::DeleteStmt& stmt, Span) {
  for (const ast::ExprId target : stmt.targets) delete_target(body, target);
}

}  // namespace kernelc::sema
