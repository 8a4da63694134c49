#include "emit/read_only.h"

#include "ir/walk.h"

namespace kernelc::emit {

namespace {

using Locals = std::set<std::pair<ir::FunctionId, ir::LocalId>>;

/// Takes out of the set what one function hands to a place that is not read-only.
class Escapes : public ir::Walk {
 public:
  using Walk::visit;
  Escapes(const ir::Module& module, ir::FunctionId id, Locals& locals) : Walk(module), id_(id), locals_(locals) {}
  bool changed = false;

  void visit(ir::StmtId id) override {
    const auto& node = module_[id].node;
    if (const auto* assign = std::get_if<ir::Assign>(&node)) pass(assign->value, receives(assign->target));
    if (const auto* result = std::get_if<ir::Return>(&node); result && result->value.valid()) pass(result->value, false);
    parts(id);
  }

  void visit(ir::ExprId id) override {
    if (const auto* made = ir::node_as<ir::ViewToObject>(module_, id)) pass(made->view, false);
    if (const auto* called = ir::node_as<ir::RuntimeCall>(module_, id); called && called->function == ir::RuntimeFunction::ViewBase)
      pass(called->arguments[0], false);
    if (const auto* call = ir::node_as<ir::Call>(module_, id)) pass_arguments(*call);
    parts(id);
  }

 private:
  // Whether a view of const elements fits the target.
  bool receives(ir::ExprId target) const {
    const ir::LocalId local = ir::local_of(module_, target);
    return local.valid() && locals_.contains({id_, local});
  }

  void pass_arguments(const ir::Call& call) {
    const auto* known = call.as_virtual ? nullptr : ir::node_as<ir::FunctionRef>(module_, call.callee);
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
      const auto* callee = known ? &module_.functions[known->id] : nullptr;
      const bool fits = callee && i < callee->parameters.size() && locals_.contains({known->id, callee->parameters[i]});
      pass(call.arguments[i], fits);
    }
  }

  void pass(ir::ExprId value, bool fits) {
    if (fits) return;
    if (const ir::LocalId local = ir::local_of(module_, value); local.valid()) {
      changed = locals_.erase({id_, local}) > 0 || changed;
    } else if (const auto* slice = ir::node_as<ir::ViewSlice>(module_, value)) {
      pass(slice->view, false);
    } else if (const auto* transposed = ir::node_as<ir::ViewTranspose>(module_, value)) {
      pass(transposed->view, false);
    } else if (const auto* converted = ir::node_as<ir::ViewConvert>(module_, value)) {
      pass(converted->view, false);
    } else if (const auto* cast = ir::node_as<ir::Cast>(module_, value)) {
      pass(cast->value, false);
    } else if (const auto* choice = ir::node_as<ir::Conditional>(module_, value)) {
      pass(choice->then, false);
      pass(choice->otherwise, false);
    } else if (const auto* statements = ir::node_as<ir::StmtExpr>(module_, value)) {
      pass(statements->result, false);
    } else if (const ir::ExprId checked = ir::checked_view(module_, value); checked.valid()) {
      pass(checked, false);
    }
  }

  ir::FunctionId id_;
  Locals& locals_;
};

/// Functions that are called through pointers or virtual tables, whose parameters have the declared types.
class FixedSignatures : public ir::Walk {
 public:
  using Walk::visit;
  using Walk::Walk;
  std::set<ir::FunctionId> functions;

  void visit(ir::ExprId id) override {
    if (const auto* call = ir::node_as<ir::Call>(module_, id)) {
      const auto* callee = ir::node_as<ir::FunctionRef>(module_, call->callee);
      if (!callee) visit(call->callee);
      for (const ir::ExprId argument : call->arguments) visit(argument);
      return;
    }
    if (const auto* reference = ir::node_as<ir::FunctionRef>(module_, id)) functions.insert(reference->id);
    parts(id);
  }
};

std::set<ir::FunctionId> with_fixed_signature(const ir::Module& module) {
  FixedSignatures walk(module);
  for (const ir::Function& function : module.functions) static_cast<ir::Walk&>(walk).visit(function.body);
  for (const ir::Class& c : module.classes)
    for (const ir::Class::Method& method : c.methods)
      if (method.vtable_slot >= 0) walk.functions.insert(method.function);
  return walk.functions;
}

void add_candidates(const ir::Module& module, const analysis::Facts& facts, ir::FunctionId id, bool parameters, Locals& locals) {
  const ir::Function& function = module.functions[id];
  for (std::size_t i = 0; i < function.locals.size(); ++i) {
    const ir::LocalId local = function.locals.id_at(i);
    const ir::Local& variable = function.locals[local];
    const auto* view = module.types.as<ir::ViewType>(variable.type);
    const bool is_candidate = view && !module.types.is_const(view->element) && !module.types.is_object(view->element) &&
                              !variable.is_captured && !variable.is_outer && facts.functions[id].storage.get(local) != analysis::ViewStorage::Owned && !facts.functions[id].is_written.get(local);
    if (is_candidate && (parameters || variable.kind != ir::Local::Kind::Parameter)) locals.insert({id, local});
  }
}

}  // namespace

ReadOnlyViews::ReadOnlyViews(const ir::Module& module, const analysis::Facts& facts) {
  const std::set<ir::FunctionId> fixed = with_fixed_signature(module);
  for (std::size_t i = 0; i < module.functions.size(); ++i) {
    const ir::FunctionId id = module.functions.id_at(i);
    const ir::Function& function = module.functions[id];
    if (!function.is_declared_only && !function.is_generator) add_candidates(module, facts, id, !fixed.contains(id), locals_);
  }
  bool changed = true;
  while (changed) {
    changed = false;
    for (std::size_t i = 0; i < module.functions.size(); ++i) {
      Escapes walk(module, module.functions.id_at(i), locals_);
      static_cast<ir::Walk&>(walk).visit(module.functions[module.functions.id_at(i)].body);
      changed = changed || walk.changed;
    }
  }
}

}  // namespace kernelc::emit
