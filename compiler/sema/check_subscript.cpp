#include "sema/c_arrays.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/functions.h"
#include "sema/buffers.h"
#include "sema/literals.h"
#include "sema/text_items.h"
#include "sema/view_conversion.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

/// `owner.shape`, `.strides` or `.suboffsets` before a subscript: the name, when the owner is a value.
std::string extents_name(Body& body, const ast::SubscriptExpr& expr) {
  const auto* attribute = std::get_if<ast::AttributeExpr>(&body.ast(expr.value).node);
  if (!attribute || symbol_named_by(body, expr.value) || !cython_path(body, attribute->value).empty()) return "";
  const std::string& name = attribute->name.text;
  return name == "shape" || name == "strides" || name == "suboffsets" ? name : "";
}

bool is_single_index(const Body& body, const ast::SubscriptExpr& expr) {
  return expr.items.size() == 1 && !expr.is_tuple && !std::holds_alternative<ast::SliceExpr>(body.ast(expr.items[0]).node);
}

/// Where there is no such axis, C's array of extents has a zero.
ir::ExprId missing_extent(Body& body, long long count, long long axis, Span span) {
  if (!body.inference.is_trial)
    body.context.diagnostics.warning(DiagnosticKind::InvalidIndex, span,
                                     "View has " + std::to_string(count) + " axes; there is no axis " + std::to_string(axis) + ", 0 is taken");
  return body.int_const(span, 0, body.types().ssize);
}

/// v.shape[i], v.strides[i], v.suboffsets[i]
ir::ExprId view_extent(Body& body, ir::ExprId view, const std::string& name, const ast::SubscriptExpr& expr, Span span) {
  using Field = ir::ViewExtent::Field;
  ir::Types& types = body.types();
  view = none_checked_for(body, view, name, span);
  const Field field = name == "shape" ? Field::Shape : name == "strides" ? Field::Strides : Field::Suboffsets;
  const ir::ExprId axis = to_index(body, check(body, expr.items[0]), span);
  const auto count = static_cast<long long>(types.as<ir::ViewType>(body.type_of(view))->axes.size());
  if (const auto literal = literal_integer(body, axis)) {
    if (*literal < -count || *literal >= count) return missing_extent(body, count, *literal, span);
    const ir::ExprId positive = body.int_const(span, *literal < 0 ? *literal + count : *literal, types.int_type);
    return body.add(span, types.ssize, ir::ViewExtent{field, view, positive, false});
  }
  return body.add(span, types.ssize, ir::ViewExtent{field, view, axis, body.directives.boundscheck});
}

ir::ExprId pointer_element(Body& body, ir::ExprId base, ir::TypeId element, const ast::SubscriptExpr& expr, Span span) {
  if (expr.items.size() != 1) {
    body.error(DiagnosticKind::InvalidIndex, span, "A pointer or C array takes exactly one index");
    return body.error_expr(span);
  }
  const ir::ExprId index = to_index(body, check(body, expr.items[0]), span);
  const ir::TypeId type = body.type_of(base);
  if (body.types().is<ir::ArrayType>(type) && body.types().is_const(type)) element = body.types().const_of(element);
  return body.add(span, element, ir::ElementOf{base, index});
}

ir::ExprId slice_bound(Body& body, ast::ExprId bound, Span span) {
  return bound ? check_object(body, bound) : body.none(span);
}

ir::ExprId key_item(Body& body, ast::ExprId item) {
  const ast::Expr& expr = body.ast(item);
  const auto* slice = std::get_if<ast::SliceExpr>(&expr.node);
  if (!slice) return check_object(body, item);
  const ir::ExprId lower = slice_bound(body, slice->lower, expr.span);
  const ir::ExprId upper = slice_bound(body, slice->upper, expr.span);
  const ir::ExprId step = slice_bound(body, slice->step, expr.span);
  return body.object_call(expr.span, Runtime::MakeSlice, {lower, upper, step});
}

