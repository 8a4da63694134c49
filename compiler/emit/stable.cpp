#include "emit/stable.h"

namespace kernelc::emit {

namespace {

class AssignedLocals : public ir::Walk {
 public:
  using Walk::visit;
  using Walk::Walk;
  std::set<ir::LocalId> locals;

  void visit(ir::StmtId id) override {
    const auto& node = module_[id].node;
    if (const auto* assign = std::get_if<ir::Assign>(&node)) add(assign->target);
    if (const auto* loop = std::get_if<ir::ForRange>(&node)) add(loop->target);
    if (const auto* loop = std::get_if<ir::ParallelFor>(&node)) add(loop->target);
    if (const auto* unbind = std::get_if<ir::Unbind>(&node)) add(unbind->target);
    if (const auto* loop = std::get_if<ir::ForEach>(&node)) locals.insert(loop->item);
    parts(id);
  }
  void visit(ir::ExprId id) override {
    if (const auto* address = ir::node_as<ir::AddressOf>(module_, id)) add(address->operand);
    parts(id);
  }

 private:
  void add(ir::ExprId target) {
    if (const ir::LocalId local = ir::local_of(module_, target); local.valid()) locals.insert(local);
  }
};

bool is_cheap(ir::ArithOp op) {
  return op == ir::ArithOp::Add || op == ir::ArithOp::Subtract || op == ir::ArithOp::Multiply;
}

bool is_stable(const Body& body, ir::ExprId expr, const std::set<ir::LocalId>& assigned) {
  if (body.held.contains(expr) || body.node<ir::IntConst>(expr)) return true;
  if (const ir::LocalId local = ir::local_of(body.module, expr); local.valid()) {
    const ir::Local& variable = body.function.locals[local];
    return !assigned.contains(local) && !variable.is_captured && !variable.is_outer;
  }
  if (const auto* cast = body.node<ir::Cast>(expr)) return is_stable(body, cast->value, assigned);
  if (const auto* extent = body.node<ir::ViewExtent>(expr))
    return !extent->checked && ir::local_of(body.module, extent->view).valid() && is_stable(body, extent->view, assigned) &&
           is_stable(body, extent->axis, assigned);
  const auto* arith = body.node<ir::Arith>(expr);
  return arith && is_cheap(arith->op) && !arith->overflow_check && is_stable(body, arith->left, assigned) &&
         is_stable(body, arith->right, assigned);
}

std::set<ir::LocalId> changed_in(const Body& body, const ir::Block& loop) {
  AssignedLocals walk(body.module);
  walk.visit(loop);
  return walk.locals;
}

}  // namespace

bool is_stable_in(const Body& body, ir::ExprId expr, const ir::Block& loop) {
  if (body.effects(expr).may_raise || body.effects(expr).changes_state) return false;
  return is_stable(body, expr, changed_in(body, loop));
}

}  // namespace kernelc::emit
