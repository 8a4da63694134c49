#include "sema/declare_class.h"

#include <algorithm>

#include "ast/expr_text.h"
#include "sema/declarations.h"
#include "sema/lookup.h"
#include "sema/named_type.h"
#include "sema/type_resolution.h"

namespace kernelc::sema {

namespace {

using ObjectKind = ir::ObjectType::Kind;

// Classes of other modules that the compiler knows more about than their declaration says.
std::optional<ObjectKind> known_kind(const std::string& module, const std::string& name) {
  if (module == "numpy" && name == "ndarray") return ObjectKind::NumpyArray;
  if (module == "numpy" && name == "dtype") return ObjectKind::NumpyDtype;
  if (module == "array" && name == "array") return ObjectKind::PythonArray;
  if (module == "builtins" && name == "type") return ObjectKind::Type;
  return std::nullopt;
}

// What `cpython.longintrepr` calls the class `int`, a word of C.
std::string name_in_module(const std::string& module, const std::string& name) {
  return module == "builtins" && name == "py_long" ? "int" : name;
}

std::optional<ir::ClassId> class_of(const Context& context, ir::TypeId type) {
  const auto* object = context.module.types.as<ir::ObjectType>(type);
  if (!object) return std::nullopt;
  if (object->kind == ObjectKind::Class) return object->class_id;
  const auto known = context.known_classes.find(object->kind);
  return known == context.known_classes.end() ? std::nullopt : std::optional(known->second);
}

std::optional<ir::ClassId> declared_class(const Context& context, const Symbol& symbol) {
  const auto* type = std::get_if<TypeSymbol>(&symbol);
  return type ? class_of(context, type->type) : std::nullopt;
}

std::optional<ir::ClassId> find_or_make(Context& context, const Place& place, const ast::ExtensionClassStmt& stmt, Span span) {
  if (const Symbol* before = place.scope.find_own(stmt.name.text)) {
    if (const auto id = declared_class(context, *before)) return id;
    if (!std::holds_alternative<PyNameSymbol>(*before)) {
      report_redeclared(context, place, stmt.name);
      return std::nullopt;
    }
  }
  const bool is_foreign = place.foreign || stmt.is_extern;
  ir::Class made;
  made.cpp_name = stmt.object_name;
  made.type_name = stmt.type_name;
  made.check_size = context.is_standard(place.scope) ? "ignore" : stmt.check_size;
  made.is_public = place.is_own && (stmt.is_public || stmt.is_api);
  made.is_api = place.is_own && stmt.is_api;
  made.is_typedef = stmt.is_typedef;
  made.module_name = stmt.module == "__builtin__" ? "builtins" : !stmt.module.empty() ? stmt.module : place.is_own ? "" : place.module_name;
  made.name = name_in_module(made.module_name, stmt.name.text);
  made.is_extern = is_foreign || !stmt.module.empty() || !place.is_own;
  made.is_in_header = is_foreign;
  made.is_shared = place.is_own && place.is_pxd && !made.is_extern;
  made.span = span;
  const ir::ClassId id = context.module.classes.add(std::move(made));
  const auto kind = known_kind(context.module.classes[id].module_name, stmt.name.text);
  if (kind) context.known_classes[*kind] = id;
  if (is_foreign && stmt.module.empty() && place.is_own)
    context.error(DiagnosticKind::MisplacedDeclaration, stmt.name.span, "Module name required for 'extern' C class");
  const ir::ObjectType type = kind ? ir::ObjectType{*kind} : ir::ObjectType{ObjectKind::Class, id};
  declare_name(context, place, stmt.name, TypeSymbol{context.types().intern(type)});
  return id;
}

// The type that a base class is; the error type after a report.
ir::TypeId base_type(Context& context, const Place& place, const ast::ExtensionClassStmt& stmt) {
  const ast::ExprId base = stmt.bases[0];
  const auto symbol = lookup(context, place.scope, base);
  const auto* type = symbol ? std::get_if<TypeSymbol>(&*symbol) : nullptr;
  if (type && context.types().is_object(type->type)) return type->type;
  if (is_builtin_exception(ast::expr_text(context.tree, base))) return context.types().object(ObjectKind::Exception);
  if (type && context.types().is_integer(type->type) && !context.types().is<ir::BoolType>(type->type)) return context.types().object(ObjectKind::Int);
  if (type && context.types().is_float(type->type)) return context.types().object(ObjectKind::Float);
  if (ast::expr_text(context.tree, base) == "complex") return context.types().object(ObjectKind::Complex);
  context.error(DiagnosticKind::InvalidType, context.tree[base].span, "First base of '" + stmt.name.text + "' is not an extension type");
  return context.types().error_type;
}

// All bases but the first are classes of Python.
void check_other_bases(Context& context, const Place& place, const ast::ExtensionClassStmt& stmt) {
  for (std::size_t i = 1; i < stmt.bases.size(); ++i) {
    const Span span = context.tree[stmt.bases[i]].span;
    const auto symbol = lookup(context, place.scope, stmt.bases[i]);
    if (symbol && std::holds_alternative<TypeSymbol>(*symbol)) context.error(DiagnosticKind::InvalidType, span, "Only one extension type base class allowed.");
    else if (place.is_pxd) context.error(DiagnosticKind::MisplacedDeclaration, span, "Only declare first base in declaration.");
  }
}

/// Whether objects of the type have a size that does not depend on the object, and the type takes subclasses.
bool check_builtin_base(Context& context, ir::TypeId base, Span span) {
  const ir::ObjectType type = *context.types().as<ir::ObjectType>(base);
  const std::string name = context.display(base).substr(0, context.display(base).find(' '));
  if (type.kind == ObjectKind::Tuple || type.kind == ObjectKind::Bytes) {
    context.error(DiagnosticKind::InvalidType, span, "inheritance from PyVarObject types like '" + name + "' is not currently supported");
  } else if (type.kind == ObjectKind::Bool || type.kind == ObjectKind::Range || type.kind == ObjectKind::Slice) {
    context.error(DiagnosticKind::InvalidType, span, "type '" + name + "' is not an acceptable base type");
  } else {
    return true;
  }
  return false;
}

void set_base(Context& context, const Place& place, const ast::ExtensionClassStmt& stmt, ir::ClassId id) {
  if (stmt.bases.empty()) return;
  check_other_bases(context, place, stmt);
  const ir::TypeId base = base_type(context, place, stmt);
  if (context.types().is_error(base) || base == context.types().object_type) return;
  ir::Class& declared = context.module.classes[id];
  if (const auto known = class_of(context, base)) {
    declared.base = *known;
    if (context.module.classes[*known].is_final)
      context.error(DiagnosticKind::InvalidType, context.tree[stmt.bases[0]].span,
                    "Base class '" + context.module.classes[*known].name + "' of type '" + stmt.name.text + "' is final");
  }
  else if (check_builtin_base(context, base, context.tree[stmt.bases[0]].span)) declared.extern_base = base, declared.extern_base_name = ast::expr_text(context.tree, stmt.bases[0]);
}

/// The digits of an int stand behind the object, where the attributes of a class and the table of its methods would be.
void check_int_base(Context& context, ir::ClassId id, Span span) {
  const ir::Class& declared = context.module.classes[id];
  if (!declared.extern_base.valid() || !context.types().is_object(declared.extern_base, ObjectKind::Int)) return;
  const bool has_methods = std::any_of(declared.methods.begin(), declared.methods.end(), [](const auto& method) { return method.is_virtual; });
  if (has_methods || !declared.attributes.empty())
    context.error(DiagnosticKind::Unsupported, span, "a class derived from 'int' cannot have C attributes or methods");
}

Scope& class_scope(Context& context, const Place& place, ir::ClassId id) {
  const auto known = context.class_scopes.find(id);
  if (known != context.class_scopes.end()) return const_cast<Scope&>(*known->second);
  context.scopes.push_back(std::make_unique<Scope>(Scope::Kind::Class, &place.scope));
  Scope& scope = *context.scopes.back();
  context.class_scopes[id] = &scope;
  context.classes[id].scope = &scope;
  return scope;
}

void read_directives(Context& context, const Place& place, const ast::ExtensionClassStmt& stmt, ir::Class& declared) {
  if (const DeclaredModule* module = declared_module(context, place.scope)) declared.directives = module->directives;
  for (auto decorator = stmt.decorators.rbegin(); decorator != stmt.decorators.rend(); ++decorator) {
    if (!apply_directive(context, place.scope, *decorator, declared.directives, DirectivePlace::ExtensionClass))
      context.error(DiagnosticKind::MisplacedDeclaration, context.tree[*decorator].span, "Cdef functions/classes cannot take arbitrary decorators.");
  }
  declared.is_final |= declared.directives.is_final;
}

}  // namespace

void declare_class(Context& context, const Place& place, const ast::ExtensionClassStmt& stmt, ast::StmtId stmt_id) {
  const auto id = find_or_make(context, place, stmt, context.tree[stmt_id].span);
  if (!id || !stmt.is_definition) return;
  if (context.classes[*id].has_definition) {
    context.error(DiagnosticKind::Redeclared, stmt.name.span, "C class '" + stmt.name.text + "' already implemented");
    return;
  }
  read_directives(context, place, stmt, context.module.classes[*id]);
  set_base(context, place, stmt, *id);
  Scope& scope = class_scope(context, place, *id);
  ClassDecl& decl = context.classes[*id];
  decl.stmt = stmt_id;
  decl.has_definition = !place.is_pxd && !context.module.classes[*id].is_extern;
  const Place in_class{scope, place.is_own, place.is_pxd, place.module_name, place.foreign, Place::no_include, stmt.name.text + "."};
  ClassBody(context, in_class, *id).declare(stmt.body);
  check_int_base(context, *id, stmt.name.span);
}

}  // namespace kernelc::sema
