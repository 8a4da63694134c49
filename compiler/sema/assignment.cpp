#include "sema/assignment.h"

#include <algorithm>

#include "ir/walk.h"
#include "sema/buffers.h"
#include "sema/c_types.h"
#include "sema/c_arrays.h"
#include "sema/closures.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/functions.h"
#include "sema/literals.h"
#include "sema/no_target.h"
#include "sema/text_items.h"
#include "sema/view_conversion.h"
#include "support/match.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

/// The characters of an object live as long as it does: those of a temporary one cannot be kept.
void check_lifetime(Body& body, ir::ExprId value, ir::TypeId target) {
  const auto* cpp = body.types().as<ir::CppClassType>(target);
  const bool is_view_of_text = cpp && body.module().cpp_classes[cpp->id].cpp_name == "std::string_view";
  const bool is_pointer = body.types().is_pointer(target) && is_char_pointer(body.types(), target);
  if (body.is_object(value) && (is_pointer || is_view_of_text) && is_temporary_object(body, value))
    body.error(DiagnosticKind::InvalidConversion, body.span_of(value), "Storing unsafe C derivative of temporary Python reference");
}

bool refuses_assignment(Body& body, ir::TypeId type, const std::string& name, Span span) {
  if (refuses_array_assignment(body, type, name, span)) return true;
  if (!body.types().is_const(type)) return false;
  body.error(DiagnosticKind::InvalidAssignment, span, "Assignment to const '" + name + "'");
  return true;
}

/// The object that a place held before is released.
void require_gil_to_assign(Body& body, ir::TypeId type, Span span) {
  if (body.types().is_object(type)) body.require_gil(span, "Assignment of Python object not allowed without gil");
}

void assign_local(Body& body, ir::LocalId local, ir::ExprId value, Span span) {
  if (body.inference.untyped.contains(local)) {
    if (!body.is_error(value)) body.inference.assigned[local].push_back(assigned_type(body, value));
    if (body.types().is_error(body.function().locals[local].type)) {
      body.evaluate(span, value);
      return;
    }
  }
  const ir::ExprId target = body.local_ref(span, local);
  const ir::TypeId type = body.function().locals[local].type;
  if (refuses_assignment(body, type, body.function().locals[local].name, span)) return;
  require_gil_to_assign(body, type, span);
  body.keeps_objects_without_gil |= body.types().is_object(type) && !body.has_gil;
  check_lifetime(body, value, type);
  assign_value(body, target, value, body.span_of(value), span);
  refresh_buffer(body, local, span);
}

void set_python_name(Body& body, const std::string& name, ir::ExprId value, Span span) {
  body.require_gil(span, "Assignment of Python object not allowed without gil");
  const ir::ExprId key = body.add(span, body.types().object_type, ir::ObjectConst{body.name_constant(name)});
  const ir::ExprId object = to_object(body, value);
  if (is_assigned_in_class_body(body, name)) {
    const ir::ExprId space = body.local_ref(span, body.class_namespace);
    body.evaluate(span, body.call(span, body.types().void_type, Runtime::SetItem, {space, key, object}));
    return;
  }
  body.evaluate(span, body.call(span, body.types().void_type, Runtime::SetGlobal, {key, object}));
}

/// The value of an assignment is evaluated before the parts of its target.
ir::ExprId value_before(Body& body, ir::ExprId value, bool target_is_simple) {
  if (target_is_simple || body.is_error(value) || body.is_simple(value)) return value;
  return hold_value(body, value);
}

/// place = value where the place is a pointer to an object in C memory, as it was loaded from there.
bool store_object(Body& body, ir::ExprId place, ir::ExprId value, Span span) {
  const auto* load = body.node<ir::RuntimeCall>(place);
  if (!load || load->function != Runtime::LoadObject) return false;
  require_gil_to_assign(body, body.type_of(place), span);
  const ir::ExprId element = load->arguments[0];
  body.evaluate(span, body.call(span, body.types().void_type, Runtime::StoreObject, {element, to_object(body, value)}));
  return true;
}