/// char* and pointer slices: p[:n] of chars is bytes, of numbers a list.
ir::ExprId pointer_slice(Body& body, ir::ExprId base, const ast::SliceExpr& slice, Span span) {
  ir::Types& types = body.types();
  body.require_gil(span, "Slicing a C string is not allowed without gil");
  const auto* array = types.as<ir::ArrayType>(body.type_of(base));
  const ir::TypeId element = array ? array->element : types.as<ir::PointerType>(body.type_of(base))->target;
  ir::ExprId stop;
  if (slice.upper) stop = check_as(body, slice.upper, types.ssize);
  else if (array) stop = array_extent(body, body.type_of(base), span);
  const ir::ExprId start = slice.lower ? check_as(body, slice.lower, types.ssize) : body.int_const(span, 0, types.ssize);
  const auto* integer = types.as<ir::IntType>(element);
  const bool is_chars = integer && integer->size == 1;
  if (!stop && !is_chars) {
    body.error(DiagnosticKind::InvalidIndex, span, "Slicing a pointer needs an end");
    return body.error_expr(span);
  }
  const ir::ExprId pointer = array ? convert(body, base, types.pointer_to(element), span) : base;
  std::vector<ir::ExprId> arguments{pointer, start};
  if (stop) arguments.push_back(stop);
  return body.call(span, types.object(is_chars ? c_string_object(body) : ir::ObjectType::Kind::List),
                   is_chars ? Runtime::CharsToBytes : Runtime::PointerToList, arguments);
}

ir::ExprId object_item(Body& body, ir::ExprId base, const ast::SubscriptExpr& expr, Span span) {
  ir::Types& types = body.types();
  const bool is_item = is_single_index(body, expr);
  const ir::ExprId index = is_item ? check(body, expr.items[0]) : ir::ExprId{};
  if (is_item && body.is_error(index)) return index;
  const ir::ExprId of_text = is_item ? text_item(body, base, index, span) : ir::ExprId{};
  if (of_text) return of_text;
  body.require_gil(span, "Indexing Python object not allowed without gil");
  if (is_item) {
    const bool is_c_index = types.is<ir::IntType>(body.type_of(index)) && !types.is_object(body.type_of(base), ir::ObjectType::Kind::Dict);
    if (is_c_index) return body.object_call(span, Runtime::GetItemAt, {base, index});
    return body.object_call(span, Runtime::GetItem, {base, to_object(body, index)});
  }
  const ir::ExprId key = subscript_key(body, expr, span);
  return body.object_call(span, Runtime::GetItem, {base, key});
}

/// p[::2]: of the text or list that the memory is for Python.
ir::ExprId stepped_slice(Body& body, ir::ExprId base, const ast::SubscriptExpr& expr, Span span) {
  if (has_object_form(body, body.type_of(base))) return object_item(body, to_object(body, base), expr, span);
  body.error(DiagnosticKind::InvalidIndex, span, "Slices of C pointers take no step");
  return body.error_expr(span);
}

/// v[i] by the operator of the class; a slice is that of the object which the value is for Python.
ir::ExprId cpp_item(Body& body, ir::ExprId base, const ast::SubscriptExpr& expr, Span span) {
  const bool is_slice = std::holds_alternative<ast::SliceExpr>(body.ast(expr.items[0]).node);
  if (is_slice && has_object_form(body, body.type_of(base))) return object_item(body, to_object(body, base), expr, span);
  const ir::ExprId index = check(body, expr.items[0]);
  if (const ir::ExprId result = cpp_binary(body, "[]", base, index, span)) return result;
  body.error(DiagnosticKind::InvalidIndex, span, "Type '" + body.display(body.type_of(base)) + "' cannot be indexed");
  return body.error_expr(span);
}

