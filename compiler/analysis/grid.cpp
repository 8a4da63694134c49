#include "analysis/grid.h"

#include <algorithm>
#include <set>

#include "analysis/integer_constant.h"
#include "analysis/mentions.h"
#include "analysis/own_effects.h"
#include "analysis/perfect_nest.h"
#include "analysis/reductions.h"
#include "ir/walk.h"

namespace kernelc::analysis {

namespace {

template <class T>
bool contains(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

class GridScan : public ir::Walk {
 public:
  GridScan(const ir::Module& module, const Facts& facts, ir::StmtId outermost, bool reassociate)
      : Walk(module), facts_(facts) {
    for (const ir::LocalId local : assigned_in(module, outermost)) changing_.insert(local);
    const ir::Block* body = nullptr;
    for (const ir::StmtId id : perfect_nest(module, facts, outermost).loops) {
      const auto& loop = *ir::node_as<ir::ForRange>(module, id);
      if (integer_constant(module, loop.start) != Integer{0}) break;
      grid.loops.push_back(id);
      targets_.push_back(ir::local_of(module, loop.target));
      body = &loop.body;
    }
    if (grid.loops.size() < 2) return;
    grid.is_any_order = true;
    reductions_ = unordered_reductions(module, *body, reassociate);
    visit(*body);
    for (const ir::LocalId view : grid.views) is_grid_ = is_grid_ && !contains(other_mentions_, view);
    is_grid_ = is_grid_ && !grid.views.empty();
  }
  Grid grid;
  bool is_grid() const { return is_grid_ && grid.loops.size() >= 2; }

 private:
  using Walk::visit;

  void visit(ir::StmtId id) override {
    const bool leaves_loop = ir::node_as<ir::Break>(module_, id) && loops_inside_ == 0;
    if (leaves_loop || ir::node_as<ir::Parallel>(module_, id) || ir::node_as<ir::ParallelFor>(module_, id)) is_grid_ = false;
    if (ir::node_as<ir::Return>(module_, id)) grid.is_any_order = false;
    if (const auto* assign = ir::node_as<ir::Assign>(module_, id)) return visit_assignment(id, *assign);
    const bool is_loop = ir::node_as<ir::ForRange>(module_, id) || ir::node_as<ir::While>(module_, id);
    // What a counter held last is seen after the nest.
    if (ir::node_as<ir::ForRange>(module_, id) && !facts_.declares.get(id)) grid.is_any_order = false;
    loops_inside_ += is_loop ? 1 : 0;
    parts(id);
    loops_inside_ -= is_loop ? 1 : 0;
  }

  /// Order matters where a variable carries a value from one iteration to the next.
  void visit_assignment(ir::StmtId id, const ir::Assign& assign) {
    visit(assign.value);
    const ir::LocalId local = ir::local_of(module_, assign.target);
    if (facts_.declares.get(id)) declared_here_.insert(local);
    const bool is_own = local.valid() ? declared_here_.count(local) > 0 || reductions_.count(id) > 0 : is_grid_element(assign.target);
    grid.is_any_order = grid.is_any_order && is_own;
    if (!local.valid()) visit(assign.target);
  }

  void visit(ir::ExprId id) override {
    if (is_grid_element(id)) return add(ir::local_of(module_, ir::node_as<ir::ViewElement>(module_, id)->view));
    const ExprEffects effects = effects_apart_from_parts(module_, facts_, id);
    // Memory that is read in another way may be what an iteration writes.
    if (effects.may_raise || effects.changes_state || effects.reads_state) grid.is_any_order = false;
    const ir::LocalId local = ir::local_of(module_, id);
    if (contains(targets_, local)) is_grid_ = false;
    if (local.valid()) other_mentions_.push_back(local);
    parts(id);
  }

  /// v[i, j] with the targets of all loops in their order
  bool is_grid_element(ir::ExprId id) const {
    const auto* element = ir::node_as<ir::ViewElement>(module_, id);
    if (!element || element->indices.size() != targets_.size()) return false;
    for (std::size_t k = 0; k < targets_.size(); ++k)
      if (target_of(element->indices[k]) != targets_[k]) return false;
    const ir::LocalId local = ir::local_of(module_, element->view);
    return local.valid() && !changing_.count(local);
  }

  /// A target as it is, or converted to a type that holds all its values.
  ir::LocalId target_of(ir::ExprId index) const {
    while (const auto* cast = ir::node_as<ir::Cast>(module_, index)) {
      const auto from = integer_range(module_.types, module_[cast->value].type);
      const auto to = integer_range(module_.types, module_[index].type);
      if (!from || !to || !to->contains(from->highest)) return {};
      index = cast->value;
    }
    return ir::local_of(module_, index);
  }

  void add(ir::LocalId view) {
    if (!contains(grid.views, view)) grid.views.push_back(view);
  }

  const Facts& facts_;
  std::set<ir::LocalId> changing_;
  std::set<ir::LocalId> declared_here_;  ///< by each iteration anew
  std::set<ir::StmtId> reductions_;     ///< whose order does not matter
  std::vector<ir::LocalId> targets_;
  std::vector<ir::LocalId> other_mentions_;
  int loops_inside_ = 0;
  bool is_grid_ = true;
};

}  // namespace

Grid grid_of(const ir::Module& module, const Facts& facts, ir::StmtId loop, bool reassociate) {
  GridScan scan(module, facts, loop, reassociate);
  return scan.is_grid() ? std::move(scan.grid) : Grid{};
}

}  // namespace kernelc::analysis
