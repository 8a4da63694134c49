#include <functional>

#include "sema/cython_names.h"
#include "sema/declarations.h"
#include "sema/declare.h"
#include "support/match.h"

namespace kernelc::sema {

namespace {

using ast::ExprId;
using ast::StmtId;

/// Walks the statements of a module and tells the names they bind, and what functions declare `global`.
class BoundNames {
 public:
  BoundNames(Context& context, const Scope& scope, std::function<void(const std::string&, Span)> found)
      : context_(context), tree_(context.tree), scope_(scope), found_(std::move(found)) {}

  void block(const ast::Block& body) {
    for (const StmtId id : flatten(context_, scope_, body)) statement(id);
  }

 private:
  void name(const ast::Identifier& identifier) { found_(identifier.text, identifier.span); }

  void target(ExprId id) {
    if (!id.valid()) return;
    const ast::Expr& expr = tree_[id];
    if (const auto* written = std::get_if<ast::NameExpr>(&expr.node)) found_(written->name, expr.span);
    if (const auto* written = std::get_if<ast::StarredExpr>(&expr.node)) target(written->value);
    if (const auto* written = std::get_if<ast::TupleExpr>(&expr.node)) targets(written->items);
    if (const auto* written = std::get_if<ast::ListExpr>(&expr.node)) targets(written->items);
  }

  void targets(const std::vector<ExprId>& items) {
    for (const ExprId item : items) target(item);
  }

  void statement(StmtId id);
  void import(const ast::ImportStmt& stmt);
  void import_from(const ast::ImportFromStmt& stmt);
  void function(const ast::FunctionStmt& stmt);
  void globals_in(const ast::Block& body);
  void walrus(ExprId id);

