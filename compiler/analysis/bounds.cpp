#include "analysis/bounds.h"

#include "analysis/index_flow.h"

namespace kernelc::analysis {

namespace {

/// What holds for the integer indices of an access each time that the flow comes by.
struct Proof {
  bool is_in_range = true;
  bool is_never_negative = true;
};

class Prover : public IndexFlow {
 public:
  Prover(const ir::Module& module, const ir::Function& function) : IndexFlow(module, function) {
    run(function.body, Constraints{});
  }

  void write(Facts& facts) const {
    bool is_any_of_use = false;
    for (const auto& [id, proof] : proofs_) {
      facts.proven_in_range.set(id, proof.is_in_range);
      facts.never_negative.set(id, proof.is_never_negative);
      is_any_of_use = is_any_of_use || (proof.is_never_negative && has_checks(id));
    }
    for (const ir::StmtId loop : loops_on_trust()) facts.tests_range.set(loop, is_any_of_use);
  }

 private:
  void evaluated(ir::ExprId id, Constraints& known) override {
    if (const auto* element = ir::node_as<ir::ViewElement>(module_, id)) {
      for (std::size_t axis = 0; axis < element->indices.size(); ++axis)
        check(id, element->view, static_cast<int>(axis), element->indices[axis], known);
    } else if (const auto* slice = ir::node_as<ir::ViewSlice>(module_, id)) {
      int axis = 0;
      for (const ir::ViewItem& item : slice->items) {
        if (item.kind == ir::ViewItem::Kind::At) check(id, slice->view, axis, item.index, known);
        axis += item.kind == ir::ViewItem::Kind::NewAxis ? 0 : 1;
      }
    }
  }

  void check(ir::ExprId access, ir::ExprId view, int axis, ir::ExprId index, const Constraints& known) {
    const RangeReader read = reader(known);
    const ValueRange range = read.read(index);
    const auto extent = read.extent(view, axis);
    const bool is_never_negative = read.is_at_least(range, constant(0));
    Proof& proof = proofs_[access];
    proof.is_never_negative = proof.is_never_negative && is_never_negative;
    proof.is_in_range = proof.is_in_range && is_never_negative && extent && read.is_at_most(range, *extent + -1);
  }

  bool has_checks(ir::ExprId id) const {
    const auto* element = ir::node_as<ir::ViewElement>(module_, id);
    const auto* slice = ir::node_as<ir::ViewSlice>(module_, id);
    return (element ? element->checks : slice->checks) != ir::IndexChecks::None;
  }

  std::map<ir::ExprId, Proof> proofs_;
};

}  // namespace

void prove_bounds(const ir::Module& module, Facts& facts) {
  for (const ir::Function& function : module.functions) Prover(module, function).write(facts);
}

}  // namespace kernelc::analysis
