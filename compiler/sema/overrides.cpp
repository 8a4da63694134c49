#include "sema/overrides.h"

#include "sema/convert.h"
#include "sema/functions.h"

namespace kernelc::sema {

namespace {

const ast::FunctionStmt& statement(const Context& context, FunctionDeclId id) {
  return std::get<ast::FunctionStmt>(context.tree[context.functions[id].stmt].node);
}

/// As far as C++ tells types apart: objects of all classes are passed alike.
bool agree(const ir::Types& types, ir::TypeId a, ir::TypeId b) {
  return (types.is_object(a) && types.is_object(b)) || types.strip(a) == types.strip(b) || is_same_c_type(types, a, b);
}

bool signatures_agree(const Context& context, const ir::Function& method, const ir::Function& base) {
  const ir::Types& types = context.module.types;
  if (method.parameters.size() != base.parameters.size() || !agree(types, method.result, base.result)) return false;
  for (std::size_t i = 0; i < method.parameters.size(); ++i)
    if (!agree(types, method.locals[method.parameters[i]].type, base.locals[base.parameters[i]].type)) return false;
  return true;
}

void check_override(Context& context, FunctionDeclId method, FunctionDeclId base, ir::FunctionId ours, ir::FunctionId theirs) {
  const ir::Function& function = context.module.functions[ours];
  const ir::Function& overridden = context.module.functions[theirs];
  if (signatures_agree(context, function, overridden)) return;
  const auto& parameters = statement(context, method).parameters;
  const std::size_t known = overridden.parameters.size();
  const bool adds_defaults = parameters.size() > known && parameters.size() == function.parameters.size() && parameters[known].default_value.valid();
  const Span span = statement(context, method).name.span;
  Diagnostic& error = adds_defaults ? context.error(DiagnosticKind::Unsupported, span, "an override with more optional arguments is not compiled yet")
                                    : context.error(DiagnosticKind::MisplacedDeclaration, span, "Signature not compatible with previous declaration");
  error.notes.push_back({statement(context, base).name.span, "Previous declaration is here"});
}

/// The method of the nearest base class in the same place of the table.
void check_method(Context& context, ir::ClassId id, const ir::Class::Method& method, FunctionDeclId declaration) {
  const auto inherited = find_method(context, context.module.classes[id].base, method.name);
  if (!inherited) return;
  for (const ir::Class::Method& base : context.module.classes[inherited->owner].methods) {
    const bool is_overridden = base.name == method.name && base.vtable_slot == method.vtable_slot && base.function.valid();
    if (is_overridden) check_override(context, declaration, inherited->function, method.function, base.function);
  }
}

}  // namespace

void check_overrides(Context& context) {
  for (const auto& [id, declaration] : context.classes) {
    const auto& methods = context.module.classes[id].methods;
    for (std::size_t i = 0; declaration.has_definition && i < methods.size(); ++i) {
      if (methods[i].vtable_slot >= 0 && methods[i].function.valid()) check_method(context, id, methods[i], declaration.methods[i]);
    }
  }
}

}  // namespace kernelc::sema
