#include <algorithm>

#include "sema/c_types.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/functions.h"
#include "sema/lookup.h"
#include "sema/signature.h"
#include "sema/type_resolution.h"

// Methods and fused functions where C functions are meant: `<callback>self.method`, `&self.method`, `Class.method`; and what else depends on
// that a pointer is wanted.
namespace kernelc::sema {

namespace {

/// Whether any class has a method of this name that C can call: a cheap test before the object is looked at.
bool names_c_method(const Body& body, const std::string& name) {
  const Context& context = body.context;
  for (std::size_t i = 0; i < context.functions.size(); ++i) {
    const FunctionDecl& declaration = context.functions[context.functions.id_at(i)];
    if (declaration.class_id.valid() && declaration.name == name) return true;
  }
  return false;
}

bool is_method_name(const Body& body, ast::ExprId expr) {
  const auto* attribute = std::get_if<ast::AttributeExpr>(&body.context.tree[expr].node);
  return attribute && names_c_method(body, attribute->name.text);
}

/// The fused C function that an expression names, or none.
FunctionDeclId fused_function(Body& body, ast::ExprId expr) {
  const auto& node = body.ast(expr).node;
  if (!std::holds_alternative<ast::NameExpr>(node) && !std::holds_alternative<ast::AttributeExpr>(node)) return {};
  const auto symbol = symbol_named_by(body, expr);
  const auto* named = symbol ? std::get_if<FunctionSymbol>(&*symbol) : nullptr;
  if (!named || body.context.functions[named->id].fused.empty()) return {};
  const auto& stmt = std::get<ast::FunctionStmt>(body.ast(body.context.functions[named->id].stmt).node);
  return stmt.kind == ast::FunctionStmt::Kind::Def ? FunctionDeclId{} : named->id;
}

bool is_same_signature(const ir::Types& types, const ir::FunctionType& one, const ir::FunctionType& other) {
  const auto same = [&](ir::TypeId a, ir::TypeId b) { return is_same_c_type(types, a, b); };
  return same(one.result, other.result) &&
         std::equal(one.parameters.begin(), one.parameters.end(), other.parameters.begin(), other.parameters.end(), same);
}

/// The copy of a fused function that has the signature; none where no copy has it.
std::optional<ir::ExprId> copy_with_signature(Body& body, FunctionDeclId id, bool as_virtual, const ir::FunctionType& wanted, Span span) {
  for (const FusedBinding& binding : all_bindings(body.context, body.context.functions[id].fused)) {
    const ir::TypeId type = function_type(body.context, resolve_signature(body.context, body.context.functions[id], binding));
    if (!is_same_signature(body.types(), *body.types().as<ir::FunctionType>(type), wanted)) continue;
    return body.add(span, type, ir::FunctionRef{instance_of(body.context, id, binding), as_virtual});
  }
  return std::nullopt;
}

}  // namespace

/// `a or <char*>NULL`: where an address is wanted, each side becomes one by itself.
const ast::BoolExpr* choice_of_cast(Body& body, ast::ExprId expr) {
  const auto* choice = std::get_if<ast::BoolExpr>(&body.ast(expr).node);
  const bool has_cast = choice && std::holds_alternative<ast::CastExpr>(body.ast(choice->values.back()).node);
  return has_cast && choice->values.size() == 2 ? choice : nullptr;
}

bool depends_on_pointer(Body& body, ast::ExprId expr) {
  return choice_of_cast(body, expr) || is_method_name(body, expr) || fused_function(body, expr).valid() || names_extents(body, expr);
}

namespace {

/// `self.method` or `Class.method`.
struct MethodMeant {
  FunctionDeclId function;
  bool is_of_object;
  bool is_fused;
};

std::optional<MethodMeant> method_meant(Body& body, ast::ExprId expr) {
  if (!is_method_name(body, expr)) return std::nullopt;
  const auto* attribute = std::get_if<ast::AttributeExpr>(&body.ast(expr).node);
  const auto symbol = symbol_named_by(body, attribute->value);
  const auto* named = symbol ? std::get_if<TypeSymbol>(&*symbol) : nullptr;
  const ir::TypeId type = named ? named->type : body.types().strip(body.type_of(check(body, attribute->value)));
  const auto method = c_method(body, type, attribute->name.text);
  if (!method) return std::nullopt;
  return MethodMeant{method->function, !named, !body.context.functions[method->function].fused.empty()};
}

}  // namespace

std::optional<ir::ExprId> method_function(Body& body, ast::ExprId expr) {
  const auto method = method_meant(body, expr);
  if (!method || method->is_fused) return std::nullopt;
  const Span span = body.ast(expr).span;
  const ir::ExprId function = function_value(body, method->function, std::get<ast::AttributeExpr>(body.ast(expr).node).name.text, span);
  const ir::FunctionId id = body.node<ir::FunctionRef>(function)->id;
  return body.add(span, body.type_of(function), ir::FunctionRef{id, method->is_of_object});
}

std::optional<ir::ExprId> method_copy(Body& body, const ast::SubscriptExpr& expr, Span span) {
  const auto method = method_meant(body, expr.value);
  if (!method || !method->is_fused) return std::nullopt;
  const auto& stmt = std::get<ast::FunctionStmt>(body.ast(body.context.functions[method->function].stmt).node);
  if (stmt.kind != ast::FunctionStmt::Kind::Cdef) return std::nullopt;
  const auto copy = explicit_instance(body, method->function, expr.items, span);
  const auto* function = copy ? body.node<ir::FunctionRef>(*copy) : nullptr;
  return function ? body.add(span, body.type_of(*copy), ir::FunctionRef{function->id, method->is_of_object}) : copy;
}

/// The characters of an attribute or a variable that holds text, or else another address. Anything else is left to be checked as it is.
ir::ExprId check_choice_of_characters(Body& body, const ast::BoolExpr& choice, ir::TypeId type, Span span) {
  const ir::ExprId left = check(body, choice.values.front());
  if (!body.is_object(left) || !body.is_pure(left)) return {};
  const ir::ExprId condition = truth(body, left, span);
  const ir::ExprId characters = convert(body, left, type, span);
  const ir::ExprId other = with_statements(body, span, [&] { return check_as(body, choice.values.back(), type); });
  const bool is_or = choice.op == ast::BoolExpr::Op::Or;
  return body.add(span, type, is_or ? ir::Conditional{condition, characters, other} : ir::Conditional{condition, other, characters});
}

ir::ExprId check_pointer_wanted(Body& body, ast::ExprId expr, ir::TypeId type) {
  const auto* pointer = type.valid() ? body.types().as<ir::PointerType>(type) : nullptr;
  if (!pointer) return check(body, expr);
  if (const auto* choice = choice_of_cast(body, expr); choice && is_char_pointer(body.types(), type))
    if (const ir::ExprId made = check_choice_of_characters(body, *choice, body.types().strip(type), body.ast(expr).span)) return made;
  const auto* signature = body.types().as<ir::FunctionType>(pointer->target);
  if (const auto extents = signature ? std::nullopt : pointer_to_extents(body, expr)) return *extents;
  if (!signature && !body.types().is<ir::VoidType>(pointer->target)) return check(body, expr);
  if (const auto method = method_function(body, expr)) return *method;
  FunctionDeclId fused = signature ? fused_function(body, expr) : FunctionDeclId{};
  const auto method = signature && !fused.valid() ? method_meant(body, expr) : std::nullopt;
  if (method && method->is_fused) fused = method->function;
  const auto copy = fused.valid() ? copy_with_signature(body, fused, method && method->is_of_object, ir::FunctionType(*signature), body.ast(expr).span) : std::nullopt;
  return copy ? *copy : check(body, expr);
}

}  // namespace kernelc::sema