void assign_attribute(Body& body, const ast::AttributeExpr& target, ir::ExprId value, Span span) {
  ir::Types& types = body.types();
  if (const auto symbol = symbol_named_by(body, target.value); symbol && std::holds_alternative<CModuleSymbol>(*symbol)) {
    const ir::ExprId place = check_attribute(body, target, span);
    if (body.node<ir::GlobalRef>(place) || body.node<ir::ExternRef>(place)) {
      require_gil_to_assign(body, body.type_of(place), span);
      assign_value(body, place, value, span, span);
      return;
    }
  }
  const ir::ExprId owner = check(body, target.value);
  if (body.is_error(owner)) return;
  if (const auto call = call_setter(body, owner, target.name.text, value, span)) return body.evaluate(span, *call);
  const ir::ExprId place = attribute_of(body, owner, target.name.text, span);
  if (body.is_error(place) || report_property(body, place, span)) return;
  if (store_object(body, place, value, span)) return;
  const auto* part = body.node<ir::RuntimeCall>(place);
  const auto is_array_field = [&](ir::ExprId id) {
    return types.is_object(body.type_of(owner), ir::ObjectType::Kind::CythonArray) && !types.is_object(body.type_of(id));
  };
  const bool is_complex_part = part && (part->function == Runtime::RealPart || part->function == Runtime::ImaginaryPart);
  if (body.node<ir::Member>(place) || is_complex_part || is_array_field(place)) {
    if (types.is_const(body.type_of(place))) {
      body.error(DiagnosticKind::InvalidAssignment, span, "Assignment to const attribute '" + target.name.text + "'");
      return;
    }
    require_gil_to_assign(body, body.type_of(place), span);
    check_lifetime(body, value, body.type_of(place));
    if (is_complex_part) store(body, place, convert(body, value, body.type_of(place), span), span);
    else assign_value(body, place, value, span, span);
    return;
  }
  if (types.is_view(body.type_of(owner))) {
    body.error(DiagnosticKind::InvalidAssignment, span, "Attribute '" + target.name.text + "' of a memoryview is read-only");
    return;
  }
  body.require_gil(span, "Assignment of Python attribute not allowed without gil");
  value = value_before(body, value, body.is_simple(owner));
  const ir::ExprId key = body.add(span, types.object_type, ir::ObjectConst{body.name_constant(target.name.text)});
  body.evaluate(span, body.call(span, types.void_type, Runtime::SetAttribute, {to_object(body, owner), key, to_object(body, value)}));
}

bool is_readonly_view(Body& body, ir::ExprId view, Span span) {
  const auto& type = *body.types().as<ir::ViewType>(body.type_of(view));
  if (!body.types().is_const(type.element)) return false;
  body.error(DiagnosticKind::InvalidAssignment, span, "Assignment to const dtype: '" + body.display(body.type_of(view)) + "' is read-only");
  return true;
}

/// The check for None of a sub-view that is assigned to has a message of its own.
ir::ExprId checked_target(Body& body, ir::ExprId target, Span span) {
  const std::string message = "Cannot assign to None memoryview slice";
  if (const ir::ExprId view = ir::checked_view(body.module(), target); view.valid()) return none_checked(body, view, message, span);
  const auto* written = body.node<ir::ViewSlice>(target);
  const ir::ExprId view = written ? ir::checked_view(body.module(), written->view) : ir::ExprId{};
  if (!view.valid()) return target;
  ir::ViewSlice slice = *written;
  slice.view = none_checked(body, view, message, span);
  return body.add(span, body.type_of(target), slice);
}

