#include "sema/body.h"

namespace kernelc::sema {

ir::ExprId Body::int_const(Span span, long long value, ir::TypeId type) {
  return add(span, type, ir::IntConst{std::to_string(value)});
}

ir::ExprId Body::object_const(Span span, ir::Constant value) {
  using Kind = ir::ObjectType::Kind;
  Kind kind = Kind::Any;
  switch (value.kind) {
    case ir::Constant::Kind::Name:
    case ir::Constant::Kind::Str: kind = Kind::Str; break;
    case ir::Constant::Kind::Bytes: kind = Kind::Bytes; break;
    case ir::Constant::Kind::Int: kind = Kind::Int; break;
    case ir::Constant::Kind::Float: kind = Kind::Float; break;
    case ir::Constant::Kind::Imaginary: kind = Kind::Complex; break;
    case ir::Constant::Kind::Tuple: kind = Kind::Tuple; break;
  }
  return add(span, types().object(kind), ir::ObjectConst{constant(std::move(value))});
}

ir::ConstantId Body::constant(ir::Constant value) { return context.constants.intern(context.module.constants, std::move(value)); }

ir::Block Body::collect(const std::function<void()>& build) {
  ir::Block outer = std::exchange(block_, {});
  build();
  return std::exchange(block_, std::move(outer));
}

ir::LocalId Body::add_local(std::string name, ir::TypeId type, ir::Local::Kind kind, Span span) {
  ir::Local local;
  local.name = std::move(name);
  local.type = type;
  local.kind = kind;
  local.span = span;
  return function().locals.add(std::move(local));
}

ir::ExprId Body::hold(ir::ExprId value) {
  if (is_simple(value)) return value;
  const Span span = span_of(value);
  ir::TypeId type = types().strip(type_of(value));
  const ir::ExprId ref = local_ref(span, temporary(type, span));
  assign(span, ref, value);
  return ref;
}

bool Body::is_simple(ir::ExprId value) const {
  return node<ir::LocalRef>(value) || node<ir::IntConst>(value) || node<ir::FloatConst>(value) ||
         node<ir::BoolConst>(value) || node<ir::NullConst>(value) || node<ir::ObjectConst>(value) ||
         node<ir::SingletonConst>(value) || node<ir::CharsConst>(value) || node<ir::FunctionRef>(value);
}

bool Body::is_pure(ir::ExprId value) const {
  if (is_simple(value) || node<ir::GlobalRef>(value) || node<ir::ExternRef>(value) || node<ir::EnumeratorRef>(value)) return true;
  if (const auto* cast = node<ir::Cast>(value)) return is_pure(cast->value);
  if (const auto* extent = node<ir::ViewExtent>(value)) return !extent->checked && is_pure(extent->view);
  if (const auto* member = node<ir::Member>(value)) return is_pure(member->base);
  if (const auto* element = node<ir::ElementOf>(value)) return is_pure(element->base) && is_pure(element->index);
  if (const auto* arith = node<ir::Arith>(value)) {
    return !arith->zero_check && !arith->overflow_check && is_pure(arith->left) && is_pure(arith->right);
  }
  return false;
}

Diagnostic& Body::error(DiagnosticKind kind, Span span, std::string message) {
  if (inference.is_trial) return silent_;
  return context.error(kind, span, std::move(message));
}

void Body::require_gil(Span span, const std::string& message) {
  if (!has_gil) error(DiagnosticKind::NeedsGil, span, message);
}

}  // namespace kernelc::sema
