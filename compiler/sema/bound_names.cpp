#include "sema/bound_names.h"

#include "ast/walk.h"

namespace kernelc::sema {

namespace {

class NameCollector : public ast::Walk {
 public:
  using Walk::Walk;
  BoundNames result;

  void visit(ast::ExprId id) override {
    const ast::Expr& expr = tree_[id];
    if (std::holds_alternative<ast::LambdaExpr>(expr.node)) return;
    if (std::holds_alternative<ast::YieldExpr>(expr.node)) result.has_yield = true;
    if (std::holds_alternative<ast::AwaitExpr>(expr.node)) result.has_await = true;
    if (const auto* walrus = std::get_if<ast::WalrusExpr>(&expr.node)) bind(walrus->name.text, walrus->name.span);
    parts(id);
  }

  void visit(ast::StmtId id) override {
    const ast::Stmt& stmt = tree_[id];
    if (const auto* s = std::get_if<ast::AssignStmt>(&stmt.node)) {
      for (const ast::ExprId target : s->targets) bind_target(target);
    } else if (const auto* s = std::get_if<ast::AugmentedAssignStmt>(&stmt.node)) {
      bind_target(s->target);
    } else if (const auto* s = std::get_if<ast::AnnotatedAssignStmt>(&stmt.node)) {
      bind_target(s->target);
      if (std::holds_alternative<ast::NameExpr>(tree_[s->target].node)) result.annotated.push_back(id);
    } else if (const auto* s = std::get_if<ast::ForStmt>(&stmt.node)) {
      bind_target(s->target);
    } else if (const auto* s = std::get_if<ast::MatchStmt>(&stmt.node)) {
      for (const auto& choice : s->cases)
        for (const ast::Identifier& name : ast::names_in(choice.pattern)) bind(name.text, name.span);
    } else if (const auto* s = std::get_if<ast::DeleteStmt>(&stmt.node)) {
      for (const ast::ExprId target : s->targets) bind_target(target);
    } else if (const auto* s = std::get_if<ast::TryStmt>(&stmt.node)) {
      for (const auto& handler : s->handlers) bind_target(handler.target);
    } else if (const auto* s = std::get_if<ast::WithStmt>(&stmt.node)) {
      for (const auto& item : s->items) bind_target(item.target);
    } else if (visit_declaration(id, stmt)) {
      return;
    }
    parts(id);
  }

 private:
  void bind(const std::string& name, Span span) {
    if (seen_.insert(name).second) result.names.push_back({name, span});
  }

  void bind_target(ast::ExprId target) {
    if (!target) return;
    const ast::Expr& expr = tree_[target];
    if (const auto* name = std::get_if<ast::NameExpr>(&expr.node)) bind(name->name, expr.span);
    if (const auto* tuple = std::get_if<ast::TupleExpr>(&expr.node)) {
      for (const ast::ExprId item : tuple->items) bind_target(item);
    }
    if (const auto* list = std::get_if<ast::ListExpr>(&expr.node)) {
      for (const ast::ExprId item : list->items) bind_target(item);
    }
    if (const auto* star = std::get_if<ast::StarredExpr>(&expr.node)) bind_target(star->value);
  }

  /// Statements whose parts belong to another scope, or that declare; true when the parts are dealt with.
  bool visit_declaration(ast::StmtId id, const ast::Stmt& stmt) {
    if (const auto* s = std::get_if<ast::FunctionStmt>(&stmt.node)) {
      bind(s->name.text, s->name.span);
      for (const ast::ExprId decorator : s->decorators) visit(decorator);
      for (const auto& parameter : s->parameters) {
        if (parameter.default_value) visit(parameter.default_value);
      }
      return true;
    }
    if (const auto* s = std::get_if<ast::ClassStmt>(&stmt.node)) {
      bind(s->name.text, s->name.span);
      for (const ast::Argument& argument : s->arguments) visit(argument.value);
      return true;
    }
    if (const auto* s = std::get_if<ast::ImportStmt>(&stmt.node)) {
      if (s->is_cimport) result.cimports.push_back(id);
      else bind_imports(*s);
    } else if (const auto* s = std::get_if<ast::ImportFromStmt>(&stmt.node)) {
      if (s->is_cimport) result.cimports.push_back(id);
      else bind_imports(*s);
    } else if (const auto* s = std::get_if<ast::GlobalStmt>(&stmt.node)) {
      for (const auto& name : s->names) result.global.insert(name.text);
    } else if (const auto* s = std::get_if<ast::NonlocalStmt>(&stmt.node)) {
      for (const auto& name : s->names) add_nonlocal(name);
    } else if (std::holds_alternative<ast::VariableStmt>(stmt.node)) {
      result.declarations.push_back(id);
    }
    return false;
  }

  void add_nonlocal(const ast::Identifier& name) {
    if (seen_.contains(name.text)) result.late_nonlocal.push_back({name.text, name.span});
    result.nonlocal.insert(name.text);
  }

