#include <algorithm>

#include "sema/constant_arithmetic.h"
#include "sema/declare.h"
#include "sema/lookup.h"
#include "sema/type_resolution.h"

namespace kernelc::sema {

namespace {

bool is_foreign(const Place& place, const ast::EnumStmt& stmt) { return place.foreign || stmt.is_extern; }

// A member that is scoped is reached through its enum in C++, too.
std::string member_name(const Place& place, const ast::EnumStmt& stmt, const ast::EnumStmt::Member& member, const std::string& owner) {
  if (!is_foreign(place, stmt)) return member.c_name;
  if (!member.c_name.empty()) return member.c_name;
  return stmt.is_class ? owner + "::" + member.name.text : foreign_name(place, member.name.text, "");
}

ir::ExprId member_value(Context& context, const Place& place, ast::ExprId written, bool is_foreign);

/// `A = <int>FROM_HEADER`
ir::ExprId cast_member_value(Context& context, const Place& place, const ast::CastExpr& cast, bool is_foreign, Span span) {
  const ir::TypeId type = resolve_type(context, place.scope, cast.type, {});
  const ir::ExprId value = member_value(context, place, cast.value, is_foreign);
  if (!value || context.types().is_error(type)) return {};
  if (context.types().is_integer(type)) return context.module.exprs.add({span, type, ir::Cast{value}});
  context.error(DiagnosticKind::ConstantExpected, span, "Not allowed in a constant expression");
  return {};
}

ir::ExprId member_value(Context& context, const Place& place, ast::ExprId written, bool is_foreign) {
  const Span span = context.tree[written].span;
  const ir::Types& types = context.types();
  if (const auto value = evaluate_constant(context, place.scope, written)) {
    if (const auto number = as_integer(*value)) {
      const bool is_int = *number == static_cast<int>(*number);
      return context.module.exprs.add({span, is_int ? types.int_type : types.long_type, ir::IntConst{std::to_string(*number)}});
    }
  }
  if (const auto* cast = std::get_if<ast::CastExpr>(&context.tree[written].node)) return cast_member_value(context, place, *cast, is_foreign, span);
  const auto symbol = lookup(context, place.scope, written);
  if (const auto* foreign = symbol && is_foreign ? std::get_if<ExternSymbol>(&*symbol) : nullptr)
    return context.module.exprs.add({span, context.module.externs[foreign->overloads.front()].type, ir::ExternRef{foreign->overloads.front()}});
  if (const auto* member = symbol ? std::get_if<EnumeratorSymbol>(&*symbol) : nullptr)
    return context.module.exprs.add({span, types.int_type, ir::EnumeratorRef{member->id, member->member}});
  if (const auto* name = std::get_if<ast::NameExpr>(&context.tree[written].node); is_foreign && name && !symbol)
    context.error(DiagnosticKind::UndeclaredName, span, "undeclared name not builtin: " + name->name);
  if (!is_foreign) context.error(DiagnosticKind::ConstantExpected, span, "Not allowed in a constant expression");
  return {};
}

bool has_member(const std::vector<ir::Enum::Member>& members, const std::string& name) {
  return std::any_of(members.begin(), members.end(), [&](const ir::Enum::Member& member) { return member.name == name; });
}

ir::EnumId find_or_make(Context& context, const Place& place, const ast::EnumStmt& stmt, Span span) {
  if (const Symbol* known = stmt.name.text.empty() ? nullptr : place.scope.find_own(stmt.name.text)) {
    const auto* type = std::get_if<TypeSymbol>(known);
    const auto* enumeration = type ? context.types().as<ir::EnumType>(type->type) : nullptr;
    const bool is_of_header = enumeration && is_foreign(place, stmt) && context.module.enums[enumeration->id].is_extern;
    if (is_of_header || (enumeration && context.module.enums[enumeration->id].members.empty())) {
      note_header(context, place, stmt.name.text);
      return enumeration->id;
    }
    report_redeclared(context, place, stmt.name);
    return {};
  }
  ir::Enum made;
  made.name = stmt.name.text;
  made.module_name = module_of(context, place);
  made.is_typedef = stmt.is_typedef;
  made.is_cpdef = stmt.is_cpdef;
  made.is_public = stmt.is_public;
  made.is_scoped = stmt.is_class;
  made.is_extern = is_foreign(place, stmt);
  if (made.is_extern && !made.name.empty()) made.cpp_name = foreign_name(place, made.name, stmt.c_name);
  made.span = span;
  const ir::EnumId id = context.module.enums.add(std::move(made));
  if (!stmt.name.text.empty())
    declare_name(context, place, stmt.name, TypeSymbol{context.types().intern(ir::EnumType{id})});
  return id;
}

}  // namespace

void declare_enum(Context& context, const Place& place, const ast::EnumStmt& stmt, Span span) {
  const ir::EnumId id = find_or_make(context, place, stmt, span);
  if (!id.valid() || !stmt.is_definition) return;
  if (stmt.members.empty() && !is_foreign(place, stmt))
    context.error(DiagnosticKind::InvalidType, span, "Empty enum definition not allowed outside a 'cdef extern from' block");
  if (stmt.underlying.valid()) {
    const ir::TypeId underlying = resolve_type(context, place.scope, stmt.underlying, {});
    context.module.enums[id].underlying = underlying;
  }
  if (stmt.doc) context.module.enums[id].doc = stmt.doc;
  for (const auto& written : stmt.members) {
    ir::Enum::Member member{written.name.text, member_name(place, stmt, written, context.module.enums[id].cpp_name), {}};
    if (written.value.valid()) member.value = member_value(context, place, written.value, is_foreign(place, stmt));
    auto& members = context.module.enums[id].members;
    if (is_foreign(place, stmt) && has_member(members, written.name.text)) continue;  // the header is declared again
    members.push_back(std::move(member));
    const Symbol* known = place.scope.find_own(written.name.text);
    const bool is_repeated = is_foreign(place, stmt) && known && std::holds_alternative<EnumeratorSymbol>(*known);
    if (!stmt.is_class && !is_repeated) declare_name(context, place, written.name, EnumeratorSymbol{id, static_cast<int>(members.size() - 1)});
  }
}

}  // namespace kernelc::sema
