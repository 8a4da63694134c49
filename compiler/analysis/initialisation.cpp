#include "analysis/initialisation.h"

#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "analysis/flow.h"
#include "ir/optional_place.h"

namespace kernelc::analysis {

namespace {

using FunctionLocal = std::pair<ir::FunctionId, ir::LocalId>;

/// A view outside the function: of the module, or an attribute of the instance that a local names.
struct FarView {
  ir::GlobalId global;
  ir::LocalId instance;
  std::string attribute;

  friend bool operator<(const FarView& a, const FarView& b) {
    return std::tie(a.global.value, a.instance.value, a.attribute) < std::tie(b.global.value, b.instance.value, b.attribute);
  }
};

/// The locals that are bound on every way to a place, and the views outside. Once a view is initialised it stays so.
struct Bound {
  std::vector<bool> locals;
  std::set<FarView> views;

  bool join(const Bound& other) {
    bool changed = std::erase_if(views, [&](const FarView& view) { return !other.views.contains(view); }) > 0;
    for (std::size_t i = 0; i < locals.size(); ++i) {
      if (!locals[i] || other.locals[i]) continue;
      locals[i] = false;
      changed = true;
    }
    return changed;
  }
};

/// The function and local that a name stands for: closures reach locals of enclosing functions.
FunctionLocal owner_of(const ir::Module& module, ir::FunctionId function, ir::LocalId local) {
  while (module.functions[function].locals[local].is_outer) {
    local = module.functions[function].locals[local].outer;
    function = module.functions[function].outer;
  }
  return {function, local};
}

/// Captured locals that a `del` unbinds, in whichever function: no flow within one function can tell when.
class UnboundFromAfar : public ir::Walk {
 public:
  explicit UnboundFromAfar(const ir::Module& module) : Walk(module) {
    for (std::size_t i = 0; i < module.functions.size(); ++i) {
      function_ = module.functions.id_at(i);
      visit(module.functions[function_].body);
    }
  }
  std::set<FunctionLocal> locals;

 private:
  using Walk::visit;
  void visit(ir::StmtId id) override {
    if (const auto* unbind = ir::node_as<ir::Unbind>(module_, id)) {
      const ir::LocalId local = ir::local_of(module_, unbind->target);
      const auto& declared = module_.functions[function_].locals;
      if (local.valid() && (declared[local].is_captured || declared[local].is_outer))
        locals.insert(owner_of(module_, function_, local));
    }
    parts(id);
  }
  ir::FunctionId function_;
};

class UnboundReads : public Flow<Bound> {
 public:
  UnboundReads(const ir::Module& module, ir::FunctionId id, const std::set<FunctionLocal>& unbound_from_afar, Facts& facts)
      : Flow(module), id_(id), function_(module.functions[id]), unbound_from_afar_(unbound_from_afar), facts_(facts) {
    Bound entry{std::vector<bool>(function_.locals.size(), false), {}};
    for (const ir::LocalId parameter : function_.parameters) entry.locals[parameter.value] = true;
    for (std::size_t i = 0; i < function_.locals.size(); ++i)
      if (is_parameter_of_outer(function_.locals.id_at(i))) entry.locals[i] = true;
    run(function_.body, std::move(entry));
  }

 private:
  void evaluated(ir::ExprId id, Bound& bound) override {
    const ir::LocalId local = ir::local_of(module_, id);
    if (!local.valid()) return evaluated_far(id, bound);
    if (!needs_check(local) || std::get<ir::LocalRef>(module_[id].node).may_be_unbound) return;
    if (!bound.locals[local.value] || is_unbound_from_afar(local)) facts_.may_be_unbound.set(id, true);
    bound.locals[local.value] = true;
  }

  void assigned(ir::StmtId at, ir::ExprId target, Bound& bound) override {
    const ir::LocalId local = ir::local_of(module_, target);
    if (!local.valid()) return assigned_far(target, bound);
    std::erase_if(bound.views, [&](const FarView& view) { return view.instance == local; });
    const bool unbinds = std::holds_alternative<ir::Unbind>(module_[at].node);
    if (unbinds) evaluated(target, bound);
    bound.locals[local.value] = !unbinds;
  }

  void named(ir::LocalId local, Bound& bound) override {
    bound.locals[local.value] = true;
    std::erase_if(bound.views, [&](const FarView& view) { return view.instance == local; });
  }

  /// Views of the module and of instances may not be initialised yet.
  void evaluated_far(ir::ExprId id, Bound& bound) {
    if (!function_.directives.initializedcheck || !is_far_view(id)) return;
    const auto known = far_view(id);
    if (!known) return facts_.may_be_unbound.set(id, true);
    if (bound.views.insert(*known).second) facts_.may_be_unbound.set(id, true);
  }

  /// Attributes are shown as evaluated, too, when they are assigned.
  void assigned_far(ir::ExprId target, Bound& bound) {
    if (!is_far_view(target)) return;
    facts_.may_be_unbound.set(target, false);
    if (const auto known = far_view(target)) bound.views.insert(*known);
  }

  bool is_far_view(ir::ExprId id) const {
    const bool is_far = ir::node_as<ir::GlobalRef>(module_, id) || ir::node_as<ir::Member>(module_, id);
    return is_far && (module_.types.is_view(module_[id].type) || ir::is_optional_place(module_, function_, id));
  }

  std::optional<FarView> far_view(ir::ExprId id) const {
    if (const auto* global = ir::node_as<ir::GlobalRef>(module_, id)) return FarView{global->id, {}, {}};
    const auto& member = *ir::node_as<ir::Member>(module_, id);
    const ir::LocalId instance = ir::local_of(module_, member.base);
    return instance.valid() ? std::optional(FarView{{}, instance, member.field}) : std::nullopt;
  }

  bool needs_check(ir::LocalId id) const {
    const ir::Local& local = function_.locals[id];
    if (local.kind == ir::Local::Kind::Temporary) return false;
    if (module_.types.is_view(local.type) || local.is_optional) return function_.directives.initializedcheck;
    return module_.types.is_object(local.type);
  }

  bool is_unbound_from_afar(ir::LocalId id) const {
    const ir::Local& local = function_.locals[id];
    return (local.is_captured || local.is_outer) && unbound_from_afar_.count(owner_of(module_, id_, id)) > 0;
  }

  bool is_parameter_of_outer(ir::LocalId id) const {
    if (!function_.locals[id].is_outer) return false;
    const auto [function, local] = owner_of(module_, id_, id);
    return module_.functions[function].locals[local].kind == ir::Local::Kind::Parameter;
  }

  const ir::FunctionId id_;
  const ir::Function& function_;
  const std::set<FunctionLocal>& unbound_from_afar_;
  Facts& facts_;
};

}  // namespace

void find_unbound_reads(const ir::Module& module, Facts& facts) {
  const UnboundFromAfar afar(module);
  for (std::size_t i = 0; i < module.functions.size(); ++i)
    UnboundReads(module, module.functions.id_at(i), afar.locals, facts);
}

}  // namespace kernelc::analysis
