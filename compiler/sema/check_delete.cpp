#include "ir/walk.h"
#include "sema/assignment.h"
#include "sema/check_function.h"
#include "sema/closures.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/no_target.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

/// `del p` of a pointer to a C++ object.
bool deletes_cpp_object(Body& body, ir::ExprId place, Span span) {
  const auto* pointer = body.types().as<ir::PointerType>(body.type_of(place));
  if (!pointer || !body.types().is<ir::CppClassType>(pointer->target)) return false;
  body.evaluate(span, body.call(span, body.types().void_type, Runtime::DeleteCpp, {place}));
  return true;
}

/// An untyped variable that is deleted holds objects, even where C numbers are all that is assigned to it.
bool keeps_object(Body& body, ir::ExprId place) {
  const auto* local = body.node<ir::LocalRef>(place);
  const ir::TypeId type = body.type_of(place);
  const bool is_inferred = local && body.inference.untyped.contains(local->id) && !body.is_error(place);
  if (!is_inferred || body.types().is_object(type) || body.types().is_view(type) || !has_object_form(body, type)) return false;
  body.inference.assigned[local->id].push_back(body.types().object_type);
  return true;
}

/// An item or a member that C holds can only be deleted as a pointer to a C++ object.
void delete_c_place(Body& body, ir::ExprId place, Span span) {
  if (body.is_error(place) || deletes_cpp_object(body, place, span)) return;
  body.error(DiagnosticKind::InvalidAssignment, span, "Deletion of non-Python, non-C++ object");
}

void delete_item(Body& body, const ast::SubscriptExpr& target, ast::ExprId written, Span span) {
  const ir::ExprId base = check(body, target.value);
  if (body.is_error(base)) return;
  if (!body.is_object(base)) return delete_c_place(body, check(body, written), span);
  body.require_gil(span, "Deleting Python object not allowed without gil");
  const ir::ExprId key = subscript_key(body, target, span);
  body.evaluate(span, body.call(span, body.types().void_type, Runtime::DeleteItem, {base, key}));
}

void delete_attribute(Body& body, const ast::AttributeExpr& target, Span span) {
  const ir::ExprId owner = check(body, target.value);
  if (body.is_error(owner)) return;
  const ir::ExprId place = attribute_of(body, owner, target.name.text, span);
  if (!body.is_object(place)) return delete_c_place(body, place, span);
  body.require_gil(span, "Deleting Python object not allowed without gil");
  const ir::ExprId key = body.add(span, body.types().object_type, ir::ObjectConst{body.name_constant(target.name.text)});
  body.evaluate(span, body.call(span, body.types().void_type, Runtime::DeleteAttribute, {owner, key}));
}

void delete_target(Body& body, ast::ExprId target) {
  const ast::Expr& expr = body.ast(target);
  if (const auto* name = std::get_if<ast::NameExpr>(&expr.node)) return delete_name(body, name->name, expr.span);
  if (const auto* item = std::get_if<ast::SubscriptExpr>(&expr.node)) return delete_item(body, *item, target, expr.span);
  if (const auto* attribute = std::get_if<ast::AttributeExpr>(&expr.node)) return delete_attribute(body, *attribute, expr.span);
  if (const auto* items = sequence_items(expr)) {
    for (const ast::ExprId item : *items) delete_target(body, item);
    return;
  }
  body.error(DiagnosticKind::InvalidAssignment, expr.span, "Cannot delete " + no_target(expr));
}

/// Inner functions share what they mention: it stays.
class FindsDeletedCaptures : public ir::Walk {
 public:
  FindsDeletedCaptures(Context& context, const ir::Function& function) : Walk(context.module), context_(context), function_(function) {
    for (const ir::StmtId stmt : function.body) visit(stmt);
  }

  void visit(ir::ExprId) override {}
  void visit(ir::StmtId id) override {
    const ir::StmtId before = std::exchange(previous_, id);
    parts(id);
    const auto* unbind = std::get_if<ir::Unbind>(&module_[id].node);
    const ir::LocalId id_of_local = unbind ? ir::local_of(module_, unbind->target) : ir::LocalId{};
    if (!id_of_local.valid() || ends_handler(before, id_of_local)) return;
    const ir::Local& local = function_.locals[id_of_local];
    if (local.is_captured || local.is_outer)
      context_.error(DiagnosticKind::InvalidAssignment, module_[id].span, "can not delete variable '" + local.name + "' referenced in nested scope");
  }

 private:
  /// What names an exception is forgotten at the end of its handler, where it is set to None before.
  bool ends_handler(ir::StmtId before, ir::LocalId local) const {
    const auto* assign = before.valid() ? std::get_if<ir::Assign>(&module_[before].node) : nullptr;
    return assign && ir::local_of(module_, assign->target) == local && ir::node_as<ir::SingletonConst>(module_, assign->value);
  }

  Context& context_;
  const ir::Function& function_;
  ir::StmtId previous_;
};

}  // namespace

void delete_name(Body& body, const std::string& name, Span span) {
  const ir::ExprId key = body.add(span, body.types().object_type, ir::ObjectConst{body.name_constant(name)});
  if (is_assigned_in_class_body(body, name)) {
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
  if (body.node<ir::GlobalRef>(place)) {
    body.error(DiagnosticKind::InvalidAssignment, span, "Deletion of global C variable");
    return;
  }
  if (deletes_cpp_object(body, place, span) || keeps_object(body, place)) return;
  if (!body.types().is_object(type) && !body.types().is_view(type) && !body.is_error(place)) {
    body.error(DiagnosticKind::InvalidAssignment, span, "Deletion of non-Python, non-C++ object");
    return;
  }
  if (body.types().is_object(type)) body.require_gil(span, "Deleting Python object not allowed without gil");
  if (body.is_error(place)) return;
  body.emit(span, ir::Unbind{place});
}

void check_deleted_locals(Context& context) {
  for (const ir::Function& function : context.module.functions) FindsDeletedCaptures(context, function);
}

void check_delete(Body& body, const ast::DeleteStmt& stmt, Span) {
  for (const ast::ExprId target : stmt.targets) delete_target(body, target);
}

}  // namespace kernelc::sema
