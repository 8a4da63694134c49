#include "analysis/plan.h"

#include <algorithm>
#include <utility>

#include "analysis/grid.h"
#include "analysis/guards.h"
#include "analysis/interchange.h"
#include "analysis/loop_contents.h"
#include "analysis/near_axes.h"
#include "analysis/nest_copies.h"
#include "analysis/rebinding.h"
#include "analysis/separation.h"
#include "ir/walk.h"
#include "support/add_once.h"

namespace kernelc::analysis {

namespace {

// A copy of a long nest costs more to compile than its inner loops gain from a layout that is known further out.
constexpr std::size_t longest_nest = 1500;
// The disjoint copies come on top of the others.
constexpr std::size_t longest_disjoint = 600;
// Expressions in all copies of a module together: some seconds of a C++ compiler.
constexpr std::size_t longest_module = 60000;
// A function that is called in nests is compiled for each layout too, unless it is long.
constexpr std::size_t longest_template = 400;

class Planner {
 public:
  Planner(const ir::Module& module, Facts& facts)
      : module_(module), facts_(facts), rebinding_(rebinding_of_functions(module, facts)) {
    for (std::size_t i = 0; i < module.functions.size(); ++i) {
      function_ = module.functions.id_at(i);
      plan(module.functions[function_].body);
    }
  }

 private:
  void plan(const ir::Block& block) {
    for (const ir::StmtId id : block) plan(id);
  }

  /// Looks for loops in a statement, from the outermost on.
  void plan(ir::StmtId id) {
    if (is_loop(id) && !is_shared_by_team(id) && plan_loop(id)) return;
    class Inner : public ir::PartVisitor {
     public:
      explicit Inner(Planner& planner) : planner_(planner) {}
      using PartVisitor::visit;
      void visit(ir::ExprId) override {}
      void visit(ir::StmtId id) override { planner_.plan(id); }

     private:
      Planner& planner_;
    } inner(*this);
    const bool was_in_team = std::exchange(in_team_, in_team_ || ir::node_as<ir::Parallel>(module_, id));
    ir::visit_parts(module_[id], inner);
    in_team_ = was_in_team;
  }

  /// Its threads are those of the block around, and with them its variables: it cannot be cut out alone.
  bool is_shared_by_team(ir::StmtId id) const { return in_team_ && ir::node_as<ir::ParallelFor>(module_, id); }

  bool is_loop(ir::StmtId id) const {
    return ir::node_as<ir::ForRange>(module_, id) || ir::node_as<ir::While>(module_, id) ||
           ir::node_as<ir::ParallelFor>(module_, id) || ir::node_as<ir::Parallel>(module_, id);
  }

  /// True if nothing more is to be looked for inside.
  bool plan_loop(ir::StmtId loop) {
    const LoopContents contents = contents_of(module_, facts_, function_, loop);
    guarded_ = {};
    Nest nest;
    nest.function = function_;
    nest.loop = loop;
    nest.views = worth_copies(contents.views);
    const std::vector<ir::ExprId> stored = holdable(contents, loop);
    if (!contents.obstacle.empty()) {
      for (const ir::LocalId view : worth_copies(contents.rebound)) nest.views.push_back(view);
      return leave(nest, contents.obstacle);
    }
    lay_grid(nest, loop);
    if (contents.has_checks) set_guards(nest, contents);
    // Views that are declared contiguous may still gain by copies that know them to be disjoint.
    if (nest.views.empty() && stored.empty() && contents.views.empty()) return true;

    if (module_.functions[function_].is_generator) return leave(nest, "is part of a generator");
    if (!module_.functions[function_].directives.specialise) return leave(nest, "specialise is off");
    if (contents.size > longest_nest) return leave(nest, "is long");
    hold(nest, stored);
    choose(nest, contents);
    if (nest.views.empty() && stored.empty()) return true;
    const std::size_t total = static_cast<std::size_t>(count_versions(nest.copies)) * contents.size;
    const bool is_too_much = total_size_ + total > longest_module;
    if (nest.copies.empty() || is_too_much) {
      nest.copies.clear();
      for (const ir::ExprId mention : stored) facts_.held_view.set(mention, 0);
      return leave(nest, is_too_much ? "the module has many copies already" : "max_copies is 1");
    }
    total_size_ += total;
    for (const ir::ExprId access : guarded_.accesses) facts_.is_guarded.set(access, true);
    if (!guarded_.accesses.empty())
      for (const ir::StmtId narrow : guarded_.loops_on_trust) facts_.tests_range.set(narrow, true);
    for (const ir::FunctionId callee : contents.callees) make_template(callee);
    facts_.nests.push_back(std::move(nest));
    facts_.nest_of.set(loop, static_cast<int>(facts_.nests.size()));
    return true;
  }

