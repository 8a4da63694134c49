#include "sema/assignment.h"
#include "sema/closures.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/no_target.h"
#include "sema/text_items.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

/// `n /= k` on C integers keeps the type, as in-place operators of C do: it is `n //= k`.
ast::BinaryOp in_place_op(Body& body, ast::BinaryOp op, ir::ExprId place, ir::ExprId value) {
  const auto* local = body.node<ir::LocalRef>(place);
  const bool is_untyped = local && body.inference.untyped.contains(local->id);
  const bool keeps_integer = body.types().is_integer(body.type_of(place)) && body.types().is_integer(body.type_of(value)) && !is_untyped;
  return op == ast::BinaryOp::Divide && keeps_integer ? ast::BinaryOp::FloorDivide : op;
}

bool is_complex_part(const ir::RuntimeCall& call) { return call.function == Runtime::RealPart || call.function == Runtime::ImaginaryPart; }

/// A place that is read, changed and written again is evaluated once: bases and indices with an effect are held.
ir::ExprId hold_place(Body& body, ir::ExprId place) {
  ir::Expr copy = body[place];
  if (auto* element = std::get_if<ir::ViewElement>(&copy.node)) {
    for (ir::ExprId& index : element->indices) index = body.is_pure(index) ? index : body.hold(index);
  } else if (auto* item = std::get_if<ir::ElementOf>(&copy.node)) {
    item->index = body.is_pure(item->index) ? item->index : body.hold(item->index);
    if (!body.is_pure(item->base) && body.types().is_pointer(body.type_of(item->base))) item->base = body.hold(item->base);
  } else if (auto* member = std::get_if<ir::Member>(&copy.node)) {
    member->base = member->through_pointer ? (body.is_pure(member->base) ? member->base : body.hold(member->base)) : hold_place(body, member->base);
  } else if (auto* operation = std::get_if<ir::CppOperator>(&copy.node); operation && operation->right) {
    operation->right = body.is_pure(operation->right) ? operation->right : body.hold(operation->right);
  } else if (auto* part = std::get_if<ir::RuntimeCall>(&copy.node); part && is_complex_part(*part)) {
    part->arguments[0] = hold_place(body, part->arguments[0]);
  } else {
    return place;
  }
  return body.module().exprs.add(std::move(copy));
}

bool is_c_place(const Body& body, ir::ExprId place) {
  return body.node<ir::ViewElement>(place) || body.node<ir::ElementOf>(place) || body.node<ir::Member>(place) ||
         body.node<ir::Dereference>(place) || body.node<ir::GlobalRef>(place) || body.node<ir::ExternRef>(place) ||
         body.node<ir::CppOperator>(place);
}

/// In-place operators of C convert their result back without a word.
ir::ExprId converted_back(Body& body, ir::ExprId value, ir::TypeId type, Span span) {
  return body.type_of(value) == body.types().strip_alias(type) ? value : cast(body, value, type, false, span);
}

/// A number of a view or a buffer, which is changed in place as C does it.
bool is_number_of_view(Body& body, ir::ExprId place) {
  return body.node<ir::ViewElement>(place) && body.types().is_number(body.type_of(place));
}

/// What a number of a view is changed by; objects become such numbers first.
ir::ExprId check_operand(Body& body, const ast::AugmentedAssignStmt& stmt, ir::ExprId place) {
  const ir::ExprId operand = check(body, stmt.value);
  const bool is_converted = is_number_of_view(body, place) && body.is_object(operand) && stmt.op != ast::BinaryOp::Power;
  return is_converted ? convert(body, operand, body.type_of(place), body.span_of(operand)) : operand;
}

void augment_place(Body& body, const ast::AugmentedAssignStmt& stmt, ir::ExprId place, Span span) {
  place = hold_place(body, place);
  const ir::ExprId operand = check_operand(body, stmt, place);
  const bool divides_as_in_c = stmt.op == ast::BinaryOp::Divide && is_number_of_view(body, place) && !body.types().is_integer(body.type_of(place));
  const Restore<bool> division(body.directives.cdivision, body.directives.cdivision || divides_as_in_c);
  const Restore<bool> power(body.directives.cpow_off, false);  // `x **= y` keeps the type of x whatever the directive says
  const Restore<bool> overflow(body.directives.overflowcheck, body.directives.overflowcheck && !is_number_of_view(body, place));
  const ir::ExprId value = binary(body, in_place_op(body, stmt.op, place, operand), place, operand, span, true);
  if (body.is_error(value)) return;
  if (body.types().is_const(body.type_of(place))) {
    body.error(DiagnosticKind::InvalidAssignment, span, "Assignment to a const place");
    return;
  }
  const bool both_numbers = body.types().is_number(body.type_of(place)) && body.types().is_number(body.type_of(value));
  const ir::TypeId type = body.type_of(place);
  const auto loses_part = [&](auto is_kind) { return is_kind(type) && !is_kind(body.type_of(value)); };
  const bool narrows = both_numbers && (loses_part([&](ir::TypeId t) { return body.types().is_integer(t); }) ||
                                        loses_part([&](ir::TypeId t) { return !body.types().is<ir::ComplexType>(t); }));
  const ir::ExprId converted = narrows || !both_numbers ? convert(body, value, type, span) : converted_back(body, value, type, span);
  store(body, place, converted, span);
}

