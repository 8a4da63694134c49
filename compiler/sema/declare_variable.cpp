#include "sema/capsule_signature.h"
#include "sema/declare.h"
#include "sema/type_resolution.h"

namespace kernelc::sema {

namespace {

using Visibility = ast::VariableStmt::Visibility;

// A type as a variable of the module may have it; the error type after a report.
ir::TypeId variable_type(Context& context, const Place& place, const ast::VariableStmt::Variable& written) {
  if (!written.type.valid()) return context.types().object_type;
  const ir::TypeId type = resolve_type(context, place.scope, written.type, {});
  const auto* object = context.types().as<ir::ObjectType>(type);
  if (object && object->buffer.valid()) {
    context.error(DiagnosticKind::InvalidType, written.name.span, "Buffer types only allowed as function local variables");
    return context.types().error_type;
  }
  return type;
}

// Headers have pointers to objects, which nobody counts references for.
void refuse_foreign_object(Context& context, ir::TypeId type, Span span) {
  if (context.types().is_object(type)) context.error(DiagnosticKind::InvalidType, span, "Python object cannot be declared extern; declare a 'PyObject*'");
}

// A variable that the module's own `.pxd` promises to others is one of a header.
bool provides_promise(Context& context, const Place& place, const ir::Extern& foreign, const Symbol* before) {
  const auto* promised = before ? std::get_if<GlobalSymbol>(before) : nullptr;
  if (!promised || !place.is_own || place.is_pxd) return false;
  ir::Global& variable = context.module.globals[promised->id];
  if (!variable.is_exported || variable.is_extern || variable.type != foreign.type) return false;
  variable.is_extern = true;
  variable.cpp_name = foreign.cpp_name;
  return true;
}

void declare_foreign_variable(Context& context, const Place& place, const ast::VariableStmt::Variable& written) {
  const ir::TypeId type = variable_type(context, place, written);
  refuse_foreign_object(context, type, written.name.span);
  ir::Extern made{written.name.text, foreign_name(place, written.name.text, written.c_name), type, written.name.span};
  const Symbol* before = place.scope.find_own(written.name.text);
  const auto* same = before ? std::get_if<ExternSymbol>(before) : nullptr;
  if (same && context.module.externs[same->overloads.front()].type == type) return;
  if (provides_promise(context, place, made, before)) return;
  declare_name(context, place, written.name, ExternSymbol{{context.module.externs.add(std::move(made))}});
}

// `cpp_locals`, of a variable that no other module knows.
bool is_optional_variable(const Context& context, const Place& place, const ast::VariableStmt& stmt, ir::TypeId type) {
  const bool is_private = place.is_own && !place.is_pxd && stmt.visibility == Visibility::Private;
  return is_private && context.module.directives.cpp_locals && context.module.types.is<ir::CppClassType>(type);
}

void declare_global(Context& context, const Place& place, const ast::VariableStmt& stmt, const ast::VariableStmt::Variable& written) {
  const ir::TypeId type = variable_type(context, place, written);
  const bool is_elsewhere = stmt.visibility == Visibility::Extern;
  // With the type of a function, it is the function itself that the `.pxd` announces.
  if (!is_elsewhere && place.is_pxd && context.types().is<ir::FunctionType>(type)) return;
  if (is_elsewhere) refuse_foreign_object(context, type, written.name.span);
  const bool is_optional = is_optional_variable(context, place, stmt, type);
  if (!is_elsewhere && !context.types().is_error(type)) check_variable_type(context, type, written.name.span, is_optional);
  ir::Global made;
  made.is_optional = is_optional;
  made.name = written.name.text;
  made.type = type;
  made.span = written.name.span;
  made.is_api = stmt.visibility == Visibility::Api || stmt.visibility == Visibility::PublicApi;
  made.is_public = made.is_api || stmt.visibility == Visibility::Public;
  made.is_extern = is_elsewhere;
  if (made.is_public || made.is_extern) made.cpp_name = written.c_name.empty() ? made.name : written.c_name;
  if (!place.is_own) made.import_module = place.module_name;
  made.is_exported = !is_elsewhere && place.is_own && (place.is_pxd || made.is_api);
  if (!is_elsewhere) made.capsule_type = capsule_type(context, type);
  // What the module's own `.pxd` declares, the module may declare again; the type is that of the `.pxd`.
  const Symbol* before = place.scope.find_own(made.name);
  const auto* same = before ? std::get_if<GlobalSymbol>(before) : nullptr;
  const auto* first = same ? &context.module.globals[same->id] : nullptr;
  if (first && first->span.file != made.span.file) return;
  declare_name(context, place, written.name, GlobalSymbol{context.module.globals.add(std::move(made))});
}

}  // namespace

void declare_variables(Context& context, const Place& place, const ast::VariableStmt& stmt) {
  for (const auto& written : stmt.variables) {
    if (place.foreign) declare_foreign_variable(context, place, written);
    else declare_global(context, place, stmt, written);
  }
}

}  // namespace kernelc::sema
