#include "sema/convert.h"
#include "sema/cpp_conversion.h"
#include "sema/cpp_overloads.h"
#include "sema/expressions.h"
#include "sema/literals.h"
#include "sema/lookup.h"

namespace kernelc::sema {

namespace {

void collect_operators(Body& body, ir::ExprId operand, const std::string& op, std::vector<Candidate>& found) {
  const auto* cpp = body.types().as<ir::CppClassType>(body.type_of(operand));
  if (cpp) collect_methods(body, ir::CppClassType(*cpp), "operator" + op, found);
}

/// Operators that are declared outside of classes: `Point operator*(double, const Point&)`.
void collect_functions(Body& body, const std::string& op, std::vector<Candidate>& found) {
  const Symbol* symbol = find_declared(*body.scope, "operator" + op);
  const auto* functions = symbol ? std::get_if<ExternSymbol>(symbol) : nullptr;
  if (!functions) return;
  for (const ir::ExternId id : functions->overloads) {
    const ir::TypeId type = body.module().externs[id].type;
    if (body.types().is<ir::FunctionType>(type)) found.push_back({nullptr, type});
  }
}

/// An operator of both operands, declared outside of classes or within the class of either: `bint operator==[T](complex[T]&, T&)`.
std::optional<ir::FunctionType> operator_beside(Body& body, const std::string& op, ir::ExprId left, ir::ExprId right) {
  std::vector<Candidate> candidates;
  collect_functions(body, op, candidates);
  collect_operators(body, left, op, candidates);
  collect_operators(body, right, op, candidates);
  const auto best = best_method(body, candidates, {left, right});
  if (!best) return std::nullopt;
  return bound_to(body, best->type, {left, right});
}

/// The operator that the class of the left side declares as a method.
std::optional<ir::FunctionType> operator_of_left(Body& body, const std::string& op, ir::ExprId left, ir::ExprId right) {
  std::vector<Candidate> candidates;
  collect_operators(body, left, op, candidates);
  const auto best = best_method(body, candidates, {right});
  if (!best) return std::nullopt;
  return bound_to(body, best->type, {right});
}

/// The operator of two values of the right class, where the left one becomes such a value: `iterator == const_iterator`.
std::optional<ir::FunctionType> operator_of_right(Body& body, const std::string& op, ir::ExprId left, ir::ExprId right) {
  const ir::TypeId given = body.types().strip(body.type_of(left)), wanted = body.types().strip(body.type_of(right));
  const auto* from = body.types().as<ir::CppClassType>(given);
  const auto* to = body.types().as<ir::CppClassType>(wanted);
  if (!from || !to || from->id == to->id || is_other_class_of_container(body, given, wanted)) return std::nullopt;
  const ir::CppClassId outer = body.module().cpp_classes[from->id].outer;
  if (!outer.valid() || outer != body.module().cpp_classes[to->id].outer) return std::nullopt;
  return operator_of_left(body, op, right, right);
}

/// An operand as the operator takes it: a template takes it as it is, and so does one that is declared with `...`.
ir::ExprId taken(Body& body, const ir::FunctionType& type, std::size_t place, ir::ExprId operand, Span span) {
  const bool is_free = place >= type.parameters.size() || has_parameter(body.types(), type.parameters[place]);
  return is_free ? operand : convert(body, operand, type.parameters[place], span);
}

ir::ExprId operation(Body& body, const ir::FunctionType& declared, const std::string& op, ir::ExprId left, ir::ExprId right, Span span) {
  return body.add(span, declared.result, ir::CppOperator{op, left, right, false, body.types().intern(declared)});
}

}  // namespace

ir::ExprId cpp_binary(Body& body, const std::string& op, ir::ExprId left, ir::ExprId right, Span span) {
  auto type = operator_of_left(body, op, left, right);
  if (type) {
    right = taken(body, *type, 0, right, span);
  } else if ((type = operator_of_right(body, op, left, right))) {
    return operation(body, *type, op, left, right, span);
  } else {
    type = operator_beside(body, op, left, right);
    if (!type) return {};
    left = taken(body, *type, 0, left, span);
    right = taken(body, *type, 1, right, span);
  }
  return operation(body, *type, op, left, right, span);
}

void assign_value(Body& body, ir::ExprId place, ir::ExprId value, Span at, Span span) {
  ir::Types& types = body.types();
  const bool is_of_class = types.is<ir::CppClassType>(body.type_of(place)) && !body.is_error(value);
  auto type = is_of_class ? operator_of_left(body, "=", place, value) : std::nullopt;
  if (!type || type->exceptions != ir::ExceptionKind::Cpp) return body.assign(span, place, convert(body, value, body.type_of(place), at));
  value = taken(body, *type, 0, value, at);
  type->result = types.void_type;  // nobody asks for it, and it may be left out
  body.emit(span, ir::Assign{place, value, types.intern(*type)});
}

ir::ExprId cpp_unary(Body& body, const std::string& op, ir::ExprId operand, Span span) {
  const auto* cpp = body.types().as<ir::CppClassType>(body.type_of(operand));
  if (!cpp) return {};
  const ir::CppClassType instance = *cpp;
  std::vector<Candidate> methods, functions;
  collect_methods(body, instance, "operator" + op, methods);
  if (const auto best = best_method(body, methods, {}))
    return operation(body, ir::FunctionType(*body.types().as<ir::FunctionType>(best->type)), op, operand, {}, span);
  collect_functions(body, op, functions);
  const auto best = best_method(body, functions, {operand});
  return best ? operation(body, bound_to(body, best->type, {operand}), op, operand, {}, span) : ir::ExprId{};
}

ir::ExprId cpp_operator(Body& body, const std::string& op, ir::ExprId operand, Span span) {
  if (body.is_error(operand)) return operand;
  if (const ir::ExprId result = cpp_unary(body, op, operand, span)) return result;
  body.error(DiagnosticKind::InvalidOperands, span, "Invalid operand type for '" + op + "' (" + body.display(body.type_of(operand)) + ")");
  return body.error_expr(span);
}

namespace {

/// What `++x` or `x++` gives, and the operator where the class declares it; none where the type has no such operator.
struct Step {
  ir::TypeId type;
  ir::TypeId declared;
};

std::optional<Step> step_of(Body& body, const std::string& op, ir::ExprId operand, bool is_postfix, Span span) {
  const ir::Types& types = body.types();
  const ir::TypeId type = body.type_of(operand);
  const bool is_known = types.is_number(type) || types.is_pointer(type) || types.is_error(type) || has_parameter(types, type);
  if (is_known || find_declared(*body.scope, "operator" + op)) return Step{value_type(body, operand), {}};
  std::vector<Candidate> candidates;
  collect_operators(body, operand, op, candidates);
  std::vector<ir::ExprId> arguments;
  if (is_postfix) arguments.push_back(body.int_const(span, 0, types.int_type));
  const auto* instance = types.as<ir::CppClassType>(type);
  const bool is_known_to_library = instance && is_of_library(body.module(), instance->id);
  const auto best = best_method(body, candidates, arguments);
  if (best) return Step{types.as<ir::FunctionType>(best->type)->result, best->type};
  return is_known_to_library ? std::optional(Step{value_type(body, operand), {}}) : std::nullopt;
}

/// A step changes its operand, which the address says to all who ask what is written.
ir::ExprId stepped_place(Body& body, ir::ExprId operand, Span span) {
  const ir::TypeId type = body.type_of(operand);
  if (!body.types().is_number(type) && !body.types().is_pointer(type)) return operand;
  const ir::ExprId address = body.add(span, body.types().pointer_to(type), ir::AddressOf{operand});
  return body.add(span, type, ir::Dereference{address});
}

}  // namespace

ir::ExprId comma_operator(Body& body, ir::ExprId left, ir::ExprId right, Span span) {
  if (body.is_error(left) || body.is_error(right)) return body.error_expr(span);
  const auto is_class = [&](ir::ExprId operand) { return body.types().is<ir::CppClassType>(body.type_of(operand)); };
  if (is_class(left) || is_class(right)) {
    if (const ir::ExprId result = cpp_binary(body, ",", left, right, span)) return result;
  }
  body.error(DiagnosticKind::InvalidOperands, span,
             "Invalid operand types for ',' (" + body.display(body.type_of(left)) + "; " + body.display(body.type_of(right)) + ")");
  return body.error_expr(span);
}

ir::ExprId step_operator(Body& body, const std::string& name, ir::ExprId operand, Span span) {
  const bool is_postfix = name.starts_with("post");
  const std::string op = name.ends_with("increment") ? "++" : name.ends_with("decrement") ? "--" : "";
  if (op.empty()) {
    body.error(DiagnosticKind::UnknownMember, span, "cython.operator has no function '" + name + "'");
    return body.error_expr(span);
  }
  if (const auto step = step_of(body, op, operand, is_postfix, span))
    return body.add(span, step->type, ir::CppOperator{op, stepped_place(body, operand, span), {}, is_postfix, step->declared});
  const std::string written = body.display(body.type_of(operand));
  body.error(DiagnosticKind::InvalidOperands, span,
             is_postfix ? "No 'operator" + op + "(int)' declared for postfix '" + op + "' (operand type is '" + written + "')"
                        : "No match for 'operator" + op + "' (operand type is '" + written + "')");
  return body.error_expr(span);
}

}  // namespace kernelc::sema
