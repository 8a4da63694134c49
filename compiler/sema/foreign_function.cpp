#include "sema/foreign_function.h"

#include <algorithm>

#include "sema/complex_header.h"
#include "sema/function_rules.h"
#include "sema/signature.h"

namespace kernelc::sema {

std::vector<ir::TypeId> foreign_function_types(Context& context, const Scope& scope, const ast::FunctionStmt& stmt, bool is_nogil) {
  Signature signature = foreign_signature(context, scope, stmt);
  signature.is_nogil |= is_nogil;
  std::vector<ir::TypeId> types{function_type(context, signature)};
  while (!signature.parameters.empty() && signature.parameters.back().has_default) {
    signature.parameters.pop_back();
    types.push_back(function_type(context, signature));
  }
  return types;
}

Scope& template_scope(Context& context, const Scope& scope, const std::vector<std::string>& templates) {
  context.scopes.push_back(std::make_unique<Scope>(Scope::Kind::Class, &scope));
  Scope& inner = *context.scopes.back();
  for (const std::string& name : templates)
    inner.declare(name, TypeSymbol{context.types().intern(ir::TemplateParameterType{name})});
  return inner;
}

void check_foreign_defaults(Context& context, const Place& place, const ast::FunctionStmt& stmt) {
  for (const ast::Parameter& parameter : stmt.parameters) {
    if (!parameter.has_default) continue;
    if (!place.is_pxd && !parameter.default_value) refuse_left_out_default(context, parameter);
    else if (!place.foreign)
      context.error(DiagnosticKind::InvalidArgument, parameter.span, "Extern functions cannot have default arguments values.");
  }
}

namespace {

/// What the module's own `.pxd` promises to others, a header may have: the function that they get calls that one.
bool provides_promise(Context& context, const Place& place, const ast::FunctionStmt& stmt, const Symbol* before) {
  const auto* promised = before ? std::get_if<FunctionSymbol>(before) : nullptr;
  if (!promised || !place.foreign || !place.is_own || place.is_pxd) return false;
  FunctionDecl& function = context.functions[promised->id];
  const auto types = foreign_function_types(context, place.scope, stmt, place.foreign->is_nogil);
  if (!function.is_in_pxd || function.has_definition || types.size() != 1) return false;
  function.provider = context.module.externs.add({stmt.name.text, foreign_name(place, stmt.name.text, stmt.c_name), types.front(), stmt.name.span});
  function.has_definition = true;
  return true;
}

}  // namespace

void declare_foreign_function(Context& context, const Place& place, const ast::FunctionStmt& stmt) {
  check_foreign_defaults(context, place, stmt);
  std::vector<std::string> templates;
  for (const ast::Identifier& parameter : stmt.templates) templates.push_back(parameter.text);
  const Scope& scope = templates.empty() ? place.scope : template_scope(context, place.scope, templates);
  const bool is_nogil = place.foreign && place.foreign->is_nogil;
  Symbol* before = place.scope.find_own(stmt.name.text);
  auto* overloaded = before ? std::get_if<ExternSymbol>(before) : nullptr;
  if (provides_promise(context, place, stmt, before)) return;
  if (before && !overloaded) return report_redeclared(context, place, stmt.name);
  std::vector<std::string> names;
  for (const ast::Parameter& parameter : stmt.parameters) names.push_back(parameter.name.text);
  const std::string written = foreign_name(place, stmt.name.text, stmt.c_name);
  const std::string cpp_name = place.foreign ? complex_function(place.foreign->header, written) : written;
  ExternSymbol symbol = overloaded ? *overloaded : ExternSymbol{};
  for (const ir::TypeId type : foreign_function_types(context, scope, stmt, is_nogil)) {
    const bool is_known = std::any_of(symbol.overloads.begin(), symbol.overloads.end(),
                                      [&](ir::ExternId id) { return context.module.externs[id].type == type; });
    if (is_known) continue;
    symbol.overloads.push_back(context.module.externs.add(
        {stmt.name.text, cpp_name, type, stmt.name.span, templates, names, !place.foreign, false, context.is_standard(place.scope)}));
  }
  const bool is_published = stmt.kind == ast::FunctionStmt::Kind::Cpdef && place.is_own && !overloaded;
  if (is_published) context.published_externs.push_back(symbol.overloads.front());
  if (overloaded) *overloaded = std::move(symbol);
  else declare_name(context, place, stmt.name, std::move(symbol));
}

}  // namespace kernelc::sema
