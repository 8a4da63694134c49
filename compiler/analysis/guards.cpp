#include "analysis/guards.h"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/index_flow.h"
#include "analysis/mentions.h"

namespace kernelc::analysis {

namespace {

// Each guard costs a comparison whenever the nest begins.
constexpr std::size_t most_guards = 16;

/// The accesses of a nest that are checked as things stand.
class CheckedAccesses : public ir::Walk {
 public:
  CheckedAccesses(const ir::Module& module, const Facts& facts, ir::StmtId nest) : Walk(module), facts_(facts) { visit(nest); }
  std::set<ir::ExprId> found;

 private:
  using Walk::visit;
  void visit(ir::StmtId id) override {
    // Final statements are gone through once for each way that leads to them, with different knowledge.
    if (!ir::node_as<ir::Try>(module_, id)) parts(id);
  }
  void visit(ir::ExprId id) override {
    const auto* element = ir::node_as<ir::ViewElement>(module_, id);
    const auto* slice = ir::node_as<ir::ViewSlice>(module_, id);
    if (element || slice) {
      const ir::IndexChecks checks = element ? element->checks : slice->checks;
      const bool is_needed = checks == ir::IndexChecks::Wraparound ? !facts_.never_negative.get(id) : checks != ir::IndexChecks::None;
      if (is_needed && !facts_.proven_in_range.get(id)) found.insert(id);
    }
    parts(id);
  }
  const Facts& facts_;
};

class GuardFinder : public IndexFlow {
 public:
  GuardFinder(const ir::Module& module, const Facts& facts, ir::FunctionId id, ir::StmtId nest)
      : IndexFlow(module, module.functions[id]), function_(module.functions[id]), checked_(module, facts, nest) {
    for (const ir::LocalId local : assigned_in(module, nest)) changing_.insert(local);
    if (!checked_.found.empty()) run(function_.body, Constraints{});
  }

  GuardedAccesses result() const {
    GuardedAccesses all;
    all.loops_on_trust.assign(loops_on_trust().begin(), loops_on_trust().end());
    for (const auto& [access, guards] : guards_) {
      if (guards.empty()) continue;
      std::vector<Guard> wanted = all.guards;
      for (const Guard& guard : guards)
        if (std::find(wanted.begin(), wanted.end(), guard) == wanted.end()) wanted.push_back(guard);
      if (wanted.size() > most_guards) continue;
      all.guards = std::move(wanted);
      all.accesses.push_back(access);
    }
    return all;
  }

 private:
  /// The last time that the flow comes by is the one that counts: it knows least.
  void evaluated(ir::ExprId id, Constraints& known) override {
    if (!checked_.found.count(id)) return;
    std::vector<Guard> guards;
    guards_[id] = indices_guarded(id, known, guards) ? guards : std::vector<Guard>{};
  }

  bool indices_guarded(ir::ExprId id, const Constraints& known, std::vector<Guard>& guards) const {
    if (const auto* element = ir::node_as<ir::ViewElement>(module_, id)) {
      for (std::size_t axis = 0; axis < element->indices.size(); ++axis)
        if (!is_guarded(element->view, static_cast<int>(axis), element->indices[axis], known, guards)) return false;
      return true;
    }
    int axis = 0;
    for (const ir::ViewItem& item : ir::node_as<ir::ViewSlice>(module_, id)->items) {
      if (item.kind == ir::ViewItem::Kind::At && !is_guarded(ir::node_as<ir::ViewSlice>(module_, id)->view, axis, item.index, known, guards))
        return false;
      axis += item.kind == ir::ViewItem::Kind::NewAxis ? 0 : 1;
    }
    return true;
  }

  /// Adds what has to hold for one index, in terms of what does not change.
  bool is_guarded(ir::ExprId view, int axis, ir::ExprId index, const Constraints& known, std::vector<Guard>& guards) const {
    const RangeReader read = reader(known);
    const ValueRange range = read.read(index);
    const auto extent = read.extent(view, axis);
    if (!extent) return false;
    if (!read.is_at_least(range, constant(0)) && !add(constant(0), tightest(range.lower, false, known), guards)) return false;
    const Linear last = *extent + -1;
    if (read.is_at_most(range, last)) return true;
    const auto known_extent = tightest({last}, false, known);
    return known_extent && add(tightest(range.upper, true, known), known_extent, guards);
  }

  bool add(std::optional<Linear> least, std::optional<Linear> most, std::vector<Guard>& guards) const {
    if (!least || !most) return false;
    // The offset stands where adding it cannot overflow: beside a constant or an extent.
    Guard guard{term(*least), term(*most)};
    const bool is_constant = !guard.least.local.valid();
    NestTerm& with_offset = is_constant ? guard.least : guard.most;
    NestTerm& without = is_constant ? guard.most : guard.least;
    with_offset.offset -= without.offset;
    without.offset = 0;
    guards.push_back(guard);
    return true;
  }

  NestTerm term(const Linear& linear) const {
    const int axis = linear.symbol.kind == Symbol::Kind::Extent ? linear.symbol.axis : -1;
    return {linear.symbol.local, axis, static_cast<long long>(linear.offset)};
  }

  /// The term that says most among those that a nest can test before it begins.
  std::optional<Linear> tightest(const std::vector<Linear>& terms, bool is_upper, const Constraints& known) const {
    std::vector<Linear> usable;
    for (const Linear& own : terms) {
      if (is_testable(own)) usable.push_back(own);
      if (!changing_.count(own.symbol.local)) continue;
      for (const Linear& other : is_upper ? known.above(own) : known.below(own))
        if (is_testable(other)) usable.push_back(other);
    }
    std::optional<Linear> best;
    for (const Linear& next : usable) {
      const bool is_tighter = best && (is_upper ? known.proves_at_most(next, *best) : known.proves_at_most(*best, next));
      if (!best || is_tighter) best = next;
    }
    return best;
  }

  /// Limits of types say nothing; the values of the widest unsigned type do not fit the comparison.
  bool is_testable(const Linear& linear) const {
    constexpr Integer greatest_offset = 1 << 30;
    if (linear.offset < -greatest_offset || linear.offset > greatest_offset) return false;
    if (linear.symbol.kind == Symbol::Kind::Zero) return true;
    if (changing_.count(linear.symbol.local)) return false;
    return limits_of(module_, function_, linear.symbol).highest <= limits_of(module_, function_, {Symbol::Kind::Extent, {}, 0}).highest;
  }

  const ir::Function& function_;
  const CheckedAccesses checked_;
  std::set<ir::LocalId> changing_;
  std::map<ir::ExprId, std::vector<Guard>> guards_;
};

}  // namespace

GuardedAccesses guards_of(const ir::Module& module, const Facts& facts, ir::FunctionId function, ir::StmtId nest) {
  return GuardFinder(module, facts, function, nest).result();
}

}  // namespace kernelc::analysis
