#pragma once

#include <map>
#include <set>

#include "analysis/flow.h"
#include "analysis/value_range.h"

namespace kernelc::analysis {

/// Follows what is known about integer locals and extents through one function. A pass that asks about places derives from
/// it and overrides `evaluated`.
class IndexFlow : public Flow<Constraints> {
 public:
  IndexFlow(const ir::Module& module, const ir::Function& function);

  /// Loops whose target was taken for wide enough without proof.
  const std::set<ir::StmtId>& loops_on_trust() const { return loops_on_trust_; }

 protected:
  RangeReader reader(const Constraints& known) const { return {module_, tracked_, known}; }

 private:
  void entered(ir::StmtId loop, Constraints& known) override;
  void exhausted(ir::StmtId loop, Constraints& known) override;
  void assigned(ir::StmtId at, ir::ExprId target, Constraints& known) override;
  void assume(ir::ExprId condition, bool is_true, Constraints& known) override;
  bool join_head(Constraints& head, const Constraints& after, int round) override;

  void begin_iteration(ir::StmtId loop, ir::LocalId target, Constraints& known);
  void assign_integer(ir::LocalId target, ir::ExprId value, Constraints& known);
  void assign_view(ir::LocalId target, ir::ExprId value, Constraints& known);
  void compare(ir::Relation relation, const ValueRange& left, const ValueRange& right, Constraints& known);
  void at_most(const ValueRange& left, const ValueRange& right, Integer less_by, Constraints& known);
  void differ(const ValueRange& left, const ValueRange& right, Constraints& known);
  void assume_at_most(Linear a, Linear b, Constraints& known);
  void introduce(Symbol symbol, Constraints& known);
  void restrict_to(Symbol symbol, const ValueRange& range, Constraints& known);
  ValueRange settled(ValueRange range, const std::set<ir::LocalId>& changing, const Constraints& known) const;
  const std::set<ir::LocalId>& assigned_by(ir::StmtId loop);

  const ir::Function& function_;
  TrackedLocals tracked_;
  std::map<ir::StmtId, ValueRange> target_ranges_;
  std::map<ir::StmtId, std::set<ir::LocalId>> assigned_by_;
  std::set<ir::StmtId> loops_on_trust_;
};

}  // namespace kernelc::analysis
