#include "sema/foreign_function.h"

#include <algorithm>

#include "sema/capsule_signature.h"
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

/// What the module's own `.pxd` promises and nothing has defined yet.
const FunctionDecl* promised_function(const Context& context, const Symbol* before) {
  const auto* function = before ? std::get_if<FunctionSymbol>(before) : nullptr;
  const FunctionDecl* declared = function ? &context.functions[function->id] : nullptr;
  const bool is_promised = declared && declared->is_in_pxd && !declared->has_definition && declared->module_name.empty() && declared->fused.empty();
  return is_promised ? declared : nullptr;
}

/// A function of a header that other modules get under the name that the `.pxd` promises.
void hand_out(Context& context, const FunctionDecl& promised, ir::Extern& function) {
  const Signature signature = resolve_signature(context, promised, {});
  function.capsule_name = promised.name;
  function.capsule_signature = capsule_signature(context, promised, signature, context.options.module_name, "");
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
  const FunctionDecl* promised = place.is_own && !place.is_pxd ? promised_function(context, before) : nullptr;
  if (before && !overloaded && !promised) return report_redeclared(context, place, stmt.name);
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
  if (promised) hand_out(context, *promised, context.module.externs[symbol.overloads.front()]);
  const bool is_published = stmt.kind == ast::FunctionStmt::Kind::Cpdef && place.is_own && !overloaded;
  if (is_published) context.published_externs.push_back(symbol.overloads.front());
  if (overloaded) *overloaded = std::move(symbol);
  else if (promised) *before = std::move(symbol);
  else declare_name(context, place, stmt.name, std::move(symbol));
}

}  // namespace kernelc::sema
