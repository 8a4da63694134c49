#include "sema/assigned_locals.h"

#include <algorithm>

#include "ast/walk.h"
#include "ir/walk.h"
#include "sema/bound_names.h"

namespace kernelc::sema {

namespace {

class Names : public ast::Walk {
 public:
  Names(const ast::Tree& tree, bool enters_loops) : Walk(tree), enters_loops_(enters_loops) {}
  AssignedNames result;

  void visit(ast::ExprId id) override {
    if (const auto* name = std::get_if<ast::NameExpr>(&tree_[id].node)) result.read.try_emplace(name->name, tree_[id].span);
    parts(id);
  }

  void visit(ast::StmtId id) override {
    const ast::Stmt& stmt = tree_[id];
    if (const auto* augmented = std::get_if<ast::AugmentedAssignStmt>(&stmt.node)) {
      if (const auto* name = std::get_if<ast::NameExpr>(&tree_[augmented->target].node)) {
        result.updated_at.try_emplace(name->name, stmt.span);
        const auto [place, is_new] = result.in_place.try_emplace(name->name, augmented->op);
        if (!is_new) note_operator(name->name, place->second, augmented->op, stmt.span);
        visit(augmented->value);
        return;
      }
    }
    if (const auto* assign = std::get_if<ast::AssignStmt>(&stmt.node)) {
      visit(assign->value);
      for (const ast::ExprId target : assign->targets) visit_target(target);
      return;
    }
    if (const auto* choice = std::get_if<ast::MatchStmt>(&stmt.node)) {
      for (const auto& part : choice->cases)
        for (const ast::Identifier& name : ast::names_in(part.pattern)) note_assigned(name.text, name.span);
    }
    if (const auto* loop = std::get_if<ast::ForStmt>(&stmt.node)) {
      visit(loop->iterable);
      if (!enters_loops_ && is_parallel(loop->iterable)) return;
      visit_target(loop->target);
      visit_block(loop->body);
      visit_block(loop->otherwise);
      return;
    }
    parts(id);
  }

 private:
  void note_operator(const std::string& name, ast::BinaryOp first, ast::BinaryOp op, Span span) {
    const auto noted = result.mixed.find(name);
    const ast::BinaryOp before = noted == result.mixed.end() ? first : noted->second.back().op;
    if (op != before) result.mixed[name].push_back({op, before, span});
  }

  void note_assigned(const std::string& name, Span span) {
    result.assigned.insert(name);
    result.assigned_at.try_emplace(name, span);
  }

  void visit_target(ast::ExprId target) {
    const ast::Expr& expr = tree_[target];
    if (const auto* name = std::get_if<ast::NameExpr>(&expr.node)) {
      note_assigned(name->name, expr.span);
    } else if (const auto* tuple = std::get_if<ast::TupleExpr>(&expr.node)) {
      for (const ast::ExprId item : tuple->items) visit_target(item);
    } else {
      visit(target);
    }
  }

  bool is_parallel(ast::ExprId iterable) const {
    const auto* call = std::get_if<ast::CallExpr>(&tree_[iterable].node);
    if (!call) return false;
    const auto* name = std::get_if<ast::NameExpr>(&tree_[call->callee].node);
    const auto* attribute = std::get_if<ast::AttributeExpr>(&tree_[call->callee].node);
    return (name && name->name == "prange") || (attribute && attribute->name.text == "prange");
  }

  bool enters_loops_;
};

/// Whether an expression can differ between iterations: it mentions a varying name, or calls something.
class Varies : public ast::Walk {
 public:
  Varies(const ast::Tree& tree, const std::set<std::string>& names) : Walk(tree), names_(names) {}
  bool found = false;

  void visit(ast::ExprId id) override {
    const auto* name = std::get_if<ast::NameExpr>(&tree_[id].node);
    found = found || (name && names_.contains(name->name)) || std::holds_alternative<ast::CallExpr>(tree_[id].node);
    parts(id);
  }