/// v[…] = value for a sub-view: element by element from another view, or one value everywhere.
void assign_view(Body& body, ir::ExprId target, ir::ExprId value, Span span) {
  ir::Types& types = body.types();
  const ir::ViewType type = *types.as<ir::ViewType>(body.type_of(target));
  const bool is_object_view = types.is_object(type.element);
  target = checked_target(body, target, span);
  const ir::TypeId source = body.type_of(value);
  if (types.is<ir::ArrayType>(source)) {
    value = convert(body, value, types.intern(ir::ViewType{type.element, strided_axes_of(body, source)}), span);
  }
  if (types.is_view(body.type_of(value))) {
    const ir::ViewType from = *types.as<ir::ViewType>(body.type_of(value));
    if (!is_same_c_type(types, from.element, type.element)) {
      not_conformable(body, value, body.type_of(target), span);
      return;
    }
    body.evaluate(span, body.call(span, types.void_type, is_object_view ? Runtime::AssignObjectView : Runtime::AssignView, {target, value}));
    return;
  }
  if (is_object_view) body.require_gil(span, "Operation not allowed without gil");
  ir::ExprId scalar = convert(body, value, type.element, span);
  const bool both_may_raise = types.is_object(source) && !is_object_view && body.node<ir::ViewSlice>(target);
  if (both_may_raise) scalar = hold_value(body, scalar);  // the value's error is the one to see
  body.evaluate(span, body.call(span, types.void_type, is_object_view ? Runtime::FillObjectView : Runtime::FillView, {target, scalar}));
}

/// place = value for what subscripts of a view lead to: an element or a sub-view.
void assign_to_view(Body& body, ir::ExprId place, ir::ExprId value, Span span) {
  if (body.is_error(place)) return;
  if (body.node<ir::ViewElement>(place)) {
    body.assign(span, place, convert(body, value, body.type_of(place), span));
    return;
  }
  if (store_object(body, place, value, span)) return;
  assign_view(body, place, value, span);
}

void assign_view_item(Body& body, ir::ExprId view, const ast::SubscriptExpr& target, ir::ExprId value, Span span) {
  if (is_readonly_view(body, view, span)) return;
  assign_to_view(body, view_subscript(body, view, target.items, span), value, span);
}

bool has_simple_items(Body& body, const ast::SubscriptExpr& target) {
  return std::all_of(target.items.begin(), target.items.end(), [&](ast::ExprId item) {
    const auto& node = body.ast(item).node;
    return std::holds_alternative<ast::NameExpr>(node) || std::holds_alternative<ast::IntExpr>(node) || std::holds_alternative<ast::StringExpr>(node);
  });
}

void assign_object_item(Body& body, ir::ExprId base, const ast::SubscriptExpr& target, ir::ExprId value, Span span) {
  value = value_before(body, value, body.is_simple(base) && has_simple_items(body, target));
  const ir::TypeId nothing = body.types().void_type;
  const bool is_plain = target.items.size() == 1 && !target.is_tuple && !std::holds_alternative<ast::SliceExpr>(body.ast(target.items[0]).node);
  const ir::ExprId index = is_plain ? check(body, target.items[0]) : ir::ExprId{};
  const ir::ExprId byte = is_plain ? text_item(body, base, index, span) : ir::ExprId{};
  if (byte && is_array_byte(body, byte)) return assign_array_byte(body, byte, value, span);
  body.require_gil(span, "Assignment of Python item not allowed without gil");
  if (is_plain) {
    const bool is_c_index = body.types().is<ir::IntType>(body.type_of(index)) && !body.types().is_object(body.type_of(base), ir::ObjectType::Kind::Dict);
    const ir::ExprId key = is_c_index ? index : to_object(body, index);
    body.evaluate(span, body.call(span, nothing, is_c_index ? Runtime::SetItemAt : Runtime::SetItem, {base, key, to_object(body, value)}));
    return;
  }
  const ir::ExprId key = subscript_key(body, target, span);
  body.evaluate(span, body.call(span, nothing, Runtime::SetItem, {base, key, to_object(body, value)}));
}

