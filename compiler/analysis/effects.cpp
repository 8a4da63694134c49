#include "analysis/effects.h"

#include <utility>

#include "analysis/mentions.h"
#include "analysis/own_effects.h"
#include "ir/walk.h"
#include "support/match.h"

namespace kernelc::analysis {

namespace {

/// `visible` to callers, that is apart from the locals that a function assigns.
struct Total {
  ExprEffects visible;
  bool assigns_local = false;
};

class FunctionEffects : public ir::PartVisitor {
 public:
  FunctionEffects(const ir::Module& module, ir::FunctionId id, Facts& facts)
      : module_(module), function_(module.functions[id]), facts_(facts), mentions_(mentions_in(module, function_)) {}

  ExprEffects run() {
    for (const ir::StmtId id : function_.body) visit(id);
    return so_far_.visible;
  }

 private:
  bool refuses_none(const ir::Member& member) const { return function_.directives.nonecheck && module_.types.is_object(module_[member.base].type); }

  void visit(ir::ExprId id) override {
    const Total before = std::exchange(so_far_, {});
    ir::visit_parts(module_[id], *this);
    so_far_.visible = both(so_far_.visible, own_effects(module_, facts_, id));
    if (const auto* member = ir::node_as<ir::Member>(module_, id); member && refuses_none(*member)) so_far_.visible = both(so_far_.visible, raises);
    if (const auto* call = ir::node_as<ir::Call>(module_, id)) so_far_.visible = both(so_far_.visible, of_call(*call));
    if (const auto* local = ir::node_as<ir::LocalRef>(module_, id)) so_far_.visible.reads_state |= others_assign(local->id);
    ExprEffects seen_in_expression = so_far_.visible;
    seen_in_expression.changes_state |= so_far_.assigns_local;
    facts_.effects.set(id, seen_in_expression);
    add(before);
  }

  void visit(ir::StmtId id) override {
    ir::visit_parts(module_[id], *this);
    match(
        module_[id].node,
        [&](const ir::Assign& n) {
          store(n.target);
          so_far_.visible.may_raise |= n.checked_by.valid();
        },
        [&](const ir::Unbind& n) { store(n.target); },
        [&](const ir::ForRange& n) {
          store(n.target);
          so_far_.visible.may_raise |= facts_.tests_range.get(id);
        },
        [&](const ir::ParallelFor& n) { store(n.target); },
        [&](const ir::ForEach&) { so_far_.visible = both(so_far_.visible, python); },
        [&](const ir::Try& n) { so_far_.visible.uses_python |= !n.handlers.empty(); },
        [&](const ir::GilBlock&) { so_far_.visible.uses_python = true; },
        [&](const ir::Return& n) { so_far_.visible.uses_python |= is_object(n.value); }, [&](const ir::ExprStmt&) {},
        [&](const ir::BlockStmt&) {}, [&](const ir::If&) {}, [&](const ir::While&) {}, [&](const ir::Break&) {},
        [&](const ir::Continue&) {}, [&](const ir::Parallel&) {});
  }

  void store(ir::ExprId target) {
    const ir::LocalId local = ir::local_of(module_, target);
    if (is_object(target)) so_far_.visible.uses_python = true;
    if (!local.valid()) {
      so_far_.visible.changes_state = true;
    } else if (function_.locals[local].kind != ir::Local::Kind::Temporary) {
      so_far_.assigns_local = true;
      so_far_.visible.changes_state |= is_in_closure(function_.locals[local]);
    }
    // The last reference of a view can run an exporter's code.
    if (module_.types.is_view(module_[target].type)) so_far_.visible.changes_state = true;
  }

  ExprEffects of_call(const ir::Call& call) const {
    const auto* known = ir::node_as<ir::FunctionRef>(module_, call.callee);
    if (!known || call.as_virtual || module_.functions[known->id].is_declared_only) return effects_by_type(module_, call);
    const FunctionFacts& callee = facts_.functions[known->id];
    const bool is_noexcept = module_.functions[known->id].exceptions == ir::ExceptionKind::Never;
    return {callee.may_raise && !is_noexcept, callee.uses_python, callee.changes_state, callee.reads_state};
  }

  /// Whether evaluating something else can assign the local: through a pointer, a closure, or `:=`.
  bool others_assign(ir::LocalId id) const {
    const ir::Local& local = function_.locals[id];
    const bool is_temporary = local.kind == ir::Local::Kind::Temporary;
    return mentions_[id].is_address_taken || is_in_closure(local) || (mentions_[id].is_assigned_in_expression && !is_temporary);
  }

  bool is_object(ir::ExprId id) const { return id.valid() && module_.types.is_object(module_[id].type); }
  void add(const Total& other) {
    so_far_.visible = both(so_far_.visible, other.visible);
    so_far_.assigns_local |= other.assigns_local;
  }

  const ir::Module& module_;
  const ir::Function& function_;
  Facts& facts_;
  const Mentions mentions_;
  Total so_far_;
};

bool is_same(const FunctionFacts& facts, const ExprEffects& effects) {
  return facts.may_raise == effects.may_raise && facts.uses_python == effects.uses_python &&
         facts.changes_state == effects.changes_state && facts.reads_state == effects.reads_state;
}

void set(FunctionFacts& facts, const ExprEffects& effects) {
  facts.may_raise = effects.may_raise;
  facts.uses_python = effects.uses_python;
  facts.changes_state = effects.changes_state;
  facts.reads_state = effects.reads_state;
}

ExprEffects effects_of(const ir::Module& module, ir::FunctionId id, Facts& facts) {
  ExprEffects effects = FunctionEffects(module, id, facts).run();
  const ir::Function& function = module.functions[id];
  effects.uses_python |= function.takes_gil;
  return function.is_generator || function.is_declared_only ? python : effects;
}

}  // namespace

void find_effects(const ir::Module& module, Facts& facts) {
  for (FunctionFacts& function : facts.functions) set(function, {});
  bool is_stable = false;
  while (!is_stable) {
    is_stable = true;
    for (std::size_t i = 0; i < module.functions.size(); ++i) {
      const ir::FunctionId id = module.functions.id_at(i);
      const ExprEffects effects = effects_of(module, id, facts);
      is_stable = is_stable && is_same(facts.functions[id], effects);
      set(facts.functions[id], effects);
    }
  }
}

}  // namespace kernelc::analysis
