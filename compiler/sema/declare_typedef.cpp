#include <algorithm>

#include "sema/constant_arithmetic.h"
#include "sema/declare.h"
#include "sema/fused.h"
#include "sema/lookup.h"
#include "sema/named_type.h"
#include "sema/type_resolution.h"

namespace kernelc::sema {

namespace {

using ir::TypeId;

// Integers of known width are one type by whatever header they come, and whatever its block says they stand for.
std::optional<TypeId> integer_of_known_width(Context& context, const std::string& name, const std::string& cpp_name, TypeId target) {
  ir::Types& types = context.types();
  if (!types.is<ir::IntType>(target)) return std::nullopt;
  const std::pair<const char*, TypeId> known[] = {{"int8_t", types.signed_char},     {"uint8_t", types.unsigned_char}, {"int16_t", types.short_type},
                                                  {"uint16_t", types.unsigned_short}, {"int32_t", types.int_type},     {"uint32_t", types.unsigned_int},
                                                  {"int64_t", types.long_type},       {"uint64_t", types.unsigned_long}};
  for (const auto& [of_c, type] : known) {
    if (cpp_name == of_c) return types.intern(ir::AliasType{name, cpp_name, type});
  }
  return std::nullopt;
}

// `ctypedef int foo_t` of a header: only C++ knows how wide it is.
TypeId foreign_typedef(Context& context, const std::string& name, const std::string& cpp_name, TypeId target) {
  if (const auto known = integer_of_known_width(context, name, cpp_name, target)) return *known;
  ir::Types& types = context.types();
  const auto* integer = types.as<ir::IntType>(target);
  if (!integer) return types.intern(ir::AliasType{name, cpp_name, target});
  ir::IntType foreign = *integer;
  foreign.name = cpp_name;
  foreign.is_extern = true;
  foreign.is_character = false;
  const TypeId type = types.intern(std::move(foreign));
  return name == cpp_name ? type : types.intern(ir::AliasType{name, cpp_name, type});
}

// `size_t` and other names that the compiler knows keep their meaning when a header's block declares them again.
std::optional<TypeId> known_typedef(Context& context, const std::string& name, TypeId target) {
  const Symbol* known = context.builtins ? context.builtins->find_own(name) : nullptr;
  const auto* type = known ? std::get_if<TypeSymbol>(known) : nullptr;
  const auto is_integer = [&](TypeId id) { return context.types().is<ir::IntType>(id) || context.types().is<ir::CodePointType>(id); };
  const bool agrees = type && is_integer(type->type) && is_integer(target);
  return agrees ? std::optional(type->type) : std::nullopt;
}

TypeId own_typedef(Context& context, const Place& place, const ast::TypedefStmt& stmt, TypeId target) {
  ir::Types& types = context.types();
  // A name given in C++ says that a type exists there already.
  if (place.is_own && stmt.c_name.empty()) {
    auto& aliases = context.module.aliases;
    const bool is_taken = std::any_of(aliases.begin(), aliases.end(), [&](const auto& alias) { return alias.name == stmt.name.text; });
    if (!is_taken) aliases.push_back({stmt.name.text, "", target, false});
  }
  return types.intern(ir::AliasType{stmt.name.text, stmt.c_name, target, module_of(context, place), stmt.c_name.empty() && !stmt.is_public});
}

}  // namespace

void declare_typedef(Context& context, const Place& place, const ast::TypedefStmt& stmt) {
  const std::string& name = stmt.name.text;
  const TypeId target = resolve_type(context, place.scope, stmt.type, {});
  std::vector<ir::FusedId> fused;
  collect_fused(context, target, fused);
  TypeId type = target;
  if (const auto* object = context.types().as<ir::ObjectType>(target); object && object->buffer.valid())
    context.error(DiagnosticKind::InvalidType, stmt.name.span, "Buffer types only allowed as function local variables");
  if (!context.types().is_error(target) && fused.empty()) {
    const bool is_foreign = place.foreign || stmt.is_extern;
    const auto known = is_foreign ? known_typedef(context, name, target) : std::nullopt;
    const bool is_of_cpp = is_foreign && name == "bool";  // whatever namespace it is declared in
    if (known) type = *known;
    else if (is_of_cpp) type = target;
    else if (is_foreign) type = foreign_typedef(context, name, foreign_name(place, name, stmt.c_name), target);
    else type = own_typedef(context, place, stmt, target);
  }
  const Symbol* before = place.scope.find_own(name);
  const auto* same = before ? std::get_if<TypeSymbol>(before) : nullptr;
  if (same && same->type == type && (place.foreign || stmt.is_extern)) return;
  declare_name(context, place, stmt.name, TypeSymbol{type});
}

void declare_fused(Context& context, const Place& place, const ast::FusedStmt& stmt) {
  std::vector<TypeId> members;
  for (const ast::TypeId written : stmt.types) {
    const TypeId member = resolve_type(context, place.scope, written, {});
    if (context.types().is_error(member)) continue;
    if (std::find(members.begin(), members.end(), member) != members.end())
      context.error(DiagnosticKind::InvalidFusedType, context.tree[written].span, "Type specified multiple times");
    members.push_back(member);
  }
  if (members.empty() && !stmt.types.empty()) return declare_name(context, place, stmt.name, TypeSymbol{context.types().error_type});
  declare_name(context, place, stmt.name, TypeSymbol{make_fused_type(context, stmt.name.text, members)});
}

bool declare_fused_assignment(Context& context, const Place& place, const ast::AssignStmt& stmt) {
  const auto* call = std::get_if<ast::CallExpr>(&context.tree[stmt.value].node);
  if (!call || cython_name(context, place.scope, call->callee) != "cython.fused_type" || stmt.targets.size() != 1) return false;
  const ast::Expr& target = context.tree[stmt.targets[0]];
  const auto* name = std::get_if<ast::NameExpr>(&target.node);
  if (!name) return false;
  std::vector<TypeId> members;
  for (const ast::Argument& argument : call->arguments) {
    const Span span = context.tree[argument.value].span;
    const auto member = type_named_by(context, place.scope, argument.value, {});
    if (member && std::find(members.begin(), members.end(), *member) != members.end())
      context.error(DiagnosticKind::InvalidFusedType, span, "Type specified multiple times");
    if (member) members.push_back(*member);
    else context.error(DiagnosticKind::InvalidFusedType, span, "Invalid type");
  }
  declare_name(context, place, {name->name, target.span}, TypeSymbol{make_fused_type(context, name->name, members)});
  return true;
}

void declare_constant(Context& context, const Place& place, const ast::DefineStmt& stmt) {
  const auto value = evaluate_constant(context, place.scope, stmt.value);
  if (value) {
    place.scope.declare(stmt.name.text, ConstantSymbol{*value});
    return;
  }
  const ast::Expr& expr = context.tree[stmt.value];
  const auto* name = std::get_if<ast::NameExpr>(&expr.node);
  context.error(DiagnosticKind::ConstantExpected, expr.span,
                name ? "Compile-time name '" + name->name + "' not defined" : "Invalid compile-time expression");
}

}  // namespace kernelc::sema
