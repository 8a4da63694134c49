#include "analysis/ownership.h"

#include <algorithm>

#include "analysis/borrowing.h"
#include "analysis/mentions.h"
#include "analysis/overrides.h"
#include "analysis/view_sources.h"
#include "ir/walk.h"

namespace kernelc::analysis {

namespace {

/// What a function does with view expressions that asks for a reference of their own.
class ViewUses : public ir::Walk {
 public:
  ViewUses(const ir::Module& module, const ir::Function& function) : Walk(module), mentions(mentions_in(module, function)) {
    visit(function.body);
  }

  struct Passed {
    ir::FunctionId callee;
    std::size_t parameter;
    ir::ExprId view;
    bool is_virtual;
  };
  Mentions mentions;
  std::vector<ir::ExprId> stored;
  std::vector<ir::ExprId> choices;  ///< between views: when one of them is counted, the other one is, too
  std::vector<Passed> passed;

 private:
  using Walk::visit;

  void visit(ir::StmtId id) override {
    if (const auto* assign = ir::node_as<ir::Assign>(module_, id))
      if (!ir::local_of(module_, assign->target).valid()) store(assign->value);
    if (const auto* returns = ir::node_as<ir::Return>(module_, id)) store(returns->value);
    parts(id);
  }

  void visit(ir::ExprId id) override {
    if (const auto* call = ir::node_as<ir::Call>(module_, id)) {
      pass(*call);
      return;
    }
    if (const auto* object = ir::node_as<ir::ViewToObject>(module_, id)) store(object->view);
    if (ir::node_as<ir::Conditional>(module_, id) && is_view(id)) choices.push_back(id);
    if (const auto* made = ir::node_as<ir::Construct>(module_, id)) store_all(made->arguments);
    if (const auto* made = ir::node_as<ir::New>(module_, id)) store_all(made->arguments);
    if (const auto* call = ir::node_as<ir::RuntimeCall>(module_, id); call && call->function == ir::RuntimeFunction::ViewBase)
      store_all(call->arguments);
    parts(id);
  }

  void pass(const ir::Call& call) {
    const auto* known = ir::node_as<ir::FunctionRef>(module_, call.callee);
    if (!known) visit(call.callee);
    const std::size_t known_count = known ? module_.functions[known->id].parameters.size() : 0;
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
      if (i >= known_count) store(call.arguments[i]);
      else if (is_view(call.arguments[i])) passed.push_back({known->id, i, call.arguments[i], call.as_virtual});
      visit(call.arguments[i]);
    }
  }

  bool is_view(ir::ExprId id) const { return id.valid() && module_.types.is_view(module_[id].type); }
  void store(ir::ExprId id) {
    if (is_view(id)) stored.push_back(id);
  }
  void store_all(const std::vector<ir::ExprId>& ids) {
    for (const ir::ExprId id : ids) store(id);
  }
};

/// Grows the set of owning locals until nothing asks for more.
class Owners {
 public:
  explicit Owners(const ir::Module& module) : module_(module), overrides_(overrides_in(module)) {
    for (std::size_t i = 0; i < module.functions.size(); ++i) {
      const ir::FunctionId id = module.functions.id_at(i);
      uses_.add(ViewUses(module, module.functions[id]));
      owns_.add({});
    }
    for (std::size_t i = 0; i < module.functions.size(); ++i) begin(module.functions.id_at(i));
    grow();
  }

  ViewStorage storage(ir::FunctionId function, ir::LocalId local) const {
    if (owns_[function].get(local)) return ViewStorage::Owned;
    const bool is_parameter = module_.functions[function].locals[local].kind == ir::Local::Kind::Parameter;
    return is_parameter && !is_assigned(function, local) ? ViewStorage::Argument : ViewStorage::Borrowed;
  }
  bool is_assigned(ir::FunctionId function, ir::LocalId local) const {
    return !uses_[function].mentions[local].assignments.empty();
  }

 private:
  /// Owners whatever the rest of the program does.
  void begin(ir::FunctionId id) {
    const ir::Function& function = module_.functions[id];
    for (std::size_t i = 0; i < function.locals.size(); ++i) {
      const ir::LocalId local = function.locals.id_at(i);
      if (function.is_generator || function.is_declared_only || is_in_closure(function.locals[local])) own(id, local);
    }
    // What overrides it in Python keeps what it is given.
    if (function.kind == ir::Function::Kind::Cpdef && function.class_id.valid())
      for (const ir::LocalId parameter : function.parameters) own(id, parameter);
  }

