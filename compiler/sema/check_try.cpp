#include "sema/assignment.h"
#include "sema/closures.h"
#include "sema/constant_arithmetic.h"
#include "sema/convert.h"
#include "sema/critical_sections.h"
#include "sema/declarations.h"
#include "sema/expressions.h"
#include "sema/statements.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

ir::Block nested(Body& body, const ast::Block& block) {
  return body.collect([&] { check_block(body, block); });
}

/// Builtins are found without the GIL; that a handler needs it is said of its statement.
ir::ExprId handler_type(Body& body, ast::ExprId type) {
  const Restore<bool> gil(body.has_gil, body.has_gil || !builtin_name(body, type).empty());
  return check_object(body, type);
}

std::vector<ir::ExprId> handler_types(Body& body, ast::ExprId type) {
  if (!type) return {};
  const auto* tuple = std::get_if<ast::TupleExpr>(&body.ast(type).node);
  if (!tuple) return {handler_type(body, type)};
  std::vector<ir::ExprId> types;
  for (const ast::ExprId item : tuple->items) types.push_back(handler_type(body, item));
  return types;
}

/// `except T as name`: the name is bound at the start and unbound at the end, however the handler ends.
ir::Try::Handler check_handler(Body& body, const ast::TryStmt::Handler& handler) {
  ir::Try::Handler result;
  result.span = handler.span;
  result.types = handler_types(body, handler.type);
  if (!handler.target) {
    result.body = nested(body, handler.body);
    return result;
  }
  result.name = body.temporary(body.types().object_type, handler.span);
  const auto* name = std::get_if<ast::NameExpr>(&body.ast(handler.target).node);
  result.body = body.collect([&] {
    assign_to(body, handler.target, body.local_ref(handler.span, result.name), handler.span);
    body.emit(handler.span, ir::Unbind{body.local_ref(handler.span, result.name)});  // the target alone keeps the exception
    ir::Block inside = nested(body, handler.body);
    if (!name) {
      for (const ir::StmtId stmt : inside) body.append(stmt);
      return;
    }
    ir::Try cleanup;
    cleanup.body = std::move(inside);
    cleanup.has_finally = true;
    cleanup.final_body = body.collect([&] { forget_name(body, name->name, handler.span); });
    body.emit(handler.span, std::move(cleanup));
  });
  return result;
}

void check_order_of_handlers(Body& body, const ast::TryStmt& stmt) {
  bool is_all_caught = false;
  for (const auto& handler : stmt.handlers) {
    if (is_all_caught) body.error(DiagnosticKind::MisplacedStatement, handler.span, "default 'except:' must be last");
    is_all_caught |= !handler.type;
  }
}

/// A directive, `nogil`, `gil` or `parallel()` as the item of a with statement.
enum class ItemKind { Context, Directive, Nogil, Gil, Parallel };

ItemKind item_kind(Body& body, ast::ExprId item, ir::Directives& directives) {
  const ast::Expr& expr = body.ast(item);
  const auto* call = std::get_if<ast::CallExpr>(&expr.node);
  const ast::ExprId named = call ? call->callee : item;
  if (const auto* name = std::get_if<ast::NameExpr>(&body.ast(named).node)) {
    const bool is_free = !body.scope->find(name->name);
    if (is_free && name->name == "nogil") return ItemKind::Nogil;
    if (is_free && name->name == "gil") return ItemKind::Gil;
  }
  const std::string path = cython_path(body, named);
  if (path == "cython.nogil") return ItemKind::Nogil;
  if (path == "cython.gil") return ItemKind::Gil;
  if (path == "cython.parallel.parallel") return ItemKind::Parallel;
  return apply_directive(body.context, *body.scope, item, directives, DirectivePlace::With) ? ItemKind::Directive : ItemKind::Context;
}

void check_items(Body& body, const ast::WithStmt& stmt, std::size_t index, Span span);

/// `with nogil(condition)`: only when the condition, known while compiling, holds.
bool gil_condition(Body& body, ast::ExprId item) {
  const auto* call = std::get_if<ast::CallExpr>(&body.ast(item).node);
  if (!call) return true;
  if (call->arguments.size() != 1) {
    body.error(DiagnosticKind::InvalidCall, body.ast(item).span, "expected one condition between the parentheses of 'nogil' or 'gil'");
    return true;
  }
  if (const auto constant = evaluate_constant(body.context, *body.scope, call->arguments[0].value)) return is_true(*constant);
  const ir::ExprId condition = check_condition(body, call->arguments[0].value);
  if (const auto* known = body.node<ir::BoolConst>(condition)) return known->value;
  body.error(DiagnosticKind::ConstantExpected, body.ast(item).span, "Non-constant condition in a `with nogil(<condition>)` statement");
  return true;
}