void augment_name(Body& body, const ast::AugmentedAssignStmt& stmt, const std::string& name, Span span) {
  const ir::ExprId before = check_name(body, name, body.ast(stmt.target).span);
  ir::ExprId operand = check(body, stmt.value);
  if (body.types().is_pointer(body.type_of(before)) && body.types().is_object(body.type_of(operand))) operand = convert(body, operand, body.types().ssize, span);
  const Restore<bool> power(body.directives.cpow_off, false);
  ir::ExprId value = binary(body, in_place_op(body, stmt.op, before, operand), before, operand, span, true);
  const bool is_c_number = body.types().is_number(body.type_of(before)) && body.types().is_number(body.type_of(value));
  const auto* local = body.node<ir::LocalRef>(before);
  const bool is_untyped = local && body.inference.untyped.contains(local->id);
  const bool to_integer = is_c_number && body.types().is_integer(body.type_of(before)) && body.types().is_integer(body.type_of(value));
  if (to_integer && !is_untyped) value = converted_back(body, value, body.type_of(before), span);
  assign_name(body, name, value, span);
}

void augment_attribute(Body& body, const ast::AugmentedAssignStmt& stmt, const ast::AttributeExpr& target, Span span) {
  if (const auto symbol = symbol_named_by(body, target.value); symbol && std::holds_alternative<CModuleSymbol>(*symbol)) {
    const ir::ExprId variable = check_attribute(body, target, span);
    if (is_c_place(body, variable)) return augment_place(body, stmt, variable, span);
  }
  const ir::ExprId value_or_place = check(body, target.value);
  const ir::TypeId type = body.type_of(value_or_place);
  const bool has_parts = body.types().is<ir::StructType>(type) || body.types().is<ir::ComplexType>(type);
  const bool is_member_of_place = is_c_place(body, value_or_place) && has_parts;
  const ir::ExprId owner = is_member_of_place ? value_or_place : body.hold(value_or_place);
  const ir::ExprId place = attribute_of(body, owner, target.name.text, span);
  if (body.is_error(place)) return;
  if (body.node<ir::Call>(place)) {
    const ir::ExprId value = binary(body, stmt.op, place, check(body, stmt.value), span, true);
    if (const auto call = call_setter(body, owner, target.name.text, value, span)) return body.evaluate(span, *call);
  }
  if (report_property(body, place, span)) return;
  const auto* part = body.node<ir::RuntimeCall>(place);
  if (is_c_place(body, place) || (part && is_complex_part(*part))) return augment_place(body, stmt, place, span);
  const ir::ExprId value = binary(body, stmt.op, place, check(body, stmt.value), span, true);
  const ir::ExprId key = body.add(span, body.types().object_type, ir::ObjectConst{body.name_constant(target.name.text)});
  body.evaluate(span, body.call(span, body.types().void_type, Runtime::SetAttribute, {to_object(body, owner), key, to_object(body, value)}));
}

void augment_object_item(Body& body, const ast::AugmentedAssignStmt& stmt, ir::ExprId base, const ast::SubscriptExpr& target, Span span) {
  base = body.hold(base);
  const ir::ExprId key = body.hold(subscript_key(body, target, span));
  const ir::ExprId before = body.object_call(span, Runtime::GetItem, {base, key});
  const ir::ExprId value = binary(body, stmt.op, before, check_object(body, stmt.value), span, true);
  body.evaluate(span, body.call(span, body.types().void_type, Runtime::SetItem, {base, key, to_object(body, value)}));
}

void augment_array_byte(Body& body, const ast::AugmentedAssignStmt& stmt, ir::ExprId item, Span span) {
  ir::Expr held = body[item];
  for (ir::ExprId& part : std::get<ir::RuntimeCall>(held.node).arguments) part = body.is_pure(part) ? part : body.hold(part);
  const ir::ExprId place = body.module().exprs.add(std::move(held));
  const ir::ExprId operand = check(body, stmt.value);
  const ir::ExprId value = binary(body, in_place_op(body, stmt.op, place, operand), place, operand, span, true);
  if (!body.is_error(value)) assign_array_byte(body, place, value, span);
}

void augment_subscript(Body& body, const ast::AugmentedAssignStmt& stmt, const ast::SubscriptExpr& target, Span span) {
  ir::ExprId place = check_subscript(body, target, span);
  if (body.is_error(place)) return;
  if (const auto* load = body.node<ir::RuntimeCall>(place); load && load->function == Runtime::LoadObject) {
    const ir::ExprId element = hold_place(body, load->arguments[0]);
    const ir::ExprId before = body.object_call(span, Runtime::LoadObject, {element});
    const ir::ExprId value = binary(body, stmt.op, before, check_object(body, stmt.value), span, true);
    body.evaluate(span, body.call(span, body.types().void_type, Runtime::StoreObject, {element, to_object(body, value)}));
    return;
  }
  if (is_array_byte(body, place)) return augment_array_byte(body, stmt, place, span);
  if (is_c_place(body, place)) return augment_place(body, stmt, place, span);
  if (body.types().is_view(body.type_of(place))) {
    body.error(DiagnosticKind::InvalidOperands, span, "Invalid operand types for an in-place operation on a memoryview slice");
    return;
  }
  augment_object_item(body, stmt, check_object(body, target.value), target, span);
}

}  // namespace

void check_augmented_assign(Body& body, const ast::AugmentedAssignStmt& stmt, Span span) {
  const ast::Expr& target = body.ast(stmt.target);
  if (const auto* name = std::get_if<ast::NameExpr>(&target.node)) return augment_name(body, stmt, name->name, span);
  if (const auto* attribute = std::get_if<ast::AttributeExpr>(&target.node)) return augment_attribute(body, stmt, *attribute, span);
  if (const auto* subscript = std::get_if<ast::SubscriptExpr>(&target.node)) return augment_subscript(body, stmt, *subscript, span);
  body.error(DiagnosticKind::InvalidAssignment, target.span, "Cannot assign to " + no_target(target));
}

}  // namespace kernelc::sema
