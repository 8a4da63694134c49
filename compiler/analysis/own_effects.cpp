#include "analysis/own_effects.h"

#include <algorithm>

#include "analysis/integer_constant.h"
#include "ir/walk.h"
#include "support/match.h"

namespace kernelc::analysis {

namespace {

constexpr ExprEffects nothing{};
constexpr ExprEffects makes_object{.may_raise = true, .uses_python = true};

ExprEffects raises_if(bool can_fail) { return can_fail ? raises : nothing; }

ExprEffects of_arithmetic(const ir::Module& module, const ir::Arith& node) {
  if (node.overflow_check) return raises;
  if (!node.zero_check) return nothing;
  // Division by 0 raises, and so does the lowest integer divided by -1.
  const auto divisor = integer_constant(module, node.right);
  return raises_if(!divisor || *divisor == 0 || *divisor == -1);
}

/// Operators of C++ classes may do anything; steps of numbers and pointers change what they step.
ExprEffects of_operator(const ir::Module& module, const ir::CppOperator& node) {
  const ir::TypeId type = module[node.left].type;
  const bool is_step_of_c = !node.right.valid() && (module.types.is_number(type) || module.types.is_pointer(type));
  return both(reads, is_step_of_c ? changes : both(raises, changes));
}

ExprEffects of_runtime(const ir::RuntimeCall& node) {
  using enum ir::RuntimeFunction;
  switch (node.function) {
    case AssignView: return both(raises, both(reads, changes));
    case ByteArrayItem:
    case ByteArrayItemUnchecked: return both(raises, reads);
    case SetByteArrayItem: return both(raises, changes);
    case FillView:
    case DeleteCpp: return changes;
    case NumpyData:
    case NumpyDimensions:
    case NumpyShape:
    case NumpyStrides: return reads;
    default: break;
  }
  switch (ir::info_of(node.function).effects) {
    case ir::Effects::Pure: return nothing;
    case ir::Effects::Raises: return raises;
    case ir::Effects::Python: return python;
  }
  return python;
}

/// Only a step can be wrong in a range, and an index out of range.
bool can_fail(const ir::Module& module, const Facts& facts, ir::ExprId id, const ir::ViewSlice& node) {
  const bool checks_bounds = node.checks == ir::IndexChecks::Bounds || node.checks == ir::IndexChecks::All;
  for (const ir::ViewItem& item : node.items) {
    if (item.kind == ir::ViewItem::Kind::At && checks_bounds && !facts.proven_in_range.get(id)) return true;
    if (item.kind != ir::ViewItem::Kind::Range || !item.step.valid()) continue;
    const auto step = integer_constant(module, item.step);
    if (!step || *step == 0) return true;
  }
  return false;
}

bool can_fail(const Facts& facts, ir::ExprId id, const ir::ViewElement& node) {
  const bool checks_bounds = node.checks == ir::IndexChecks::Bounds || node.checks == ir::IndexChecks::All;
  return checks_bounds && !facts.proven_in_range.get(id);
}

ExprEffects of_global(const ir::Module& module, const ir::Expr& expr) {
  if (module.types.is_object(expr.type)) return both(makes_object, reads);
  return both(reads, raises_if(module.types.is_view(expr.type)));
}

bool is_number(const ir::Module& module, ir::TypeId type) { return module.types.is_number(type); }

}  // namespace

ExprEffects effects_by_type(const ir::Module& module, const ir::Call& call) {
  const ir::FunctionType* type = ir::function_type_of(module, call.callee);
  if (!type) return python;
  // A foreign function of numbers only is taken for a mathematical one.
  const auto& parameters = type->parameters;
  const auto* foreign = ir::node_as<ir::ExternRef>(module, call.callee);
  if (foreign && module.externs[foreign->id].is_pure) return nothing;
  const bool is_pure = foreign && is_number(module, type->result) &&
                       !parameters.empty() && !type->is_variadic &&
                       std::all_of(parameters.begin(), parameters.end(), [&](ir::TypeId p) { return is_number(module, p); });
  ExprEffects effects = is_pure ? nothing : both(reads, changes);
  effects.may_raise = type->exceptions != ir::ExceptionKind::Never;
  effects.uses_python = !type->is_nogil && !is_pure;
  return effects;
}

ExprEffects own_effects(const ir::Module& module, const Facts& facts, ir::ExprId id) {
  const ir::Expr& expr = module[id];
  const auto has = [&](ir::TypeId type, auto kind) { return module.types.is<decltype(kind)>(type); };
  return match(
      expr.node,
      // Values
      [](const ir::IntConst&) { return nothing; }, [](const ir::FloatConst&) { return nothing; },
      [](const ir::BoolConst&) { return nothing; }, [](const ir::CharsConst&) { return nothing; },
      [](const ir::NullConst&) { return nothing; }, [](const ir::ObjectConst&) { return nothing; },
      [](const ir::SingletonConst&) { return nothing; }, [](const ir::TypeObject&) { return nothing; },
      [](const ir::FunctionRef&) { return nothing; }, [](const ir::EnumeratorRef&) { return nothing; },
      [](const ir::SizeOf&) { return nothing; }, [](const ir::NoneView&) { return nothing; },
      // Names
      [&](const ir::LocalRef&) { return raises_if(facts.may_be_unbound.get(id)); },
      [&](const ir::GlobalRef&) { return both(of_global(module, expr), raises_if(facts.may_be_unbound.get(id))); },
      [&](const ir::ExternRef&) { return has(expr.type, ir::FunctionType{}) ? nothing : reads; },
      [](const ir::PyGlobalRef&) { return python; }, [](const ir::BuiltinRef&) { return python; },
      // C operations
      [](const ir::Unary&) { return nothing; }, [](const ir::Compare&) { return nothing; },
      [](const ir::Logical&) { return nothing; }, [](const ir::Conditional&) { return nothing; },
      [](const ir::Cast&) { return nothing; }, [](const ir::AddressOf&) { return nothing; },
      [&](const ir::Arith& n) { return of_arithmetic(module, n); },
      [](const ir::Dereference&) { return reads; }, [](const ir::ElementOf&) { return reads; },
      [&](const ir::Member& n) { return both(n.through_pointer ? reads : nothing, raises_if(has(expr.type, ir::ViewType{}) || facts.may_be_unbound.get(id))); },
      [&](const ir::Construct&) { return has(expr.type, ir::CppClassType{}) ? both(raises, changes) : nothing; },
      [](const ir::New&) { return both(raises, changes); },
      [&](const ir::CppOperator& n) { return of_operator(module, n); },
      // Calls: those of the module's own functions are added by the caller
      [](const ir::Call&) { return nothing; },
      [](const ir::RuntimeCall& n) { return of_runtime(n); },
      // Objects
      [](const ir::ObjectCall&) { return python; }, [](const ir::MethodCall&) { return python; },
      [](const ir::FromObject&) { return python; }, [](const ir::Yield&) { return python; },
      [](const ir::MakeFunction&) { return makes_object; }, [](const ir::ToObject&) { return makes_object; },
      [](const ir::CheckedObject&) { return makes_object; },
      // Views
      [&](const ir::ViewElement& n) { return both(reads, raises_if(can_fail(facts, id, n))); },
      [&](const ir::ViewSlice& n) { return raises_if(can_fail(module, facts, id, n)); },
      [](const ir::ViewTranspose&) { return nothing; },
      [](const ir::ViewExtent& n) { return raises_if(n.checked); },
      [](const ir::ViewConvert& n) { return raises_if(n.checked); },
      [](const ir::ViewFromObject&) { return python; },
      [](const ir::ViewCopy&) { return both(makes_object, reads); },
      [](const ir::ViewFromPointer&) { return raises; },
      [](const ir::ViewToObject&) { return makes_object; },
      [](const ir::StmtExpr&) { return nothing; });
}

ExprEffects effects_apart_from_parts(const ir::Module& module, const Facts& facts, ir::ExprId id) {
  const auto* call = ir::node_as<ir::Call>(module, id);
  if (!call) return own_effects(module, facts, id);
  const auto* known = ir::node_as<ir::FunctionRef>(module, call->callee);
  if (!known || call->as_virtual || module.functions[known->id].is_declared_only) return effects_by_type(module, *call);
  const FunctionFacts& callee = facts.functions[known->id];
  return {callee.may_raise, callee.uses_python, callee.changes_state, callee.reads_state};
}

}  // namespace kernelc::analysis
