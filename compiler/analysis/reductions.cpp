#include "analysis/reductions.h"

#include <algorithm>
#include <map>
#include <optional>

#include "ir/walk.h"

namespace kernelc::analysis {

namespace {

std::optional<ir::ArithOp> reducing(ir::ArithOp op) {
  switch (op) {
    case ir::ArithOp::Add:
    case ir::ArithOp::Subtract: return ir::ArithOp::Add;
    case ir::ArithOp::Multiply:
    case ir::ArithOp::BitAnd:
    case ir::ArithOp::BitOr:
    case ir::ArithOp::BitXor: return op;
    default: return std::nullopt;
  }
}

class Scan : public ir::Walk {
 public:
  Scan(const ir::Module& module, const ir::Block& block) : Walk(module) { PartVisitor::visit(block); }

  /// Those whose variable is mentioned by updates of one kind alone, twice by each.
  std::vector<Reduction> result() const {
    std::vector<Reduction> all;
    for (const Reduction& update : updates_) {
      const auto count = std::count_if(updates_.begin(), updates_.end(), [&](const Reduction& other) {
        return other.local == update.local && other.op == update.op;
      });
      if (mentions_.at(update.local) == 2 * count) all.push_back(update);
    }
    return all;
  }

 private:
  using Walk::visit;

  void visit(ir::StmtId id) override {
    const auto* assign = ir::node_as<ir::Assign>(module_, id);
    const auto* arith = assign ? ir::node_as<ir::Arith>(module_, assign->value) : nullptr;
    const ir::LocalId local = assign ? ir::local_of(module_, assign->target) : ir::LocalId{};
    const bool is_update = arith && local.valid() && ir::local_of(module_, arith->left) == local && !arith->overflow_check;
    if (const auto op = is_update ? reducing(arith->op) : std::nullopt) updates_.push_back({id, local, *op});
    parts(id);
  }
  void visit(ir::ExprId id) override {
    const ir::LocalId local = ir::local_of(module_, id);
    if (local.valid()) ++mentions_[local];
    parts(id);
  }

  std::vector<Reduction> updates_;
  std::map<ir::LocalId, long> mentions_;
};

}  // namespace

std::vector<Reduction> reductions_in(const ir::Module& module, const ir::Block& block) { return Scan(module, block).result(); }

std::set<ir::StmtId> unordered_reductions(const ir::Module& module, const ir::Block& block, bool reassociate) {
  std::set<ir::StmtId> statements;
  for (const Reduction& reduction : reductions_in(module, block)) {
    const auto* update = ir::node_as<ir::Assign>(module, reduction.statement);
    const ir::TypeId type = module[update->target].type;
    if (module.types.is_integer(type) || (reassociate && module.types.is_float(type))) statements.insert(reduction.statement);
  }
  return statements;
}

}  // namespace kernelc::analysis
