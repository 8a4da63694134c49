#include "analysis/other_memory.h"

#include <optional>
#include <set>

#include "analysis/own_effects.h"
#include "ir/falls_through.h"
#include "ir/walk.h"

namespace kernelc::analysis {

namespace {

class Scan : public ir::Walk {
 public:
  Scan(const ir::Module& module, const Facts& facts) : Walk(module), facts_(facts) {}

  bool is_found_in(ir::FunctionId id) {
    if (!seen_.insert(id).second) return is_found_;
    static_cast<ir::PartVisitor&>(*this).visit(module_.functions[id].body);
    return is_found_;
  }
  bool is_found_in(ir::StmtId id) {
    visit(id);
    return is_found_;
  }

 private:
  using Walk::visit;

  // What leaves the loop for good is over with the elements.
  void visit(ir::StmtId id) override {
    const auto* run = ir::node_as<ir::ExprStmt>(module_, id);
    const bool leaves = ir::node_as<ir::Return>(module_, id) || ir::node_as<ir::GilBlock>(module_, id) ||
                        (run && ir::never_returns(module_, run->value));
    if (!is_found_ && !leaves) parts(id);
  }

  void visit(ir::ExprId id) override {
    if (is_found_) return;
    is_found_ = is_other(id);
    parts(id);
  }

  bool is_other(ir::ExprId id) {
    if (ir::node_as<ir::ViewElement>(module_, id)) return false;
    if (const auto* call = ir::node_as<ir::Call>(module_, id)) return is_other_call(*call);
    if (const auto* call = ir::node_as<ir::RuntimeCall>(module_, id))
      if (call->function == ir::RuntimeFunction::AssignView || call->function == ir::RuntimeFunction::FillView) return false;
    if (const auto* address = ir::node_as<ir::AddressOf>(module_, id)) return !ir::local_of(module_, address->operand).valid();
    if (ir::node_as<ir::ViewFromPointer>(module_, id)) return true;
    if (ir::node_as<ir::GlobalRef>(module_, id) || ir::node_as<ir::Member>(module_, id)) return !is_small(module_[id].type);
    if (const auto* element = ir::node_as<ir::ElementOf>(module_, id)) return !is_array_of_function(element->base);
    const ExprEffects effects = own_effects(module_, facts_, id);
    return effects.reads_state || effects.changes_state;
  }

  bool is_other_call(const ir::Call& call) {
    const auto* known = ir::node_as<ir::FunctionRef>(module_, call.callee);
    if (known && !call.as_virtual && !module_.functions[known->id].is_declared_only) return is_found_in(known->id);
    const ExprEffects effects = effects_by_type(module_, call);
    return effects.reads_state || effects.changes_state;
  }

  /// Numbers in globals and attributes, and the objects that lead there.
  bool is_small(ir::TypeId type) {
    const ir::Types& types = module_.types;
    const bool leads_on = types.is_view(type) || types.is_object(type) || types.is<ir::FunctionType>(type);
    return leads_on || (types.is_number(type) && !has_views_of_pointers());
  }

  bool is_array_of_function(ir::ExprId base) {
    while (const auto* outer = ir::node_as<ir::ElementOf>(module_, base)) base = outer->base;
    return ir::local_of(module_, base).valid() && module_.types.is<ir::ArrayType>(module_[base].type) && !has_views_of_pointers();
  }

  /// Then a view could be one of a variable or a local array.
  bool has_views_of_pointers() {
    if (!has_views_of_pointers_) has_views_of_pointers_ = finds_view_of_pointer();
    return *has_views_of_pointers_;
  }
  bool finds_view_of_pointer() const {
    for (std::size_t i = 0; i < module_.exprs.size(); ++i)
      if (ir::node_as<ir::ViewFromPointer>(module_, module_.exprs.id_at(i))) return true;
    return false;
  }

  const Facts& facts_;
  std::set<ir::FunctionId> seen_;
  std::optional<bool> has_views_of_pointers_;
  bool is_found_ = false;
};

}  // namespace

bool reaches_other_memory(const ir::Module& module, const Facts& facts, ir::FunctionId function, ir::StmtId statement) {
  Scan scan(module, facts);
  return module.functions[function].is_generator || scan.is_found_in(statement);
}

}  // namespace kernelc::analysis