  void bind_imports(const ast::ImportStmt& stmt) {
    for (const auto& item : stmt.items) {
      if (item.path.front().text == "cython") continue;
      const ast::Identifier& name = item.alias.text.empty() ? item.path.front() : item.alias;
      bind(name.text, name.span);
    }
  }

  void bind_imports(const ast::ImportFromStmt& stmt) {
    if (!stmt.path.empty() && (stmt.path.front().text == "cython" || stmt.path.front().text == "__future__")) return;
    for (const auto& item : stmt.items) {
      const ast::Identifier& name = item.alias.text.empty() ? item.name : item.alias;
      bind(name.text, name.span);
    }
  }

  std::set<std::string> seen_;
};

/// Operators other than & | ^ make their operands dangerous; a call or subscript in between makes them safe again.
class OverflowMarker : public ast::Walk {
 public:
  using Walk::Walk;
  std::set<std::string> result;

  void visit(ast::ExprId id) override {
    const ast::Expr& expr = tree_[id];
    if (const auto* name = std::get_if<ast::NameExpr>(&expr.node)) {
      if (dangerous_) result.insert(name->name);
      return;
    }
    if (const auto* binary = std::get_if<ast::BinaryExpr>(&expr.node)) {
      const bool neutral = binary->op == ast::BinaryOp::BitAnd || binary->op == ast::BinaryOp::BitOr || binary->op == ast::BinaryOp::BitXor;
      return with(neutral ? dangerous_ : true, id);
    }
    if (const auto* unary = std::get_if<ast::UnaryExpr>(&expr.node)) {
      return with(unary->op == ast::UnaryExpr::Op::Negate ? true : dangerous_, id);
    }
    if (const auto* call = std::get_if<ast::CallExpr>(&expr.node)) {
      const auto* name = std::get_if<ast::NameExpr>(&tree_[call->callee].node);
      return with(name && name->name == "abs" ? true : dangerous_, id);
    }
    with(false, id);
  }

  void visit(ast::StmtId id) override {
    const bool in_place = std::holds_alternative<ast::AugmentedAssignStmt>(tree_[id].node);
    const bool before = std::exchange(dangerous_, in_place);
    parts(id);
    dangerous_ = before;
  }

 private:
  void with(bool dangerous, ast::ExprId id) {
    const bool before = std::exchange(dangerous_, dangerous);
    parts(id);
    dangerous_ = before;
  }

  bool dangerous_ = false;
};

/// Goes through the functions and classes that a block defines, and through theirs.
class NonlocalCollector : public NameCollector {
 public:
  using Found = std::map<std::string, NonlocalAssignments>;
  NonlocalCollector(const ast::Tree& tree, Found& found) : NameCollector(tree), found_(found) {}
  using NameCollector::visit;

  void visit(ast::StmtId id) override {
    const ast::Stmt& stmt = tree_[id];
    if (const auto* function = std::get_if<ast::FunctionStmt>(&stmt.node)) enter(function->body);
    if (const auto* type = std::get_if<ast::ClassStmt>(&stmt.node)) enter(type->body);
    if (!is_number_for_name(stmt)) NameCollector::visit(id);
  }

 private:
  void enter(const ast::Block& body) {
    NonlocalCollector inner(tree_, found_);
    inner.visit_block(body);
    for (const auto& [name, number] : inner.numbers_)
      if (inner.result.nonlocal.contains(name)) found_[name].numbers.push_back(number);
    for (const auto& bound : inner.result.names)
      if (inner.result.nonlocal.contains(bound.text)) found_[bound.text].has_others = true;
  }

  bool is_number_for_name(const ast::Stmt& stmt) {
    const auto* assign = std::get_if<ast::AssignStmt>(&stmt.node);
    const auto* name = assign && assign->targets.size() == 1 ? std::get_if<ast::NameExpr>(&tree_[assign->targets[0]].node) : nullptr;
    if (!name) return false;
    const auto& value = tree_[assign->value].node;
    if (!std::holds_alternative<ast::IntExpr>(value) && !std::holds_alternative<ast::FloatExpr>(value)) return false;
    numbers_.emplace_back(name->name, assign->value);
    return true;
  }

  Found& found_;
  std::vector<std::pair<std::string, ast::ExprId>> numbers_;
};

}  // namespace

BoundNames bound_names(const ast::Tree& tree, const ast::Block& block) {
  NameCollector collector(tree);
  collector.visit_block(block);
  return std::move(collector.result);
}

std::set<std::string> overflowing_names(const ast::Tree& tree, const ast::Block& block) {
  OverflowMarker marker(tree);
  marker.visit_block(block);
  return std::move(marker.result);
}

std::map<std::string, NonlocalAssignments> nonlocal_assignments(const ast::Tree& tree, const ast::Block& block) {
  std::map<std::string, NonlocalAssignments> found;
  NonlocalCollector(tree, found).visit_block(block);
  return found;
}

}  // namespace kernelc::sema
