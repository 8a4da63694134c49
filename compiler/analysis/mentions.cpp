#include "analysis/mentions.h"

#include "ir/walk.h"
#include "support/match.h"

namespace kernelc::analysis {

namespace {

/// Calls `on_assignment(local, statement, value or none)` for whatever gives a local of the function a value.
template <class OnAssignment>
void show_assignment(const ir::Module& module, ir::StmtId id, OnAssignment on_assignment) {
  const auto target = [&](ir::ExprId expr, ir::ExprId value) {
    const ir::LocalId local = ir::local_of(module, expr);
    if (local.valid()) on_assignment(local, value);
  };
  const auto none = [](const auto&) {};
  match(
      module[id].node, [&](const ir::Assign& n) { target(n.target, n.value); },
      [&](const ir::Unbind& n) { target(n.target, {}); }, [&](const ir::ForRange& n) { target(n.target, {}); },
      [&](const ir::ParallelFor& n) { target(n.target, {}); },
      [&](const ir::ForEach& n) { on_assignment(n.item, ir::ExprId{}); },
      [&](const ir::Try& n) {
        for (const ir::Try::Handler& handler : n.handlers)
          if (handler.name.valid()) on_assignment(handler.name, ir::ExprId{});
      },
      [&](const ir::ExprStmt& n) { none(n); }, [&](const ir::BlockStmt& n) { none(n); }, [&](const ir::If& n) { none(n); },
      [&](const ir::While& n) { none(n); }, [&](const ir::Break& n) { none(n); }, [&](const ir::Continue& n) { none(n); },
      [&](const ir::Return& n) { none(n); }, [&](const ir::GilBlock& n) { none(n); },
      [&](const ir::Parallel& n) { none(n); });
}

/// The target of an assignment if it is a local itself: the one mention that is no read.
ir::ExprId plain_target(const ir::Module& module, ir::StmtId id) {
  ir::ExprId target;
  if (const auto* assign = ir::node_as<ir::Assign>(module, id)) target = assign->target;
  if (const auto* unbind = ir::node_as<ir::Unbind>(module, id)) target = unbind->target;
  if (const auto* loop = ir::node_as<ir::ForRange>(module, id)) target = loop->target;
  if (const auto* loop = ir::node_as<ir::ParallelFor>(module, id)) target = loop->target;
  return target;
}

class Collector : public ir::Walk {
 public:
  Collector(const ir::Module& module, const ir::Function& function) : Walk(module) {
    for (std::size_t i = 0; i < function.locals.size(); ++i) mentions.add({});
    visit(function.body);
  }
  Mentions mentions;

 private:
  using Walk::visit;

  void visit(ir::StmtId id) override {
    show_assignment(module_, id, [&](ir::LocalId local, ir::ExprId value) {
      mentions[local].assignments.push_back(id);
      if (value.valid()) mentions[local].values.push_back(value);
      if (expression_depth_ > 0) mentions[local].is_assigned_in_expression = true;
    });
    if (const auto* parallel = ir::node_as<ir::Parallel>(module_, id)) share(parallel->private_locals);
    if (const auto* parallel = ir::node_as<ir::ParallelFor>(module_, id)) share(parallel->private_locals);
    const ir::ExprId outer = target_;
    target_ = plain_target(module_, id);
    parts(id);
    target_ = outer;
  }

  void visit(ir::ExprId id) override {
    if (const auto* address = ir::node_as<ir::AddressOf>(module_, id)) take_address(address->operand);
    if (const auto* call = ir::node_as<ir::Call>(module_, id)) bind_references(*call);
    const ir::LocalId local = ir::local_of(module_, id);
    if (local.valid() && id != target_) mentions[local].reads.push_back(id);
    ++expression_depth_;
    parts(id);
    --expression_depth_;
  }

  void take_address(ir::ExprId operand) {
    while (true) {
      if (const auto* member = ir::node_as<ir::Member>(module_, operand); member && !member->through_pointer)
        operand = member->base;
      else if (const auto* element = ir::node_as<ir::ElementOf>(module_, operand))
        operand = element->base;
      else
        break;
    }
    const ir::LocalId local = ir::local_of(module_, operand);
    if (local.valid()) mentions[local].is_address_taken = true;
  }

  /// Arguments of reference parameters can be assigned by the callee.
  void bind_references(const ir::Call& call) {
    const ir::FunctionType* type = ir::function_type_of(module_, call.callee);
    if (!type) return;
    for (std::size_t i = 0; i < call.arguments.size() && i < type->parameters.size(); ++i)
      if (std::holds_alternative<ir::ReferenceType>(module_.types[module_.types.strip_alias(type->parameters[i])]))
        take_address(call.arguments[i]);
  }

  void share(const std::vector<ir::LocalId>& locals) {
    for (const ir::LocalId local : locals) mentions[local].is_shared_by_threads = true;
  }

  ir::ExprId target_;
  int expression_depth_ = 0;
};

class AssignedLocals : public ir::Walk {
 public:
  using Walk::visit;
  using Walk::Walk;
  std::vector<ir::LocalId> locals;
  void visit(ir::StmtId id) override {
    show_assignment(module_, id, [&](ir::LocalId local, ir::ExprId) { locals.push_back(local); });
    parts(id);
  }
};

}  // namespace

Mentions mentions_in(const ir::Module& module, const ir::Function& function) {
  return std::move(Collector(module, function).mentions);
}

std::vector<ir::LocalId> assigned_in(const ir::Module& module, ir::StmtId id) {
  AssignedLocals walk(module);
  walk.visit(id);
  return std::move(walk.locals);
}

bool mentions_any(const ir::Module& module, ir::ExprId id, const std::set<ir::LocalId>& locals) {
  class Finder : public ir::Walk {
   public:
    Finder(const ir::Module& module, const std::set<ir::LocalId>& locals) : Walk(module), locals_(locals) {}
    using Walk::visit;
    void visit(ir::ExprId id) override {
      is_found = is_found || locals_.count(ir::local_of(module_, id)) > 0;
      if (!is_found) parts(id);
    }
    bool is_found = false;

   private:
    const std::set<ir::LocalId>& locals_;
  };
  Finder finder(module, locals);
  finder.visit(id);
  return finder.is_found;
}

}  // namespace kernelc::analysis
