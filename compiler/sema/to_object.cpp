#include "sema/callable_object.h"
#include "sema/convert.h"

namespace kernelc::sema {

namespace {

using ObjectKind = ir::ObjectType::Kind;

ir::Constant number_constant(const Body& body, ir::ExprId value) {
  if (const auto* integer = body.node<ir::IntConst>(value)) return {ir::Constant::Kind::Int, integer->text, {}};
  if (const auto* number = body.node<ir::FloatConst>(value)) return {ir::Constant::Kind::Float, number->text, {}};
  return {};
}

/// Whether the type holds the constant as it is written: `size_t n = -1` does not.
bool holds_constant(const Body& body, const ir::IntType& type, ir::ExprId value) {
  const auto number = literal_integer(body, value);
  if (!number) return true;
  if (*number < 0 && !type.is_signed) return false;
  const int bits = 8 * type.size - (type.is_signed ? 1 : 0);
  return type.is_extern || bits >= 63 || (*number < (1LL << bits) && *number >= -(1LL << bits));
}

/// `a / b if b else 0` as an object: each side as it is by itself.
ir::ExprId object_of_choice(Body& body, const ir::Conditional& choice, Span span) {
  ir::Types& types = body.types();
  const auto own = [&](ir::ExprId side) {
    const auto* cast = body.node<ir::Cast>(side);
    return cast && cast->joins ? cast->value : ir::ExprId{};
  };
  const ir::ExprId then = own(choice.then), otherwise = own(choice.otherwise);
  if (!then && !otherwise) return {};
  const ir::ExprId condition = choice.condition;
  const ir::ExprId if_true = then ? then : choice.then, if_false = otherwise ? otherwise : choice.otherwise;
  return body.add(span, types.object_type, ir::Conditional{condition, to_object(body, if_true), to_object(body, if_false)});
}

}  // namespace

bool has_object_form(Body& body, ir::TypeId type) { return ir::has_object_form(body.module(), type); }

ir::ExprId to_object(Body& body, ir::ExprId value) {
  ir::Types& types = body.types();
  const Span span = body.span_of(value);
  if (types.is_object(body.type_of(value)) || body.is_error(value)) return value;
  body.require_gil(span, "Converting to Python object not allowed without gil");
  if (const auto* type = types.as<ir::IntType>(body.type_of(value)); type && body.node<ir::IntConst>(value)) {
    if (holds_constant(body, *type, value)) return body.object_const(span, number_constant(body, value));
    value = body.add(span, body.type_of(value), ir::Cast{value});
  }
  if (body.node<ir::FloatConst>(value)) return body.object_const(span, number_constant(body, value));
  if (const auto* boolean = body.node<ir::BoolConst>(value)) {
    return body.add(span, types.object(ObjectKind::Bool), ir::SingletonConst{boolean->value ? ir::Singleton::True : ir::Singleton::False});
  }
  if (const auto* choice = body.node<ir::Conditional>(value)) {
    if (const ir::ExprId object = object_of_choice(body, ir::Conditional(*choice), span)) return object;
  }
  if (const auto* group = body.node<ir::StmtExpr>(value)) {
    const ir::StmtExpr copy = *group;
    const auto* choice = body.node<ir::Conditional>(copy.result);
    const ir::ExprId object = choice ? object_of_choice(body, ir::Conditional(*choice), span) : ir::ExprId{};
    if (object) return body.add(span, types.object_type, ir::StmtExpr{copy.body, object});
  }
  if (types.is_view(body.type_of(value))) {
    if (body.node<ir::NoneView>(value)) return body.none(span);
    return body.add(span, types.object_type, ir::ViewToObject{value});
  }
  if (const auto* call = body.node<ir::RuntimeCall>(value); call && call->function == ir::RuntimeFunction::SoftPower) {
    const std::vector<ir::ExprId> operands = call->arguments;
    return body.object_call(span, ir::RuntimeFunction::ObjectPower, {to_object(body, operands[0]), to_object(body, operands[1])});
  }
  if (const auto* function = body.node<ir::FunctionRef>(value); function && body.module().functions[function->id].kind == ir::Function::Kind::Cpdef) {
    return body.add(span, types.object_type, ir::PyGlobalRef{body.name_constant(body.module().functions[function->id].name)});
  }
  if (const ir::ExprId callable = callable_object(body, value, span)) return callable;
  const ir::TypeId type = body.type_of(value);
  if (ir::is_open_string(types, type)) return to_object(body, convert(body, value, types.pointer_to(types.as<ir::ArrayType>(type)->element), span));
  if (types.is<ir::VoidType>(type)) {
    body.evaluate(span, value);
    return body.none(span);
  }
  if (!has_object_form(body, type)) {
    body.error(DiagnosticKind::InvalidConversion, span, "Cannot convert '" + body.display(type) + "' to Python object");
    return body.error_expr(span);
  }
  ObjectKind kind = ObjectKind::Any;
  if (types.is<ir::BoolType>(type)) kind = ObjectKind::Bool;
  else if (types.is<ir::FloatType>(type)) kind = ObjectKind::Float;
  else if (types.is<ir::ComplexType>(type) && type != types.soft_complex) kind = ObjectKind::Complex;
  else if (types.is<ir::IntType>(type)) kind = ObjectKind::Int;
  return body.add(span, types.object(kind), ir::ToObject{value});
}

}  // namespace kernelc::sema