  void grow() {
    do {
      changed_ = false;
      for (std::size_t i = 0; i < module_.functions.size(); ++i) follow(module_.functions.id_at(i));
      agree_with_overrides();
      if (changed_) continue;
      for (std::size_t i = 0; i < module_.functions.size(); ++i) {
        const ir::FunctionId id = module_.functions.id_at(i);
        for (const ir::LocalId local : stale_borrowers(module_, module_.functions[id], owns_[id])) own(id, local);
      }
    } while (changed_);
  }

  void follow(ir::FunctionId id) {
    const ViewUses& uses = uses_[id];
    for (const ir::ExprId view : uses.stored) own_sources(id, view);
    for (const ir::ExprId view : uses.choices)
      if (is_counted(id, sources_of(module_, view))) own_sources(id, view);
    for (const ViewUses::Passed& passed : uses.passed)
      if (owns_[passed.callee].get(module_.functions[passed.callee].parameters[passed.parameter]) || (passed.is_virtual && may_leave_module(passed.callee)))
        own_sources(id, passed.view);
    for (std::size_t i = 0; i < uses.mentions.size(); ++i) {
      const ir::LocalId local = uses.mentions.id_at(i);
      for (const ir::ExprId value : uses.mentions[local].values) {
        if (takes_reference(id, value)) own(id, local);
        if (owns_[id].get(local)) own_sources(id, value);
      }
    }
  }

  bool is_counted(ir::FunctionId id, const ViewSources& sources) const {
    return sources.is_counted || std::any_of(sources.locals.begin(), sources.locals.end(), [&](ir::LocalId source) { return owns_[id].get(source); });
  }

  /// Whether a call of the method can reach one that another module defines and that may keep what it is given.
  bool may_leave_module(ir::FunctionId method) const {
    for (ir::ClassId id = module_.functions[method].class_id; id.valid(); id = module_.classes[id].base)
      if (module_.classes[id].is_shared || !module_.classes[id].module_name.empty()) return true;
    return false;
  }

  /// Whether a view is of a kind that nothing can be borrowed from: others may rebind what it slices.
  bool takes_reference(ir::FunctionId id, ir::ExprId view) const {
    if (!module_.types.is_view(module_[view].type)) return false;
    const ViewSources sources = sources_of(module_, view);
    if (sources.is_counted) return true;
    for (const ir::LocalId source : sources.locals) {
      const bool is_shared = uses_[id].mentions[source].is_shared_by_threads && owns_[id].get(source);
      if (is_shared || is_in_closure(module_.functions[id].locals[source])) return true;
    }
    return false;
  }

  void agree_with_overrides() {
    for (const std::vector<ir::FunctionId>& methods : overrides_)
      for (const ir::FunctionId one : methods)
        for (const ir::FunctionId other : methods) agree(one, other);
  }
  void agree(ir::FunctionId one, ir::FunctionId other) {
    const std::vector<ir::LocalId>& given = module_.functions[one].parameters;
    const std::vector<ir::LocalId>& taken = module_.functions[other].parameters;
    for (std::size_t i = 0; i < given.size() && i < taken.size(); ++i)
      if (owns_[one].get(given[i])) own(other, taken[i]);
  }

  void own_sources(ir::FunctionId function, ir::ExprId view) {
    for (const ir::LocalId source : sources_of(module_, view).locals) own(function, source);
  }
  void own(ir::FunctionId function, ir::LocalId local) {
    if (owns_[function].get(local) || !module_.types.is_view(module_.functions[function].locals[local].type)) return;
    owns_[function].set(local, true);
    changed_ = true;
  }

  const ir::Module& module_;
  const std::vector<std::vector<ir::FunctionId>> overrides_;
  Store<ir::FunctionId, ViewUses> uses_;
  Store<ir::FunctionId, SideTable<ir::LocalId, bool>> owns_;
  bool changed_ = false;
};

}  // namespace

void decide_view_storage(const ir::Module& module, Facts& facts) {
  const Owners owners(module);
  for (std::size_t i = 0; i < module.functions.size(); ++i) {
    const ir::FunctionId id = module.functions.id_at(i);
    const ir::Function& function = module.functions[id];
    for (const ir::LocalId parameter : function.parameters)
      facts.functions[id].is_assigned.set(parameter, owners.is_assigned(id, parameter));
    for (std::size_t k = 0; k < function.locals.size(); ++k) {
      const ir::LocalId local = function.locals.id_at(k);
      if (module.types.is_view(function.locals[local].type))
        facts.functions[id].storage.set(local, owners.storage(id, local));
    }
  }
}

}  // namespace kernelc::analysis
