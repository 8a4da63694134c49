#include "analysis/written_views.h"

#include <utility>

#include "analysis/mentions.h"
#include "analysis/view_sources.h"
#include "ir/walk.h"

namespace kernelc::analysis {

namespace {

class Writes : public ir::Walk {
 public:
  Writes(const ir::Module& module, ir::FunctionId id, Facts& facts)
      : Walk(module), id_(id), function_(module.functions[id]), facts_(facts), written_(facts.functions[id].is_written) {
    visit(function_.body);
    follow_slices();
  }
  bool changed = false;

 private:
  using Walk::visit;

  void visit(ir::StmtId id) override {
    if (const auto* assign = ir::node_as<ir::Assign>(module_, id)) assign_element(assign->target);
    parts(id);
  }

  void visit(ir::ExprId id) override {
    if (const auto* address = ir::node_as<ir::AddressOf>(module_, id)) write_element(address->operand);
    if (const auto* call = ir::node_as<ir::RuntimeCall>(module_, id); call && assigns_elements(call->function)) {
      assign_element(call->arguments.front());
      write(call->arguments.front());
    }
    if (const auto* call = ir::node_as<ir::Call>(module_, id)) pass(*call);
    parts(id);
  }

  static bool assigns_elements(ir::RuntimeFunction function) {
    using enum ir::RuntimeFunction;
    return function == AssignView || function == FillView || function == AssignObjectView || function == FillObjectView ||
           function == StoreObject;
  }

  void pass(const ir::Call& call) {
    const auto* known = call.as_virtual ? nullptr : ir::node_as<ir::FunctionRef>(module_, call.callee);
    const auto* parameters = known ? &module_.functions[known->id].parameters : nullptr;
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
      const bool is_known = parameters && i < parameters->size() && !module_.functions[known->id].is_declared_only;
      if (!is_known || facts_.functions[known->id].is_written.get((*parameters)[i])) write(call.arguments[i]);
      write_element(call.arguments[i]);
    }
  }

  void assign_element(ir::ExprId target) {
    const ir::ExprId view = view_of_element(module_, target);
    if (view.valid())
      for (const ir::LocalId local : sources_of(module_, view).locals) facts_.functions[id_].has_assigned_elements.set(local, true);
    write_element(target);
  }

  /// An element that is assigned, or that a pointer or reference now leads to.
  void write_element(ir::ExprId id) {
    const ir::ExprId view = view_of_element(module_, id);
    if (view.valid()) write(view);
  }

  void write(ir::ExprId view) {
    const ir::ExprId through = view_of_element(module_, view);
    if (through.valid()) return write(through);
    const auto* type = module_.types.as<ir::ViewType>(module_[view].type);
    if (!type || module_.types.is_const(type->element)) return;
    for (const ir::LocalId local : sources_of(module_, view).locals) mark(local);
  }

  void follow_slices() {
    const Mentions mentions = mentions_in(module_, function_);
    bool grows = true;
    while (grows) {
      const bool before = std::exchange(changed, false);
      for (std::size_t i = 0; i < mentions.size(); ++i)
        if (written_.get(mentions.id_at(i)))
          for (const ir::ExprId value : mentions[mentions.id_at(i)].values) write(value);
      grows = changed;
      changed = changed || before;
    }
  }

  void mark(ir::LocalId local) {
    if (written_.get(local)) return;
    written_.set(local, true);
    changed = true;
  }

  const ir::FunctionId id_;
  const ir::Function& function_;
  Facts& facts_;
  SideTable<ir::LocalId, bool>& written_;
};

}  // namespace

void find_written_views(const ir::Module& module, Facts& facts) {
  bool changed = true;
  while (changed) {
    changed = false;
    for (std::size_t i = 0; i < module.functions.size(); ++i)
      changed = Writes(module, module.functions.id_at(i), facts).changed || changed;
  }
}

}  // namespace kernelc::analysis