  /// Which copies the nest gets, and whether they are functions of their own.
  void choose(Nest& nest, const LoopContents& contents) {
    const ir::Directives& directives = module_.functions[function_].directives;
    const Separation separation = separation_of(module_, facts_, function_, nest.loop, nest.grid);
    const bool is_separable = separation.obstacle.empty();
    NestTraits traits;
    traits.most_copies = directives.max_copies;
    traits.walks_first_axis = !is_one_dimensional(nest) && walks_along_first_axis(module_, nest.loop);
    traits.is_multiversion = directives.multiversion && is_separable;
    traits.may_be_disjoint = is_separable && separation.writes_views && !separation.reaches_other_memory &&
                             separation.views.size() + nest.held.size() > 1 && contents.size <= longest_disjoint;
    const std::vector<ir::StmtId> loops = interchangeable(nest, separation, traits);
    traits.may_interchange = !loops.empty();
    nest.copies = choose_copies(traits);
    if (std::any_of(nest.copies.begin(), nest.copies.end(), [](const Nest::Copy& copy) { return copy.is_interchanged; }))
      nest.interchanged = loops;
    nest.reason = reason_of(nest, separation);
    nest.is_separate = std::any_of(nest.copies.begin(), nest.copies.end(),
                                   [](const Nest::Copy& copy) { return copy.is_disjoint || copy.is_multiversion; });
    if (!nest.is_separate) return;
    for (const ir::LocalId view : separation.views) add_once(nest.views, view);
    const Separation given = nest.interchanged.empty() ? separation : separation_of(module_, facts_, function_, nest.loop, nest.interchanged);
    nest.updated = given.updated;
    nest.read = given.read;
  }

  /// The order of loops is told by the layout of a view that says nothing of it by its type.
  std::vector<ir::StmtId> interchangeable(Nest& nest, const Separation& separation, const NestTraits& traits) const {
    const auto& locals = module_.functions[function_].locals;
    const auto tells = [&](ir::LocalId view) {
      const ir::TypeId type = locals[view].type;
      return is_worth_copies(type) && module_.types.as<ir::ViewType>(type)->axes.size() > 1;
    };
    const auto view = std::find_if(nest.views.begin(), nest.views.end(), tells);
    const bool is_safe = separation.obstacle.empty() && nest.grid.empty() && (!separation.writes_views || traits.may_be_disjoint || is_alone(nest, separation));
    if (view == nest.views.end() || !is_safe) return {};
    nest.order_view = *view;
    const auto loops = interchangeable_loops(module_, facts_, function_, nest.loop, guarded_.accesses);
    const auto& tested = guarded_.loops_on_trust;
    const bool is_tested = std::any_of(loops.begin(), loops.end(), [&](ir::StmtId loop) { return std::find(tested.begin(), tested.end(), loop) != tested.end(); });
    return is_tested ? std::vector<ir::StmtId>{} : loops;
  }

  bool is_alone(const Nest& nest, const Separation& separation) const {
    return separation.views.size() + nest.held.size() == 1 && !separation.reaches_other_memory;
  }

  std::string reason_of(const Nest& nest, const Separation& separation) const {
    const bool is_line = is_one_dimensional(nest);
    std::string reason;
    for (const Nest::Copy& copy : nest.copies)
      reason += std::string(copy.is_disjoint ? "disjoint " : "") + (is_line ? "unit stride" : copy.is_unit_first ? "unit first" : "unit last") +
                (copy.is_interchanged ? " with loops interchanged" : "") +
                (copy.is_multiversion ? " for each vector unit" : "") + ", ";
    reason += "strided";
    if (module_.functions[function_].directives.multiversion && !separation.obstacle.empty())
      reason += "; no vector units: " + separation.obstacle;
    return reason;
  }

  /// Where guards take checks away, there is something to gain for views of every declaration.
  void set_guards(Nest& nest, const LoopContents& contents) {
    guarded_ = guards_of(module_, facts_, function_, nest.loop);
    nest.guards = guarded_.guards;
    if (guarded_.accesses.empty()) return;
    for (const ir::LocalId view : contents.views)
      if (is_direct(module_.functions[function_].locals[view].type)) add_once(nest.views, view);
  }

  /// Views that are declared contiguous gain nothing by copies, but by running as one loop.
  void lay_grid(Nest& nest, ir::StmtId loop) {
    Grid grid = grid_of(module_, facts_, loop, module_.functions[function_].directives.reassociate);
    const auto& locals = module_.functions[function_].locals;
    if (!std::all_of(grid.views.begin(), grid.views.end(), [&](ir::LocalId view) { return is_direct(locals[view].type); })) return;
    for (const ir::LocalId view : grid.views) add_once(nest.views, view);
    nest.grid = std::move(grid.loops);
    nest.grid_views = std::move(grid.views);
    nest.is_any_order = grid.is_any_order;
  }

  /// Notes why a loop is no nest, for the user; its inner loops are looked at next.
  bool leave(Nest& nest, const std::string& reason) {
    nest.reason = reason;
    nest.guards.clear();
    nest.grid.clear();
    if (!nest.views.empty()) facts_.nests.push_back(std::move(nest));
    return false;
  }

