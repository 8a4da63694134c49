#include <algorithm>

#include "ast/spelling.h"
#include "sema/c_arrays.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/functions.h"
#include "sema/literals.h"
#include "sema/statements.h"
#include "sema/assignment.h"
#include "sema/struct_literal.h"
#include "support/match.h"

namespace kernelc::sema {

namespace {

ir::ExprId check_constant(Body& body, const ast::ConstantExpr& expr, Span span) {
  using Value = ast::ConstantExpr::Value;
  switch (expr.value) {
    case Value::None: return body.none(span);
    case Value::True: return body.add(span, body.types().bool_type, ir::BoolConst{true});
    case Value::False: return body.add(span, body.types().bool_type, ir::BoolConst{false});
    case Value::Ellipsis: return body.add(span, body.types().object_type, ir::SingletonConst{ir::Singleton::Ellipsis});
  }
  unreachable();
}

ir::ExprId negate_literal(Body& body, ir::ExprId operand, Span span) {
  if (const auto* constant = body.node<ir::IntConst>(operand)) {
    const std::string text = constant->text;
    const std::string negated = text[0] == '-' ? text.substr(1) : "-" + text;
    return body.add(span, body.type_of(operand), ir::IntConst{negated, constant->keeps_type});
  }
  if (const auto* constant = body.node<ir::FloatConst>(operand)) {
    const std::string text = constant->text;
    return body.add(span, body.type_of(operand), ir::FloatConst{text[0] == '-' ? text.substr(1) : "-" + text});
  }
  return {};
}

ir::ExprId object_unary(Body& body, ast::UnaryExpr::Op op, ir::ExprId operand, Span span) {
  body.require_gil(span, "Operation not allowed without gil");
  const auto function = op == ast::UnaryExpr::Op::Negate ? ir::RuntimeFunction::ObjectNegate
                        : op == ast::UnaryExpr::Op::Plus ? ir::RuntimeFunction::ObjectPlus
                                                         : ir::RuntimeFunction::ObjectInvert;
  return body.object_call(span, function, {operand});
}

ir::ExprId number_unary(Body& body, ast::UnaryExpr::Op op, ir::ExprId operand, Span span) {
  ir::Types& types = body.types();
  ir::TypeId type = types.strip(body.type_of(operand));
  const auto* integer = types.as<ir::IntType>(type);
  if (types.is_integer(type) && (!integer || integer->rank < 3)) type = types.int_type;
  operand = convert(body, operand, type, span);
  if (op == ast::UnaryExpr::Op::Plus) return operand;
  return body.add(span, type, ir::Unary{op == ast::UnaryExpr::Op::Negate ? ir::UnaryOp::Negate : ir::UnaryOp::Invert, operand});
}

/// A value as a condition; what is known of it now is a constant.
ir::ExprId condition_of(Body& body, ir::ExprId value, Span span) {
  if (const auto* negation = body.node<ir::Unary>(value); negation && negation->op == ir::UnaryOp::Not) {
    if (const auto* known = body.node<ir::BoolConst>(negation->operand)) return body.add(span, body.types().bool_type, ir::BoolConst{!known->value});
  }
  return truth(body, value, span);
}

/// The opposite of a condition, or what the operator of a C++ class gives.
ir::ExprId check_not(Body& body, const ast::UnaryExpr& expr, Span span) {
  const ast::Expr& written = body.ast(expr.operand);
  ir::ExprId operand;
  if (std::holds_alternative<ast::BoolExpr>(written.node)) operand = check_condition(body, expr.operand);
  else {
    operand = check(body, expr.operand);
    if (const ir::ExprId result = cpp_unary(body, "!", operand, span)) return result;
    operand = condition_of(body, operand, written.span);
  }
  return body.add(span, body.types().bool_type, ir::Unary{ir::UnaryOp::Not, operand});
}

ir::ExprId check_unary(Body& body, const ast::UnaryExpr& expr, Span span) {
  using Op = ast::UnaryExpr::Op;
  ir::Types& types = body.types();
  if (expr.op == Op::Not) return check_not(body, expr, span);
  const ir::ExprId operand = check(body, expr.operand);
  const ir::TypeId type = body.type_of(operand);
  if (types.is_error(type)) return operand;
  if (expr.op == Op::Negate) {
    if (const ir::ExprId folded = negate_literal(body, operand, span)) return folded;
  }
  if (types.is_object(type)) return object_unary(body, expr.op, operand, span);
  const bool valid = types.is_number(type) && !(expr.op == Op::Invert && !types.is_integer(type));
  if (valid) return number_unary(body, expr.op, operand, span);
  if (const ir::ExprId result = cpp_unary(body, ast::spelling(expr.op), operand, span)) return result;
  body.error(DiagnosticKind::InvalidOperands, span,
             std::string("Invalid operand type for '") + ast::spelling(expr.op) + "' (" + body.display(type) + ")");
  return body.error_expr(span);
}

ir::ExprId check_conditional(Body& body, const ast::ConditionalExpr& expr, Span span) {
  const ir::ExprId condition = check_condition(body, expr.condition);
  if (const auto* known = body.node<ir::BoolConst>(condition)) return check(body, known->value ? expr.then : expr.otherwise);
  ir::ExprId then, otherwise;
  then = with_statements(body, span, [&] { return check(body, expr.then); });
  otherwise = with_statements(body, span, [&] { return check(body, expr.otherwise); });
  if (body.is_error(then) || body.is_error(otherwise)) return body.is_error(then) ? then : otherwise;
  const ir::TypeId type = common_type(body, then, otherwise);
  return body.add(span, type, ir::Conditional{condition, joined(body, then, type, span), joined(body, otherwise, type, span)});
}

/// The type of `<T[:n]> memory` and `<const T[:n]> memory`.
const ast::IndexedType* as_view_cast(Body& body, ast::TypeId type) {
  const ast::Type* written = &body.context.tree[type];
  if (const auto* qualified = std::get_if<ast::QualifiedType>(&written->node)) written = &body.context.tree[qualified->type];
  const auto* indexed = std::get_if<ast::IndexedType>(&written->node);
  if (!indexed || indexed->items.empty()) return nullptr;
  for (const ast::Argument& item : indexed->items) {
    if (!std::holds_alternative<ast::SliceExpr>(body.ast(item.value).node)) return nullptr;
  }
  return indexed;
}

bool is_dotted_name(const Body& body, ast::ExprId expr) {
  const auto* attribute = std::get_if<ast::AttributeExpr>(&body.context.tree[expr].node);
  return attribute ? is_dotted_name(body, attribute->value) : std::holds_alternative<ast::NameExpr>(body.context.tree[expr].node);
}

ir::ExprId check_cast(Body& body, const ast::CastExpr& expr, Span span) {
  if (const auto* view = as_view_cast(body, expr.type)) {
    const ir::ExprId memory = check(body, expr.value);
    return body.is_error(memory) ? memory : check_pointer_view(body, *view, memory, body.ast(expr.value).span, span);
  }
  const ir::TypeId type = resolve_type(body.context, *body.scope, expr.type, body.binding);
  const ir::ExprId value = check_pointer_wanted(body, expr.value, type);
  if (body.is_error(value)) return value;
  return cast(body, value, type, expr.checked, span);
}

/// &view.shape[1]
std::optional<ir::ExprId> address_of_extent(Body& body, ast::ExprId operand, Span span) {
  const auto* element = std::get_if<ast::SubscriptExpr>(&body.ast(operand).node);
  const auto extents = element && element->items.size() == 1 ? pointer_to_extents(body, element->value) : std::nullopt;
  if (!extents) return std::nullopt;
  const ir::ExprId index = convert(body, check(body, element->items[0]), body.types().ssize, body.ast(element->items[0]).span);
  const ir::ExprId extent = body.add(span, body.types().ssize, ir::ElementOf{*extents, index});
  return body.add(span, body.type_of(*extents), ir::AddressOf{extent});
}

ir::ExprId check_address(Body& body, const ast::AddressOfExpr& expr, Span span) {
  if (const auto extent = address_of_extent(body, expr.operand, span)) return *extent;
  const auto method = method_function(body, expr.operand);
  const ir::ExprId operand = method ? *method : check(body, expr.operand);
  if (body.is_error(operand)) return operand;
  if (const ir::ExprId result = cpp_unary(body, "&", operand, span)) return result;
  ir::Types& types = body.types();
  const ir::TypeId type = body.type_of(operand);
  const bool is_place = body.node<ir::LocalRef>(operand) || body.node<ir::GlobalRef>(operand) || body.node<ir::ViewElement>(operand) ||
                        body.node<ir::Member>(operand) || body.node<ir::ElementOf>(operand) || body.node<ir::Dereference>(operand) ||
                        body.node<ir::ExternRef>(operand) || body.node<ir::FunctionRef>(operand) || std::holds_alternative<ir::ReferenceType>(types[type]);
  if (!is_place) {
    body.error(DiagnosticKind::InvalidOperands, span, "Taking address of non-lvalue (type " + body.display(type) + ")");
    return body.error_expr(span);
  }
  if (types.is_view(type)) {
    body.error(DiagnosticKind::InvalidOperands, span, "Cannot take address of memoryview slice");
    return body.error_expr(span);
  }
  if (types.is_object(type)) {
    body.error(DiagnosticKind::InvalidOperands, span, "Cannot take address of Python variable '" + body.display(type) + "'");
    return body.error_expr(span);
  }
  ir::TypeId target = type;
  if (const auto* reference = std::get_if<ir::ReferenceType>(&types[type])) target = reference->target;
  return body.add(span, types.pointer_to(target), ir::AddressOf{operand});
}

ir::ExprId size_of(Body& body, ir::TypeId type, Span span) {
  if (is_incomplete(body.module(), type)) {
    body.error(DiagnosticKind::InvalidType, span, "Cannot take sizeof incomplete type '" + body.display(type) + "'");
    return body.error_expr(span);
  }
  return body.add(span, body.types().size, ir::SizeOf{type});
}

ir::ExprId check_sizeof(Body& body, const ast::SizeofExpr& expr, Span span) {
  if (expr.type) return size_of(body, resolve_type(body.context, *body.scope, expr.type, body.binding), span);
  if (const auto named = type_named_by(body.context, *body.scope, expr.operand, body.binding)) return size_of(body, *named, span);
  ir::ExprId operand = check(body, expr.operand);
  return body.is_error(operand) ? operand : size_of(body, body.type_of(operand), span);
}

ir::ExprId check_walrus(Body& body, const ast::WalrusExpr& expr, Span span) {
  const ir::ExprId value = body.hold(check(body, expr.value));
  assign_name(body, expr.name.text, value, expr.name.span);
  return check_name(body, expr.name.text, span);
}

ir::ExprId misplaced(Body& body, Span span, const std::string& what) {
  body.error(DiagnosticKind::MisplacedStatement, span, what);
  return body.error_expr(span);
}

}  // namespace

bool names_extents(const Body& body, ast::ExprId expr) {
  const auto* attribute = std::get_if<ast::AttributeExpr>(&body.context.tree[expr].node);
  const bool is_field = attribute && (attribute->name.text == "shape" || attribute->name.text == "strides");
  return is_field && is_dotted_name(body, attribute->value);
}

std::optional<ir::ExprId> pointer_to_extents(Body& body, ast::ExprId expr) {
  if (!names_extents(body, expr)) return std::nullopt;
  const auto& attribute = std::get<ast::AttributeExpr>(body.ast(expr).node);
  const ir::ExprId view = check(body, attribute.value);
  if (!body.types().is_view(body.type_of(view))) return std::nullopt;
  const auto function = attribute.name.text == "shape" ? ir::RuntimeFunction::ViewShapePointer : ir::RuntimeFunction::ViewStridesPointer;
  return body.call(body.ast(expr).span, body.types().pointer_to(body.types().ssize), function, {view});
}

ir::ExprId with_statements(Body& body, Span span, const std::function<ir::ExprId()>& build) {
  ir::ExprId result;
  ir::Block statements = body.collect([&] { result = build(); });
  if (statements.empty()) return result;
  return body.add(span, body.type_of(result), ir::StmtExpr{std::move(statements), result});
}

ir::ExprId check(Body& body, ast::ExprId id) {
  const ast::Expr& expr = body.ast(id);
  const Span span = expr.span;
  return match(
      expr.node, [&](const ast::NameExpr& e) { return check_name(body, e.name, span); },
      [&](const ast::IntExpr& e) { return check_integer(body, e, span); },
      [&](const ast::FloatExpr& e) { return body.add(span, body.types().double_type, ir::FloatConst{e.digits}); },
      [&](const ast::ImaginaryExpr& e) { return check_imaginary(body, e, span); },
      [&](const ast::StringExpr& e) { return check_string(body, e, span); },
      [&](const ast::FormattedExpr& e) { return check_formatted(body, e, span); },
      [&](const ast::ConstantExpr& e) { return check_constant(body, e, span); },
      [&](const ast::TupleExpr& e) { return check_tuple(body, e, span); },
      [&](const ast::ListExpr& e) { return check_list(body, e, span); },
      [&](const ast::SetExpr& e) { return check_set(body, e, span); },
      [&](const ast::DictExpr& e) { return check_dict(body, e, span); },
      [&](const ast::StarredExpr&) { return misplaced(body, span, "starred expression is not allowed here"); },
      [&](const ast::UnaryExpr& e) { return check_unary(body, e, span); },
      [&](const ast::BinaryExpr& e) { return check_binary(body, e, span); },
      [&](const ast::BoolExpr& e) { return check_bool(body, e, span); },
      [&](const ast::CompareExpr& e) { return check_compare(body, e, span); },
      [&](const ast::ConditionalExpr& e) { return check_conditional(body, e, span); },
      [&](const ast::AttributeExpr& e) { return check_attribute(body, e, span); },
      [&](const ast::SubscriptExpr& e) { return check_subscript(body, e, span); },
      [&](const ast::SliceExpr&) { return misplaced(body, span, "a slice is only allowed inside brackets"); },
      [&](const ast::CallExpr& e) { return check_call(body, e, span); },
      [&](const ast::LambdaExpr& e) { return check_lambda(body, e, span); },
      [&](const ast::ComprehensionExpr& e) { return check_comprehension(body, e, span); },
      [&](const ast::YieldExpr& e) { return check_yield(body, e, span); },
      [&](const ast::AwaitExpr& e) { return check_await(body, e, span); },
      [&](const ast::WalrusExpr& e) { return check_walrus(body, e, span); },
      [&](const ast::CastExpr& e) { return check_cast(body, e, span); },
      [&](const ast::AddressOfExpr& e) { return check_address(body, e, span); },
      [&](const ast::SizeofExpr& e) { return check_sizeof(body, e, span); },
      [&](const ast::NewExpr& e) {
        const ir::TypeId type = resolve_type(body.context, *body.scope, e.type, body.binding);
        return body.add(span, body.types().pointer_to(type), ir::New{type, {}});
      },
      [&](const ast::FromRangeExpr& e) { return check_from_range(body, e, span); },
      [&](const ast::TypeExpr&) { return misplaced(body, span, "a type is not a value"); });
}

ir::ExprId check_condition(Body& body, ast::ExprId id) {
  const ast::Expr& expr = body.ast(id);
  if (const auto* logical = std::get_if<ast::BoolExpr>(&expr.node)) {
    ir::ExprId result;
    const bool is_and = logical->op == ast::BoolExpr::Op::And;
    for (std::size_t i = 0; i < logical->values.size(); ++i) {
      if (const auto* known = result ? body.node<ir::BoolConst>(result) : nullptr; known && known->value != is_and) break;
      const ir::ExprId next = with_statements(body, expr.span, [&] { return check_condition(body, logical->values[i]); });
      const bool drops_known = result && body.node<ir::BoolConst>(result);
      result = i == 0 || drops_known ? next : body.add(expr.span, body.types().bool_type, ir::Logical{is_and, result, next});
    }
    return result;
  }
  return condition_of(body, check(body, id), expr.span);
}

ir::ExprId check_wanted(Body& body, ast::ExprId expr, ir::TypeId type) {
  if (const auto literal = check_struct_literal(body, expr, type)) return *literal;
  const ir::ExprId memory = list_as_memory(body, expr, type);
  return memory ? memory : check_pointer_wanted(body, expr, type);
}

ir::ExprId check_as(Body& body, ast::ExprId expr, ir::TypeId type) {
  return convert(body, check_wanted(body, expr, type), type, body.ast(expr).span);
}

ir::ExprId check_object(Body& body, ast::ExprId expr) { return to_object(body, check(body, expr)); }

}  // namespace kernelc::sema