void assign_subscript(Body& body, const ast::SubscriptExpr& target, ir::ExprId value, Span span) {
  ir::Types& types = body.types();
  const ir::ExprId base = check(body, target.value);
  const ir::TypeId type = types.strip(body.type_of(base));
  if (types.is_error(type)) return;
  if (types.is_view(type)) return assign_view_item(body, base, target, value, span);
  if (types.is_object(type)) {
    if (const ir::ExprId element = buffer_element(body, base, target.items, span)) return assign_to_view(body, element, value, span);
    return assign_object_item(body, base, target, value, span);
  }
  const ir::ExprId place = check_subscript(body, target, span);
  if (body.is_error(place)) return;
  if (types.is_const(body.type_of(place))) {
    body.error(DiagnosticKind::InvalidAssignment, span, "Assignment to const dereference");
    return;
  }
  check_lifetime(body, value, body.type_of(place));
  assign_value(body, place, value, span, span);
}

/// Whether one of two alternatives is a truth value, and the other one a number.
bool may_be_bool_or_number(Body& body, ir::ExprId value) {
  const auto* group = body.node<ir::StmtExpr>(value);
  const auto* choice = body.node<ir::Conditional>(group ? group->result : value);
  if (!choice) return false;
  const auto is_joined_bool = [&](ir::ExprId side) {
    const auto* cast = body.node<ir::Cast>(side);
    return cast && cast->joins && body.types().is<ir::BoolType>(body.type_of(cast->value));
  };
  return is_joined_bool(choice->then) || is_joined_bool(choice->otherwise);
}

/// Whether a number has the type of a ctypedef, or is reckoned with one that has.
bool is_of_typedef(Body& body, ir::ExprId value) {
  if (std::holds_alternative<ir::AliasType>(body.types()[value_type(body, value)])) return true;
  if (const auto* arith = body.node<ir::Arith>(value)) return is_of_typedef(body, arith->left) || is_of_typedef(body, arith->right);
  if (const auto* unary = body.node<ir::Unary>(value)) return is_of_typedef(body, unary->operand);
  if (const auto* choice = body.node<ir::Conditional>(value)) return is_of_typedef(body, choice->then) || is_of_typedef(body, choice->otherwise);
  return false;
}

/// What a variable without a declared type is for numbers that are not of double precision: Python's numbers are, and only a
/// `float` by that name stays one.
ir::TypeId as_in_python(Body& body, ir::TypeId type, ir::ExprId value) {
  using Width = ir::FloatType::Width;
  ir::Types& types = body.types();
  const auto* real = types.as<ir::FloatType>(type);
  const auto* complex = types.as<ir::ComplexType>(type);
  if (real && (real->width == Width::Extended || (real->width == Width::Single && is_of_typedef(body, value)))) return types.double_type;
  return complex && complex->width == ir::FloatType::Width::Single ? types.double_complex : type;
}

}  // namespace

bool report_property(Body& body, ir::ExprId attribute, Span span) {
  if (!body.node<ir::Call>(attribute)) return false;
  body.error(DiagnosticKind::InvalidAssignment, span, "Assignment to a read-only property");
  return true;
}

void store(Body& body, ir::ExprId place, ir::ExprId value, Span span) {
  const auto* part = body.node<ir::RuntimeCall>(place);
  if (!part || (part->function != Runtime::RealPart && part->function != Runtime::ImaginaryPart)) return body.assign(span, place, value);
  const bool is_real = part->function == Runtime::RealPart;
  const ir::ExprId number = part->arguments[0];
  const ir::ExprId other = body.call(span, body.type_of(place), is_real ? Runtime::ImaginaryPart : Runtime::RealPart, {number});
  const ir::TypeId type = body.types().strip(body.type_of(number));
  const std::vector<ir::ExprId> parts = is_real ? std::vector{value, other} : std::vector{other, value};
  body.assign(span, number, body.add(span, type, ir::Construct{parts}));
}