  std::vector<ir::LocalId> worth_copies(const std::vector<ir::LocalId>& views) const {
    std::vector<ir::LocalId> chosen;
    for (const ir::LocalId view : views)
      if (is_worth_copies(module_.functions[function_].locals[view].type)) chosen.push_back(view);
    return chosen;
  }

  /// Axes behind pointers have no strides to choose by.
  bool is_direct(ir::TypeId type) const {
    const auto& view = *module_.types.as<ir::ViewType>(type);
    return !module_.types.is_object(view.element) && std::all_of(view.axes.begin(), view.axes.end(), [](const ir::Axis& axis) {
      return axis.access == ir::Axis::Access::Direct;
    });
  }

  /// What a declaration says already needs no copies.
  bool is_worth_copies(ir::TypeId type) const {
    const auto& axes = module_.types.as<ir::ViewType>(type)->axes;
    return is_direct(type) && std::all_of(axes.begin(), axes.end(), [](const ir::Axis& axis) {
      return axis.packing == ir::Axis::Packing::Strided;
    });
  }

  bool is_one_dimensional(const Nest& nest) const {
    const auto is_line = [&](ir::TypeId type) { return module_.types.as<ir::ViewType>(type)->axes.size() == 1; };
    const auto& locals = module_.functions[function_].locals;
    return std::all_of(nest.views.begin(), nest.views.end(), [&](ir::LocalId view) { return is_line(locals[view].type); }) &&
           std::all_of(nest.held.begin(), nest.held.end(), [&](ir::ExprId view) { return is_line(module_[view].type); });
  }

  /// The mentions of globals and attributes that nothing in the loop can rebind.
  std::vector<ir::ExprId> holdable(const LoopContents& contents, ir::StmtId loop) const {
    if (contents.stored.empty()) return {};
    const Rebinding rebinding = rebinding_of(module_, facts_, rebinding_, loop);
    std::vector<ir::ExprId> mentions;
    for (const ir::ExprId view : contents.stored) {
      const auto* global = ir::node_as<ir::GlobalRef>(module_, view);
      const auto* member = ir::node_as<ir::Member>(module_, view);
      const bool is_rebound = rebinding.anything || (global && rebinding.globals.count(global->id) > 0) ||
                              (member && rebinding.attributes.count(member->field) > 0);
      if (!is_rebound && is_worth_copies(module_[view].type)) mentions.push_back(view);
    }
    return mentions;
  }

  void hold(Nest& nest, const std::vector<ir::ExprId>& mentions) {
    for (const ir::ExprId mention : mentions) {
      const auto same = std::find_if(nest.held.begin(), nest.held.end(), [&](ir::ExprId held) { return is_same(held, mention); });
      facts_.held_view.set(mention, static_cast<int>(same - nest.held.begin()) + 1);
      if (same == nest.held.end()) nest.held.push_back(mention);
    }
  }

  bool is_same(ir::ExprId a, ir::ExprId b) const {
    const auto* one = ir::node_as<ir::GlobalRef>(module_, a);
    const auto* other = ir::node_as<ir::GlobalRef>(module_, b);
    if (one || other) return one && other && one->id == other->id;
    const auto* field = ir::node_as<ir::Member>(module_, a);
    const auto* other_field = ir::node_as<ir::Member>(module_, b);
    return field->field == other_field->field &&
           ir::local_of(module_, field->base) == ir::local_of(module_, other_field->base);
  }

  void make_template(ir::FunctionId id) {
    const ir::Function& callee = module_.functions[id];
    FunctionFacts& own = facts_.functions[id];
    if (own.is_layout_template || callee.is_generator || callee.is_declared_only || id == function_) return;
    const bool lends = std::any_of(callee.parameters.begin(), callee.parameters.end(), [&](ir::LocalId parameter) {
      const ir::TypeId type = callee.locals[parameter].type;
      return module_.types.is_view(type) && is_worth_copies(type) && own.storage.get(parameter) == ViewStorage::Argument;
    });
    own.is_layout_template = lends && size_of(callee) <= longest_template;
  }

  std::size_t size_of(const ir::Function& function) const {
    class Counter : public ir::Walk {
     public:
      using Walk::visit;
      using Walk::Walk;
      void visit(ir::ExprId id) override {
        ++count;
        parts(id);
      }
      std::size_t count = 0;
    } counter(module_);
    static_cast<ir::PartVisitor&>(counter).visit(function.body);
    return counter.count;
  }

  const ir::Module& module_;
  Facts& facts_;
  const Store<ir::FunctionId, Rebinding> rebinding_;
  ir::FunctionId function_;
  GuardedAccesses guarded_;  ///< of the loop that is being looked at
  bool in_team_ = false;          ///< inside of a parallel block
  std::size_t total_size_ = 0;
};

}  // namespace

void plan_nests(const ir::Module& module, Facts& facts) { Planner(module, facts); }

}  // namespace kernelc::analysis
