#include "analysis/borrowing.h"

#include <algorithm>

#include "analysis/flow.h"
#include "analysis/view_sources.h"

namespace kernelc::analysis {

namespace {

/// What a plain view slices at some place: owning locals of the function. Arguments are not listed, they outlive the call.
struct Borrow {
  std::vector<ir::LocalId> owners;  ///< sorted
  bool is_stale = false;

  bool slices(ir::LocalId owner) const { return std::binary_search(owners.begin(), owners.end(), owner); }
  bool add(const Borrow& other) {
    const std::size_t before = owners.size();
    std::vector<ir::LocalId> both;
    std::set_union(owners.begin(), owners.end(), other.owners.begin(), other.owners.end(), std::back_inserter(both));
    owners = std::move(both);
    const bool became_stale = other.is_stale && !is_stale;
    is_stale = is_stale || other.is_stale;
    return became_stale || owners.size() != before;
  }
};

struct Borrows {
  std::vector<Borrow> locals;

  bool join(const Borrows& other) {
    bool changed = false;
    for (std::size_t i = 0; i < locals.size(); ++i) changed = locals[i].add(other.locals[i]) || changed;
    return changed;
  }
};

class StaleReads : public Flow<Borrows> {
 public:
  StaleReads(const ir::Module& module, const ir::Function& function, const SideTable<ir::LocalId, bool>& owns)
      : Flow(module), function_(function), owns_(owns) {
    run(function.body, Borrows{std::vector<Borrow>(function.locals.size())});
  }
  std::vector<ir::LocalId> found;

 private:
  void evaluated(ir::ExprId id, Borrows& borrows) override {
    const ir::LocalId local = ir::local_of(module_, id);
    if (local.valid() && !owns_.get(local) && borrows.locals[local.value].is_stale) found.push_back(local);
  }

  void assigned(ir::StmtId at, ir::ExprId target, Borrows& borrows) override {
    const ir::LocalId local = ir::local_of(module_, target);
    if (!local.valid() || !module_.types.is_view(function_.locals[local].type)) return;
    if (owns_.get(local)) {
      for (Borrow& borrow : borrows.locals)
        if (borrow.slices(local)) borrow.is_stale = true;
      return;
    }
    Borrow taken;
    if (const auto* assign = ir::node_as<ir::Assign>(module_, at)) taken = borrow_of(assign->value, borrows);
    borrows.locals[local.value] = std::move(taken);
  }

  Borrow borrow_of(ir::ExprId view, const Borrows& borrows) const {
    Borrow borrow;
    for (const ir::LocalId source : sources_of(module_, view).locals)
      borrow.add(owns_.get(source) ? Borrow{{source}} : borrows.locals[source.value]);
    return borrow;
  }

  const ir::Function& function_;
  const SideTable<ir::LocalId, bool>& owns_;
};

}  // namespace

std::vector<ir::LocalId> stale_borrowers(const ir::Module& module, const ir::Function& function,
                                         const SideTable<ir::LocalId, bool>& owns) {
  return std::move(StaleReads(module, function, owns).found);
}

}  // namespace kernelc::analysis