ir::TypeId assigned_type(Body& body, ir::ExprId value) {
  ir::Types& types = body.types();
  if (is_byte_item(body, value)) return types.unsigned_char;
  ir::TypeId type = value_type(body, value);
  if (const auto* array = types.as<ir::ArrayType>(type)) type = types.pointer_to(array->element);
  if (const auto* function = types.as<ir::FunctionType>(type)) type = types.pointer_to(types.intern(*function));
  if (const auto literal = literal_integer(body, value); literal && (*literal > 0x7fffffffLL || *literal < -0x80000000LL)) {
    return types.object_type;
  }
  return may_be_bool_or_number(body, value) && body.has_gil ? types.object_type : as_in_python(body, type, value);
}

std::vector<ir::Axis> strided_axes_of(Body& body, ir::TypeId array) {
  std::size_t count = 0;
  while (const auto* inner = body.types().as<ir::ArrayType>(array)) {
    ++count;
    array = inner->element;
  }
  return std::vector<ir::Axis>(count);
}

void assign_name(Body& body, const std::string& name, ir::ExprId value, Span span) {
  if (const auto target = comprehension_local(body, name)) return assign_local(body, *target, value, span);
  if (is_assigned_in_class_body(body, name)) return set_python_name(body, name, value, span);
  if (const auto captured = captured_local(body, name)) return assign_local(body, *captured, value, span);
  const Symbol* symbol = body.scope->find(name);
  if (symbol) check_declared_before(body, *symbol, span);
  if (!symbol || std::holds_alternative<PyNameSymbol>(*symbol)) return set_python_name(body, name, value, span);
  if (const auto* local = std::get_if<LocalSymbol>(symbol)) return assign_local(body, local->id, value, span);
  if (const auto* global = std::get_if<GlobalSymbol>(symbol)) {
    const ir::TypeId type = body.module().globals[global->id].type;
    if (refuses_assignment(body, type, name, span)) return;
    if (body.types().is_object(type)) body.require_gil(span, "Assignment of Python object not allowed without gil");
    check_lifetime(body, value, type);
    assign_value(body, body.add(span, type, ir::GlobalRef{global->id}), value, body.span_of(value), span);
    return;
  }
  if (const auto* external = std::get_if<ExternSymbol>(symbol)) {
    const ir::ExprId place = symbol_value(body, *external, name, span);
    if (refuses_assignment(body, body.type_of(place), name, span)) return;
    assign_value(body, place, value, span, span);
    return;
  }
  if (std::holds_alternative<CModuleSymbol>(*symbol) || std::holds_alternative<TypeSymbol>(*symbol) || std::holds_alternative<CythonSymbol>(*symbol) ||
      std::holds_alternative<FunctionSymbol>(*symbol)) {
    return set_python_name(body, name, value, span);
  }
  body.error(DiagnosticKind::InvalidAssignment, span, "Assignment to non-lvalue '" + name + "'");
}

void assign_to(Body& body, ast::ExprId target, ir::ExprId value, Span span) {
  const ast::Expr& expr = body.ast(target);
  if (const auto* name = std::get_if<ast::NameExpr>(&expr.node)) return assign_name(body, name->name, value, expr.span);
  if (const auto* attribute = std::get_if<ast::AttributeExpr>(&expr.node)) return assign_attribute(body, *attribute, value, expr.span);
  if (const auto* subscript = std::get_if<ast::SubscriptExpr>(&expr.node)) return assign_subscript(body, *subscript, value, expr.span);
  if (const auto* tuple = std::get_if<ast::TupleExpr>(&expr.node)) return unpack_into(body, tuple->items, value, span);
  if (const auto* list = std::get_if<ast::ListExpr>(&expr.node)) return unpack_into(body, list->items, value, span);
  if (std::holds_alternative<ast::StarredExpr>(expr.node)) {
    body.error(DiagnosticKind::InvalidAssignment, expr.span, "starred assignment target must be in a list or tuple");
    return;
  }
  body.error(DiagnosticKind::InvalidAssignment, expr.span, "Cannot assign to " + no_target(expr));
}

}  // namespace kernelc::sema
