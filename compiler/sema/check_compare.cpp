#include "ast/spelling.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/literals.h"
#include "support/match.h"

namespace kernelc::sema {

namespace {

using Op = ast::CompareOp;
using Runtime = ir::RuntimeFunction;

/// As messages name it: Cython's words.
const char* name_in_messages(Op op) {
  return op == Op::IsNot ? "is_not" : op == Op::NotIn ? "not_in" : ast::spelling(op);
}

std::optional<ir::Relation> relation(Op op) {
  switch (op) {
    case Op::Less: return ir::Relation::Less;
    case Op::LessEqual: return ir::Relation::LessEqual;
    case Op::Equal: case Op::Is: return ir::Relation::Equal;
    case Op::NotEqual: case Op::IsNot: return ir::Relation::NotEqual;
    case Op::GreaterEqual: return ir::Relation::GreaterEqual;
    case Op::Greater: return ir::Relation::Greater;
    case Op::In: case Op::NotIn: return std::nullopt;
  }
  unreachable();
}

Runtime object_relation(Op op) {
  switch (op) {
    case Op::Less: return Runtime::ObjectLess;
    case Op::LessEqual: return Runtime::ObjectLessEqual;
    case Op::Equal: return Runtime::ObjectEqual;
    case Op::NotEqual: return Runtime::ObjectNotEqual;
    case Op::GreaterEqual: return Runtime::ObjectGreaterEqual;
    case Op::Greater: return Runtime::ObjectGreater;
    case Op::Is: return Runtime::IsIdentical;
    case Op::IsNot: return Runtime::IsNotIdentical;
    case Op::In: return Runtime::Contains;
    case Op::NotIn: return Runtime::NotContains;
  }
  unreachable();
}

ir::ExprId invalid(Body& body, Op op, ir::ExprId left, ir::ExprId right, Span span) {
  body.error(DiagnosticKind::InvalidOperands, span,
             std::string("Invalid types for '") + name_in_messages(op) + "' (" + body.display(body.type_of(left)) + ", " +
                 body.display(body.type_of(right)) + ")");
  return body.error_expr(span);
}

bool is_view_beside_number(const ir::Types& types, ir::TypeId a, ir::TypeId b) {
  return (types.is_view(a) && types.is_number(b)) || (types.is_number(a) && types.is_view(b));
}

bool is_none(const Body& body, ir::ExprId value) {
  const auto* singleton = body.node<ir::SingletonConst>(value);
  return singleton && singleton->value == ir::Singleton::None;
}

ir::ExprId negated(Body& body, ir::ExprId value, bool negate, Span span) {
  return negate ? body.add(span, body.types().bool_type, ir::Unary{ir::UnaryOp::Not, value}) : value;
}

ir::ExprId object_compare(Body& body, Op op, ir::ExprId left, ir::ExprId right, Span span) {
  ir::Types& types = body.types();
  const bool is_identity = op == Op::Is || op == Op::IsNot;
  if (is_identity && (is_none(body, right) || is_none(body, left))) {
    const ir::ExprId value = to_object(body, is_none(body, right) ? left : right);
    return body.call(span, types.bool_type, op == Op::Is ? Runtime::IsNone : Runtime::IsNotNone, {value});
  }
  left = to_object(body, left);
  right = to_object(body, right);
  if (is_identity) return body.call(span, types.bool_type, object_relation(op), {left, right});
  const bool are_texts = types.is_object(body.type_of(left), ir::ObjectType::Kind::Str) && types.is_object(body.type_of(right), ir::ObjectType::Kind::Str);
  if (are_texts && (op == Op::Equal || op == Op::NotEqual))
    return body.call(span, types.bool_type, op == Op::Equal ? Runtime::IsSameText : Runtime::IsOtherText, {left, right});
  body.require_gil(span, "Operation not allowed without gil");
  const bool is_membership = op == Op::In || op == Op::NotIn;
  return body.call(span, is_membership ? types.bool_type : types.object_type, object_relation(op), {left, right});
}

ir::ExprId c_compare(Body& body, Op op, ir::ExprId left, ir::ExprId right, Span span) {
  ir::Types& types = body.types();
  const ir::TypeId a = body.type_of(left);
  const ir::TypeId b = body.type_of(right);
  if (types.is_number(a) && types.is_number(b)) {
    ir::TypeId type = type_in_c(body, *common_number(body, left, right), left, right);
    const bool orders = op != Op::Equal && op != Op::NotEqual && op != Op::Is && op != Op::IsNot;
    if (type == types.soft_complex && orders) type = types.double_type;
    if (types.is<ir::ComplexType>(type) && orders) return invalid(body, op, left, right, span);
    return body.add(span, types.bool_type, ir::Compare{*relation(op), convert(body, left, type, span), convert(body, right, type, span)});
  }
  const auto is_address = [&](ir::TypeId type) {
    return types.is_pointer(type) || types.is<ir::ArrayType>(type) || types.is<ir::FunctionType>(type);
  };
  if (!is_address(a) || !is_address(b)) return invalid(body, op, left, right, span);
  const auto decay = [&](ir::ExprId value) {
    const auto* array = types.as<ir::ArrayType>(body.type_of(value));
    return array ? convert(body, value, types.pointer_to(array->element), span) : value;
  };
  left = decay(left), right = decay(right);
  const bool both_pointers = types.is_pointer(body.type_of(left)) && types.is_pointer(body.type_of(right));
  const bool is_null = body.node<ir::NullConst>(left) || body.node<ir::NullConst>(right);
  const bool related = is_assignable(body, body.type_of(left), body.type_of(right)) || is_assignable(body, body.type_of(right), body.type_of(left));
  if (both_pointers && !is_null && !related) return invalid(body, op, left, right, span);
  return body.add(span, types.bool_type, ir::Compare{*relation(op), left, right});
}

/// `x in (a, b)` on C values, `c in b'abc'`: one comparison after the other.
ir::ExprId equals_any(Body& body, ir::ExprId value, const std::vector<ir::ExprId>& candidates, bool negate, Span span) {
  ir::Types& types = body.types();
  ir::ExprId result = body.add(span, types.bool_type, ir::BoolConst{negate});
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const ir::ExprId link = truth(body, compare(body, negate ? Op::NotEqual : Op::Equal, value, candidates[i], span), span);
    result = i == 0 ? link : body.add(span, types.bool_type, ir::Logical{negate, result, link});
  }
  return result;
}

std::optional<ir::ExprId> literal_membership(Body& body, ir::ExprId left, ast::ExprId right, bool negate, Span span) {
  ir::Types& types = body.types();
  if (!types.is_number(body.type_of(left)) && !types.is_pointer(body.type_of(left))) return std::nullopt;
  const ast::Expr& expr = body.ast(right);
  const std::vector<ast::ExprId>* items = nullptr;
  if (const auto* tuple = std::get_if<ast::TupleExpr>(&expr.node)) items = &tuple->items;
  if (const auto* list = std::get_if<ast::ListExpr>(&expr.node)) items = &list->items;
  if (const auto* set = std::get_if<ast::SetExpr>(&expr.node)) items = &set->items;
  std::vector<ir::ExprId> candidates;
  if (const auto* text = std::get_if<ast::StringExpr>(&expr.node)) {
    if (text->kind != ast::StringExpr::Kind::Bytes || !types.is_integer(body.type_of(left))) return std::nullopt;
    const auto* character = types.as<ir::IntType>(body.type_of(left));
    const bool is_unsigned = character && !character->is_signed;
    for (const char c : text->value) {
      const long long code = is_unsigned ? static_cast<unsigned char>(c) : static_cast<signed char>(c);
      candidates.push_back(body.int_const(span, code, types.int_type));
    }
  } else if (items) {
    for (const ast::ExprId item : *items) {
      if (std::holds_alternative<ast::StarredExpr>(body.ast(item).node)) return std::nullopt;
      candidates.push_back(check(body, item));
      if (body.is_error(candidates.back())) return candidates.back();
    }
  } else {
    return std::nullopt;
  }
  for (const ir::ExprId candidate : candidates) {
    if (types.is_object(body.type_of(candidate))) return std::nullopt;
  }
  return equals_any(body, body.hold(left), candidates, negate, span);
}

/// `T is double`, `double is T`, `T in floating`, `T == double` for a fused T: decided while compiling.
std::optional<bool> type_comparison(Body& body, ast::ExprId left, Op op, ast::ExprId right) {
  const bool positive = op == Op::Is || op == Op::Equal || op == Op::In;
  if (!positive && op != Op::IsNot && op != Op::NotEqual && op != Op::NotIn) return std::nullopt;
  const auto declared = type_spelled_by(body.context, *body.scope, left, {});
  const auto tested = type_spelled_by(body.context, *body.scope, right, {});
  if (!declared || !tested) return std::nullopt;
  if (!body.types().is<ir::FusedType>(*declared) && !body.types().is<ir::FusedType>(*tested)) return std::nullopt;
  const auto bound = type_spelled_by(body.context, *body.scope, left, body.binding);
  const auto same = [&](ir::TypeId a, ir::TypeId b) { return body.types().strip(a) == body.types().strip(b); };
  bool matches = same(*bound, *tested);
  if (const auto* fused = body.types().as<ir::FusedType>(*tested)) {
    const auto own = type_spelled_by(body.context, *body.scope, right, body.binding);
    const bool is_bound = own && !body.types().is<ir::FusedType>(*own);
    if (is_bound && op != Op::In && op != Op::NotIn) matches = same(*bound, *own);
    else {
      for (const ir::TypeId member : body.module().fused[fused->id].types) matches = matches || same(*bound, member);
    }
  }
  return matches == positive;
}

ir::ExprId compare_link(Body& body, Op op, ir::ExprId left, ast::ExprId right_expr, ir::ExprId right, Span span) {
  if (op == Op::In || op == Op::NotIn) {
    if (const auto result = literal_membership(body, left, right_expr, op == Op::NotIn, span)) return *result;
  }
  if (!right) right = check(body, right_expr);
  return compare(body, op, left, right, span);
}

/// The links of a chain from one on. Each stands inside of the one before, and with it the variable that holds their common operand.
ir::ExprId check_links(Body& body, ir::ExprId left, const ast::CompareExpr& expr, std::size_t first, Span span) {
  return with_statements(body, span, [&] {
    const auto& link = expr.rest[first];
    const bool is_last = first + 1 == expr.rest.size();
    const bool is_membership = link.op == Op::In || link.op == Op::NotIn;
    ir::ExprId next;
    if (!is_membership || !is_last) next = check(body, link.right);
    if (next && !is_last) next = body.hold(next);
    const ir::ExprId condition = truth(body, compare_link(body, link.op, left, link.right, next, span), span);
    if (is_last) return condition;
    return body.add(span, body.types().bool_type, ir::Logical{true, condition, check_links(body, next, expr, first + 1, span)});
  });
}

ir::ExprId check_chain(Body& body, const ast::CompareExpr& expr, Span span) {
  return with_statements(body, span, [&] { return check_links(body, body.hold(check(body, expr.first)), expr, 0, span); });
}

/// `c == b'x'` or `c == 'x'`: a character literal beside a C integer is one, too.
ir::ExprId as_character(Body& body, ir::ExprId value, ir::ExprId other) {
  const auto* constant = body.node<ir::ObjectConst>(value);
  const ir::TypeId type = body.types().strip(body.type_of(other));
  if (!constant || !(body.types().is<ir::IntType>(type) || body.types().is<ir::CodePointType>(type))) return value;
  const ir::Constant& text = body.module().constants[constant->id];
  const bool is_bytes = text.kind == ir::Constant::Kind::Bytes;
  if (text.value.size() != 1 || (!is_bytes && text.kind != ir::Constant::Kind::Str)) return value;
  if (is_bytes) return convert(body, value, type, body.span_of(value));
  return body.int_const(body.span_of(value), static_cast<unsigned char>(text.value[0]), type);
}

/// `p == nullptr`: beside a pointer it is NULL.
ir::ExprId as_null(Body& body, ir::ExprId value, ir::ExprId other) {
  if (!is_nullptr(body, body.type_of(value)) || !body.types().is_pointer(body.type_of(other))) return value;
  return body.add(body.span_of(value), body.types().pointer_to(body.types().void_type), ir::NullConst{});
}

}  // namespace