 private:
  const std::set<std::string>& names_;
};

class SharedUpdates : public ast::Walk {
 public:
  SharedUpdates(const ast::Tree& tree, const std::set<std::string>& varying) : Walk(tree), varying_(varying) {}
  std::vector<Span> found;

  using Walk::visit;
  void visit(ast::StmtId id) override {
    const ast::Stmt& stmt = tree_[id];
    if (takes_gil(stmt)) return;
    const auto* update = std::get_if<ast::AugmentedAssignStmt>(&stmt.node);
    if (update && is_part(tree_[update->target])) {
      Varies varies(tree_, varying_);
      varies.visit(update->target);
      if (!varies.found) found.push_back(stmt.span);
    }
    parts(id);
  }

 private:
  static bool is_part(const ast::Expr& target) {
    return std::holds_alternative<ast::SubscriptExpr>(target.node) || std::holds_alternative<ast::AttributeExpr>(target.node);
  }
  bool takes_gil(const ast::Stmt& stmt) const {
    const auto* with = std::get_if<ast::WithStmt>(&stmt.node);
    return with && std::any_of(with->items.begin(), with->items.end(), [&](const auto& item) {
      const auto* name = std::get_if<ast::NameExpr>(&tree_[item.context].node);
      return name && name->name == "gil";
    });
  }

  const std::set<std::string>& varying_;
};

class FindsRelease : public ir::Walk {
 public:
  using Walk::Walk;
  bool found = false;

  using Walk::visit;
  void visit(ir::ExprId id) override {
    const auto& node = module_[id].node;
    found = found || std::holds_alternative<ir::ObjectCall>(node) || std::holds_alternative<ir::MethodCall>(node) ||
            (std::holds_alternative<ir::Call>(node) && !is_in_c(std::get<ir::Call>(node)));
    parts(id);
  }
  void visit(ir::StmtId id) override {
    found = found || std::holds_alternative<ir::GilBlock>(module_[id].node);
    parts(id);
  }

 private:
  bool is_in_c(const ir::Call& call) const { return ir::node_as<ir::ExternRef>(module_, call.callee) != nullptr; }
};

class Locals : public ir::Walk {
 public:
  using Walk::Walk;
  std::vector<ir::LocalId> result;

  void visit(ir::ExprId id) override { parts(id); }
  void visit(ir::StmtId id) override {
    const ir::Stmt& stmt = module_[id];
    if (const auto* assign = std::get_if<ir::Assign>(&stmt.node)) add(assign->target);
    if (const auto* loop = std::get_if<ir::ForRange>(&stmt.node)) add(loop->target);
    if (const auto* loop = std::get_if<ir::ParallelFor>(&stmt.node)) add(loop->target);
    parts(id);
  }

 private:
  void add(ir::ExprId target) {
    const ir::LocalId local = ir::local_of(module_, target);
    if (local && std::find(result.begin(), result.end(), local) == result.end()) result.push_back(local);
  }
};

}  // namespace

std::vector<Span> shared_updates(const ast::Tree& tree, const ast::Block& block, const std::set<std::string>& varying) {
  SharedUpdates updates(tree, varying);
  updates.visit_block(block);
  return std::move(updates.found);
}

AssignedNames assigned_names(const ast::Tree& tree, const ast::Block& block) {
  Names names(tree, true);
  names.visit_block(block);
  return std::move(names.result);
}

AssignedNames assigned_outside_loops(const ast::Tree& tree, const ast::Block& block) {
  Names names(tree, false);
  names.visit_block(block);
  return std::move(names.result);
}

bool may_release_gil(Body& body, const ir::Block& block) {
  FindsRelease release(body.module());
  for (const ir::StmtId stmt : block) release.visit(stmt);
  return release.found;
}

std::vector<ir::LocalId> assigned_locals(Body& body, const ir::Block& block) {
  Locals locals(body.module());
  for (const ir::StmtId stmt : block) locals.visit(stmt);
  return std::move(locals.result);
}

}  // namespace kernelc::sema