void check_gil_block(Body& body, const ast::WithStmt& stmt, std::size_t index, bool acquires, Span span) {
  const Span item = body.ast(stmt.items[index].context).span;
  if (stmt.items[index].target)
    body.error(DiagnosticKind::MisplacedStatement, body.ast(stmt.items[index].target).span, "There is nothing to give a name to in 'with gil' and 'with nogil'");
  if (!gil_condition(body, stmt.items[index].context)) return check_items(body, stmt, index + 1, span);
  // A function that needs no GIL may be called with it or without: there is nothing to release that is known to be held.
  if (!acquires && !body.has_gil && body.function().is_nogil && body.released_depth == 0) return check_items(body, stmt, index + 1, span);
  if (acquires == body.has_gil)
    body.error(DiagnosticKind::NeedsGil, item, acquires ? "Trying to acquire the GIL while it is already held." : "Trying to release the GIL while it was previously released.");
  const Restore<bool> gil(body.has_gil, acquires);
  const Restore<int> depth(body.released_depth, acquires ? 0 : body.released_depth + 1);
  ir::Block inside = body.collect([&] { check_items(body, stmt, index + 1, span); });
  body.emit(span, ir::GilBlock{acquires, std::move(inside)});
}

void check_items(Body& body, const ast::WithStmt& stmt, std::size_t index, Span span) {
  if (index == stmt.items.size()) return check_block(body, stmt.body);
  const auto check_rest = [&] { check_items(body, stmt, index + 1, span); };
  if (stmt.is_async) return check_manager(body, stmt.items[index], true, check_rest, span);
  ir::Directives directives = body.directives;
  switch (item_kind(body, stmt.items[index].context, directives)) {
    case ItemKind::Nogil: return check_gil_block(body, stmt, index, false, span);
    case ItemKind::Gil: return check_gil_block(body, stmt, index, true, span);
    case ItemKind::Directive: {
      check_critical_section(body, stmt.items[index].context, stmt.body);
      const Restore<ir::Directives> restore(body.directives, directives);
      return check_items(body, stmt, index + 1, span);
    }
    case ItemKind::Parallel: {
      const ast::Expr& item = body.ast(stmt.items[index].context);
      const auto* call = std::get_if<ast::CallExpr>(&item.node);
      if (call) return check_parallel_block(body, *call, stmt.body, check_rest, span);
      body.error(DiagnosticKind::InvalidParallel, item.span, "The parallel directive must be called");
      return;
    }
    case ItemKind::Context: return check_manager(body, stmt.items[index], false, check_rest, span);
  }
}

}  // namespace

void check_try(Body& body, const ast::TryStmt& stmt, Span span) {
  if (stmt.handlers.empty() && !stmt.has_finally) return check_block(body, stmt.body);
  ir::Try result;
  result.body = nested(body, stmt.body);
  if (!stmt.handlers.empty()) body.require_gil(span, "Try-except statement not allowed without gil");
  check_order_of_handlers(body, stmt);
  for (const auto& handler : stmt.handlers) result.handlers.push_back(check_handler(body, handler));
  result.otherwise = nested(body, stmt.otherwise);
  result.final_body = nested(body, stmt.final_body);
  result.has_finally = stmt.has_finally;
  body.emit(span, std::move(result));
}

void check_with(Body& body, const ast::WithStmt& stmt, Span span) { check_items(body, stmt, 0, span); }

void check_raise(Body& body, const ast::RaiseStmt& stmt, Span span) {
  ir::Types& types = body.types();
  if (body.parallel_depth > 0) body.require_gil(span, "Raising exception not allowed without gil");
  ir::Block raising = body.collect([&] {
    // Raising takes the GIL by itself where the exception is written out.
    const Restore<bool> gil(body.has_gil, true);
    if (!stmt.exception) {
      body.evaluate(span, body.call(span, types.void_type, Runtime::Reraise, {}));
      return;
    }
    const ir::ExprId exception = check_object(body, stmt.exception);
    if (stmt.value) {
      const ir::ExprId value = check_object(body, stmt.value);
      const ir::ExprId traceback = stmt.traceback ? check_object(body, stmt.traceback) : body.none(span);
      body.evaluate(span, body.call(span, types.void_type, Runtime::RaiseMade, {exception, value, traceback}));
      return;
    }
    if (!stmt.cause) {
      body.evaluate(span, body.call(span, types.void_type, Runtime::RaiseException, {exception}));
      return;
    }
    body.evaluate(span, body.call(span, types.void_type, Runtime::RaiseFrom, {exception, check_object(body, stmt.cause)}));
  });
  if (!body.has_gil) {
    body.emit(span, ir::GilBlock{true, std::move(raising)});
    return;
  }
  for (const ir::StmtId inner : raising) body.append(inner);
}

}  // namespace kernelc::sema