ir::ExprId compare(Body& body, Op op, ir::ExprId left, ir::ExprId right, Span span) {
  ir::Types& types = body.types();
  if (body.is_error(left) || body.is_error(right)) return body.error_expr(span);
  left = as_character(body, left, right);
  right = as_character(body, right, left);
  left = as_null(body, left, right);
  right = as_null(body, right, left);
  const ir::TypeId a = body.type_of(left);
  const ir::TypeId b = body.type_of(right);
  const bool is_identity = op == Op::Is || op == Op::IsNot;
  const bool tells_none = is_identity || op == Op::Equal || op == Op::NotEqual;
  if (tells_none && (types.is_view(a) || types.is_view(b)) && (is_none(body, left) || is_none(body, right))) {
    const ir::ExprId view = types.is_view(a) ? left : right;
    return negated(body, body.call(span, types.bool_type, Runtime::IsNoneView, {view}), op == Op::IsNot || op == Op::NotEqual, span);
  }
  const bool has_cpp_side = types.is<ir::CppClassType>(a) || types.is<ir::CppClassType>(b);
  if (is_identity && has_cpp_side) return invalid(body, op, left, right, span);
  const bool is_membership = op == Op::In || op == Op::NotIn;
  if (!is_identity && !is_membership && is_view_beside_number(types, a, b)) return invalid(body, op, left, right, span);
  const bool has_literal = body.node<ir::ObjectConst>(left) || body.node<ir::ObjectConst>(right);
  if (has_cpp_side && has_literal && !is_membership)  // which may be text of C
    if (const ir::ExprId result = cpp_binary(body, ast::spelling(op), left, right, span)) return result;
  if (types.is_object(a) || types.is_object(b) || is_membership || types.is_view(a) || types.is_view(b)) {
    return object_compare(body, op, left, right, span);
  }
  if (types.is<ir::TupleType>(a) || types.is<ir::TupleType>(b)) return object_compare(body, op, left, right, span);
  if (has_cpp_side) {
    if (const ir::ExprId result = cpp_binary(body, ast::spelling(op), left, right, span)) return result;
    return invalid(body, op, left, right, span);
  }
  return c_compare(body, op, left, right, span);
}