  Context& context_;
  const ast::Tree& tree_;
  const Scope& scope_;
  std::function<void(const std::string&, Span)> found_;
};

// All expressions directly inside one, for `name := value` anywhere in it.
void for_each_part(const ast::Expr& expr, const std::function<void(ExprId)>& visit) {
  const auto all = [&](const std::vector<ExprId>& items) {
    for (const ExprId item : items) visit(item);
  };
  std::visit(Overloaded{[&](const ast::TupleExpr& e) { all(e.items); }, [&](const ast::ListExpr& e) { all(e.items); },
                        [&](const ast::SetExpr& e) { all(e.items); },
                        [&](const ast::DictExpr& e) {
                          for (const auto& entry : e.entries) visit(entry.key), visit(entry.value);
                        },
                        [&](const ast::StarredExpr& e) { visit(e.value); }, [&](const ast::UnaryExpr& e) { visit(e.operand); },
                        [&](const ast::BinaryExpr& e) { visit(e.left), visit(e.right); },
                        [&](const ast::BoolExpr& e) { all(e.values); },
                        [&](const ast::CompareExpr& e) {
                          visit(e.first);
                          for (const auto& link : e.rest) visit(link.right);
                        },
                        [&](const ast::ConditionalExpr& e) { visit(e.condition), visit(e.then), visit(e.otherwise); },
                        [&](const ast::AttributeExpr& e) { visit(e.value); },
                        [&](const ast::SubscriptExpr& e) { visit(e.value), all(e.items); },
                        [&](const ast::SliceExpr& e) { visit(e.lower), visit(e.upper), visit(e.step); },
                        [&](const ast::CallExpr& e) {
                          visit(e.callee);
                          for (const auto& argument : e.arguments) visit(argument.value);
                        },
                        [&](const ast::ComprehensionExpr& e) {
                          visit(e.element), visit(e.value);
                          for (const auto& clause : e.clauses) visit(clause.iterable), all(clause.conditions);
                        },
                        [&](const ast::FormattedExpr& e) {
                          for (const auto& part : e.parts) visit(part.value);
                        },
                        [&](const ast::WalrusExpr& e) { visit(e.value); }, [&](const ast::CastExpr& e) { visit(e.value); },
                        [](const auto&) {}},
             expr.node);
}

void BoundNames::walrus(ExprId id) {
  if (!id.valid()) return;
  const ast::Expr& expr = tree_[id];
  if (const auto* written = std::get_if<ast::WalrusExpr>(&expr.node)) name(written->name);
  for_each_part(expr, [&](ExprId part) { walrus(part); });
}

void BoundNames::import(const ast::ImportStmt& stmt) {
  if (stmt.is_cimport) return;
  for (const auto& item : stmt.items) {
    const bool is_cython = item.path[0].text == "cython";
    if (!is_cython) name(item.alias.text.empty() ? item.path[0] : item.alias);
  }
}

void BoundNames::import_from(const ast::ImportFromStmt& stmt) {
  if (stmt.is_cimport || (stmt.level == 0 && !stmt.path.empty() && stmt.path[0].text == "cython")) return;
  if (stmt.is_star) context_.imports_all = true;
  for (const auto& item : stmt.items) name(item.alias.text.empty() ? item.name : item.alias);
}

void BoundNames::function(const ast::FunctionStmt& stmt) {
  if (stmt.kind != ast::FunctionStmt::Kind::Cdef) name(stmt.name);
  for (const auto& parameter : stmt.parameters) walrus(parameter.default_value);
  globals_in(stmt.body);
}

// Functions bind names of the module by `global`.
void BoundNames::globals_in(const ast::Block& body) {
  for (const StmtId id : flatten(context_, scope_, body)) {
    const auto& node = tree_[id].node;
    const auto nested = [&](const ast::Block& block) { globals_in(block); };
    std::visit(Overloaded{[&](const ast::GlobalStmt& s) {
                            for (const auto& identifier : s.names) name(identifier);
                          },
                          [&](const ast::IfStmt& s) {
                            for (const auto& branch : s.branches) nested(branch.body);
                            nested(s.otherwise);
                          },
                          [&](const ast::WhileStmt& s) { nested(s.body), nested(s.otherwise); },
                          [&](const ast::ForStmt& s) { nested(s.body), nested(s.otherwise); },
                          [&](const ast::ForFromStmt& s) { nested(s.body), nested(s.otherwise); },
                          [&](const ast::TryStmt& s) {
                            nested(s.body), nested(s.otherwise), nested(s.final_body);
                            for (const auto& handler : s.handlers) nested(handler.body);
                          },
                          [&](const ast::WithStmt& s) { nested(s.body); },
                          [&](const ast::FunctionStmt& s) { nested(s.body); }, [&](const ast::ClassStmt& s) { nested(s.body); },
                          [](const auto&) {}},
               node);
  }
}

void BoundNames::statement(StmtId id) {
  const ast::Stmt& stmt = tree_[id];
  std::visit(Overloaded{[&](const ast::ExprStmt& s) { walrus(s.value); },
                        [&](const ast::AssignStmt& s) { targets(s.targets), walrus(s.value); },
                        [&](const ast::AugmentedAssignStmt& s) { target(s.target), walrus(s.value); },
                        [&](const ast::AnnotatedAssignStmt& s) { target(s.target), walrus(s.value); },
                        [&](const ast::IfStmt& s) {
                          for (const auto& branch : s.branches) walrus(branch.condition), block(branch.body);
                          block(s.otherwise);
                        },
                        [&](const ast::WhileStmt& s) { walrus(s.condition), block(s.body), block(s.otherwise); },
                        [&](const ast::ForStmt& s) { target(s.target), walrus(s.iterable), block(s.body), block(s.otherwise); },
                        [&](const ast::ForFromStmt& s) { target(s.target), block(s.body), block(s.otherwise); },
                        [&](const ast::DeleteStmt& s) { targets(s.targets); },
                        [&](const ast::ImportStmt& s) { import(s); }, [&](const ast::ImportFromStmt& s) { import_from(s); },
                        [&](const ast::TryStmt& s) {
                          block(s.body), block(s.otherwise), block(s.final_body);
                          for (const auto& handler : s.handlers) target(handler.target), block(handler.body);
                        },
                        [&](const ast::WithStmt& s) {
                          for (const auto& item : s.items) walrus(item.context), target(item.target);
                          block(s.body);
                        },
                        [&](const ast::FunctionStmt& s) { function(s); },
                        [&](const ast::ClassStmt& s) { name(s.name), globals_in(s.body); },
                        [&](const ast::ExtensionClassStmt& s) { globals_in(s.body); },
                        [&](const ast::GlobalStmt& s) {
                          for (const auto& identifier : s.names) name(identifier);
                        },
                        [](const auto&) {}},
             stmt.node);
}

}  // namespace

void declare_python_names(Context& context, Scope& scope, const ast::Block& body) {
  BoundNames(context, scope, [&](const std::string& name, Span) {
    Symbol* known = scope.find_own(name);
    if (!known) return scope.declare(name, PyNameSymbol{});
    if (auto* module = std::get_if<CModuleSymbol>(known)) module->is_python_name = true;
  }).block(body);
}

}  // namespace kernelc::sema
