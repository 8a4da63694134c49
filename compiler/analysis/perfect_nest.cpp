#include "analysis/perfect_nest.h"

#include <set>

#include "analysis/integer_constant.h"
#include "analysis/mentions.h"
#include "ir/walk.h"

namespace kernelc::analysis {

namespace {

class Descent {
 public:
  Descent(const ir::Module& module, const Facts& facts, ir::StmtId outermost) : module_(module), facts_(facts) {
    for (const ir::LocalId local : assigned_in(module, outermost)) changing_.insert(local);
    for (ir::StmtId id = outermost; counts(id);) {
      const auto& loop = *ir::node_as<ir::ForRange>(module, id);
      nest.loops.push_back(id);
      nest.counters.push_back(ir::local_of(module, loop.target));
      nest.body = &loop.body;
      if (loop.body.size() != 1) return;
      id = loop.body[0];
    }
  }
  PerfectNest nest;

 private:
  bool counts(ir::StmtId id) const {
    const auto* loop = ir::node_as<ir::ForRange>(module_, id);
    if (!loop || !facts_.declares.get(id) || facts_.tests_range.get(id)) return false;
    const auto step = loop->step.valid() ? integer_constant(module_, loop->step) : Integer{1};
    return step == Integer{1} && loop->direction == ir::ForRange::Direction::Up && !loop->includes_stop && !loop->keeps_end_value &&
           loop->otherwise.empty() && is_fixed(loop->start) && is_fixed(loop->stop);
  }

  bool is_fixed(ir::ExprId bound) const {
    const ExprEffects effects = facts_.effects.get(bound);
    const bool has_effects = effects.may_raise || effects.changes_state || effects.reads_state || effects.uses_python;
    return !has_effects && !mentions_any(module_, bound, changing_);
  }

  const ir::Module& module_;
  const Facts& facts_;
  std::set<ir::LocalId> changing_;
};

}  // namespace

PerfectNest perfect_nest(const ir::Module& module, const Facts& facts, ir::StmtId outermost) {
  return std::move(Descent(module, facts, outermost).nest);
}

}  // namespace kernelc::analysis