ir::ExprId check_compare(Body& body, const ast::CompareExpr& expr, Span span) {
  if (expr.rest.size() > 1) return check_chain(body, expr, span);
  const auto& link = expr.rest[0];
  if (const auto known = type_comparison(body, expr.first, link.op, link.right)) {
    return body.add(span, body.types().bool_type, ir::BoolConst{*known});
  }
  const ir::ExprId left = check(body, expr.first);
  if (body.is_error(left)) {
    check(body, link.right);
    return left;
  }
  return compare_link(body, link.op, left, link.right, {}, span);
}

ir::ExprId check_bool(Body& body, const ast::BoolExpr& expr, Span span) {
  const bool is_and = expr.op == ast::BoolExpr::Op::And;
  ir::Types& types = body.types();
  const auto check_value = [&](ast::ExprId value) {
    const ir::ExprId checked = check(body, value);
    return types.is<ir::VoidType>(body.type_of(checked)) ? to_object(body, checked) : checked;
  };
  ir::ExprId result = check_value(expr.values[0]);
  for (std::size_t i = 1; i < expr.values.size(); ++i) {
    if (const auto* known = body.node<ir::BoolConst>(result)) {
      if (known->value != is_and) return result;
      result = check_value(expr.values[i]);
      continue;
    }
    const ir::ExprId next = with_statements(body, span, [&] { return check_value(expr.values[i]); });
    if (body.is_error(result) || body.is_error(next)) return body.error_expr(span);
    const ir::TypeId type = common_type(body, result, next);
    if (types.is<ir::BoolType>(type)) {
      result = body.add(span, type, ir::Logical{is_and, result, next});
      continue;
    }
    const ir::ExprId left = result;
    result = with_statements(body, span, [&] {
      const ir::ExprId own = body.hold(left);
      const ir::ExprId condition = truth(body, own, span);
      const ir::ExprId held = joined(body, own, type, span);
      const ir::ExprId other = joined(body, next, type, span);
      return body.add(span, type, is_and ? ir::Conditional{condition, other, held} : ir::Conditional{condition, held, other});
    });
  }
  return result;
}

}  // namespace kernelc::sema
