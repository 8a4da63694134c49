#include "analysis/rebinding.h"

#include "analysis/own_effects.h"
#include "ir/walk.h"

namespace kernelc::analysis {

namespace {

class Collector : public ir::Walk {
 public:
  Collector(const ir::Module& module, const Facts& facts, const Store<ir::FunctionId, Rebinding>& functions)
      : Walk(module), facts_(facts), functions_(functions) {}
  using Walk::visit;
  Rebinding found;

 private:
  void visit(ir::StmtId id) override {
    if (const auto* assign = ir::node_as<ir::Assign>(module_, id)) rebind(assign->target);
    if (const auto* unbind = ir::node_as<ir::Unbind>(module_, id)) rebind(unbind->target);
    // Where the GIL changes hands, other threads run.
    if (ir::node_as<ir::GilBlock>(module_, id)) found.anything = true;
    parts(id);
  }

  void visit(ir::ExprId id) override {
    if (const auto* call = ir::node_as<ir::Call>(module_, id)) follow(*call);
    else if (own_effects(module_, facts_, id).uses_python) found.anything = true;
    parts(id);
  }

  void rebind(ir::ExprId target) {
    if (!module_.types.is_view(module_[target].type)) return;
    if (const auto* global = ir::node_as<ir::GlobalRef>(module_, target)) found.globals.insert(global->id);
    if (const auto* member = ir::node_as<ir::Member>(module_, target)) found.attributes.insert(member->field);
  }

  void follow(const ir::Call& call) {
    const auto* known = call.as_virtual ? nullptr : ir::node_as<ir::FunctionRef>(module_, call.callee);
    if (known && !module_.functions[known->id].is_declared_only) found.add(functions_[known->id]);
    else if (known || !ir::node_as<ir::ExternRef>(module_, call.callee)) found.anything = true;
  }

  const Facts& facts_;
  const Store<ir::FunctionId, Rebinding>& functions_;
};

}  // namespace

bool Rebinding::add(const Rebinding& other) {
  const std::size_t before = globals.size() + attributes.size();
  const bool was_anything = anything;
  anything = anything || other.anything;
  globals.insert(other.globals.begin(), other.globals.end());
  attributes.insert(other.attributes.begin(), other.attributes.end());
  return anything != was_anything || globals.size() + attributes.size() != before;
}

Rebinding rebinding_of(const ir::Module& module, const Facts& facts, const Store<ir::FunctionId, Rebinding>& functions,
                       ir::StmtId id) {
  Collector collector(module, facts, functions);
  static_cast<ir::PartVisitor&>(collector).visit(id);
  return std::move(collector.found);
}

Store<ir::FunctionId, Rebinding> rebinding_of_functions(const ir::Module& module, const Facts& facts) {
  Store<ir::FunctionId, Rebinding> functions;
  for (std::size_t i = 0; i < module.functions.size(); ++i) functions.add({});
  bool changed = true;
  while (changed) {
    changed = false;
    for (std::size_t i = 0; i < module.functions.size(); ++i) {
      const ir::FunctionId id = module.functions.id_at(i);
      for (const ir::StmtId statement : module.functions[id].body)
        changed = functions[id].add(rebinding_of(module, facts, functions, statement)) || changed;
    }
  }
  return functions;
}

}  // namespace kernelc::analysis
