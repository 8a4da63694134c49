#pragma once

#include "sema/body.h"

// Statements of function bodies and of the module's own code.
namespace kernelc::sema {

void check_block(Body& body, const ast::Block& block);
void check_stmt(Body& body, ast::StmtId stmt);

/// `for target in iterable`: over ranges, views, C arrays, enumerate/zip/reversed, or any Python iterable. The target is
/// looked up in `target_scope`; `check_inside` checks the body, `otherwise` belongs to the `else` clause.
void check_loop(Body& body, ast::ExprId target, ast::ExprId iterable, Scope* target_scope, const std::function<void()>& check_inside,
                const ast::Block& otherwise, Span span);
/// The same for `async for`; the iterable is checked already.
void check_async_loop(Body& body, ast::ExprId target, ir::ExprId iterable, Scope* target_scope, const std::function<void()>& check_inside,
                      const ast::Block& otherwise, Span span);
/// A range between two bounds as a `range` object.
ir::ExprId check_from_range(Body& body, const ast::FromRangeExpr& range, Span span);
void check_for(Body& body, const ast::ForStmt& stmt, Span span);
void check_parallel_loop(Body& body, const ast::CallExpr& call, const ast::ForStmt& stmt, Span span);
void check_parallel_block(Body& body, const ast::CallExpr& call, const ast::Block& inside, const std::function<void()>& check_inside,
                          Span span);

/// match subject: case …
void check_match(Body& body, const ast::MatchStmt& stmt, Span span);
void check_try(Body& body, const ast::TryStmt& stmt, Span span);
/// One manager of `with` or `async with`, around what `check_inside` checks.
void check_manager(Body& body, const ast::WithStmt::Item& item, bool is_async, const std::function<void()>& check_inside, Span span);
/// Whether the body is that of an async function; an error `'what' outside async function` where it is not.
bool require_async(Body& body, const char* what, Span span);
void check_with(Body& body, const ast::WithStmt& stmt, Span span);
void check_raise(Body& body, const ast::RaiseStmt& stmt, Span span);
void check_import(Body& body, const ast::ImportStmt& stmt, Span span);
void check_import_from(Body& body, const ast::ImportFromStmt& stmt, Span span);
void check_variables(Body& body, const ast::VariableStmt& stmt, Span span);
void check_def(Body& body, ast::StmtId id, const ast::FunctionStmt& stmt, Span span);
void check_class(Body& body, const ast::ClassStmt& stmt, Span span);
void check_extension_class(Body& body, ast::StmtId stmt);

/// v[index] for a loop over a view: an element, or the sub-view below the first axis. The index is in range.
ir::ExprId view_item_at(Body& body, ir::ExprId view, ir::ExprId index, Span span);
/// Notes the type that a loop's untyped counter has.
void record_counter(Body& body, ir::ExprId counter, ir::TypeId type);
/// The type of a loop's step: signed, whatever the counter is.
ir::TypeId signed_type(Body& body, ir::TypeId type);

/// A local whose type is found by inference.
ir::LocalId declare_untyped(Body& body, const std::string& name, Span span);

}  // namespace kernelc::sema