ir::ExprId tuple_item(Body& body, ir::ExprId base, const ast::SubscriptExpr& expr, Span span) {
  const auto& items = body.types().as<ir::TupleType>(body.type_of(base))->items;
  const bool is_slice = std::holds_alternative<ast::SliceExpr>(body.ast(expr.items[0]).node);
  const auto index = expr.items.size() == 1 && !is_slice ? literal_integer(body, check(body, expr.items[0])) : std::nullopt;
  const auto count = static_cast<long long>(items.size());
  if (!index) return object_item(body, to_object(body, base), expr, span);
  if (*index < -count || *index >= count) {
    body.error(DiagnosticKind::InvalidIndex, span, "Index " + std::to_string(*index) + " out of bounds for '" + body.display(body.type_of(base)) + "'");
    return body.error_expr(span);
  }
  const auto position = static_cast<std::size_t>(*index < 0 ? *index + count : *index);
  return body.add(span, items[position], ir::Member{base, std::to_string(position), false});
}

}  // namespace

ir::ExprId subscript_key(Body& body, const ast::SubscriptExpr& expr, Span span) {
  if (!expr.is_tuple && expr.items.size() == 1) return key_item(body, expr.items[0]);
  std::vector<ir::ExprId> items;
  for (const ast::ExprId item : expr.items) items.push_back(key_item(body, item));
  return body.call(span, body.types().object(ir::ObjectType::Kind::Tuple), Runtime::MakeTuple, items);
}

ir::ExprId check_subscript(Body& body, const ast::SubscriptExpr& expr, Span span) {
  ir::Types& types = body.types();
  if (const std::optional<Symbol> symbol = symbol_named_by(body, expr.value)) {
    if (const auto* function = std::get_if<FunctionSymbol>(&*symbol)) {
      if (const auto instance = explicit_instance(body, function->id, expr.items, span)) return *instance;
    }
  }
  if (const auto copy = method_copy(body, expr, span)) return *copy;
  if (const ir::ExprId instance = template_instance(body, expr, span)) return instance;
  ir::ExprId base;
  if (const std::string name = extents_name(body, expr); !name.empty()) {
    const ir::ExprId owner = check(body, std::get<ast::AttributeExpr>(body.ast(expr.value).node).value);
    const bool is_extent = types.is_view(body.type_of(owner)) && is_single_index(body, expr);
    if (is_extent) return view_extent(body, owner, name, expr, span);
    base = attribute_of(body, owner, name, body.ast(expr.value).span);
  } else {
    base = check(body, expr.value);
  }
  const ir::TypeId type = types.strip(body.type_of(base));
  if (types.is_error(type)) return base;
  if (types.is_view(type)) return view_subscript(body, base, expr.items, span);
  const bool is_address = types.is_pointer(type) || types.is<ir::ArrayType>(type);
  if (is_address && expr.items.size() == 1) {
    if (const auto* slice = std::get_if<ast::SliceExpr>(&body.ast(expr.items[0]).node))
      return slice->step ? stepped_slice(body, base, expr, span) : pointer_slice(body, base, *slice, span);
  }
  if (const auto* pointer = types.as<ir::PointerType>(type)) return pointer_element(body, base, pointer->target, expr, span);
  if (const auto* array = types.as<ir::ArrayType>(type)) return pointer_element(body, base, array->element, expr, span);
  if (types.is<ir::CppClassType>(type)) return cpp_item(body, base, expr, span);
  if (types.is<ir::TupleType>(type)) return tuple_item(body, base, expr, span);
  if (types.is<ir::CodePointType>(type)) return object_item(body, to_object(body, base), expr, span);
  if (types.is_object(type)) {
    if (const ir::ExprId element = buffer_element(body, base, expr.items, span)) return element;
    return object_item(body, base, expr, span);
  }
  body.error(DiagnosticKind::InvalidIndex, span, "Attempting to index non-array type '" + body.display(type) + "'");
  return body.error_expr(span);
}

}  // namespace kernelc::sema
