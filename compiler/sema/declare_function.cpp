#include <algorithm>
#include <cstdlib>

#include "sema/c_types.h"
#include "sema/convert.h"
#include "sema/declarations.h"
#include "sema/declare.h"
#include "sema/foreign_function.h"
#include "sema/function_rules.h"
#include "sema/lookup.h"
#include "sema/signature.h"
#include "sema/type_resolution.h"
#include "sema/ufuncs.h"

namespace kernelc::sema {

namespace {

using Kind = ast::FunctionStmt::Kind;

const ast::FunctionStmt& function_stmt(const Context& context, ast::StmtId id) {
  return std::get<ast::FunctionStmt>(context.tree[id].node);
}

// Names of one C type are the same type, and buffers and views may differ in what only their users see.
bool is_same_declared_type(const ir::Types& types, ir::TypeId a, ir::TypeId b) {
  if (is_same_c_type(types, a, b)) return true;
  const auto* view = types.as<ir::ViewType>(a);
  const auto* other_view = types.as<ir::ViewType>(b);
  if (view && other_view) return view->axes == other_view->axes && is_same_c_type(types, view->element, other_view->element);
  const auto* object = types.as<ir::ObjectType>(a);
  const auto* other_object = types.as<ir::ObjectType>(b);
  return object && other_object && object->kind == other_object->kind && object->class_id == other_object->class_id;
}

/// A definition may add optional parameters to those that were promised.
bool agree(Context& context, const Signature& promised, const Signature& definition) {
  const ir::Types& types = context.types();
  const auto same = [&](ir::TypeId a, ir::TypeId b) { return is_same_declared_type(types, a, b); };
  if (promised.parameters.size() > definition.parameters.size()) return false;
  const auto [last, added] = std::mismatch(promised.parameters.begin(), promised.parameters.end(), definition.parameters.begin(),
                                           [&](const auto& a, const auto& b) { return same(a.type, b.type); });
  const bool are_optional = std::all_of(added, definition.parameters.end(), [](const auto& p) { return p.has_default; });
  return last == promised.parameters.end() && are_optional && same(promised.result, definition.result);
}

bool is_same_value(const std::string& one, const std::string& other) {
  char* end = nullptr;
  const double first = std::strtod(one.c_str(), &end);
  if (one.empty() || *end != 0) return one == other;
  const double second = std::strtod(other.c_str(), &end);
  return !other.empty() && *end == 0 && first == second;
}

/// Whether callers that only know what was promised see every error of the definition, and take nothing else for one.
bool exceptions_fit(const Signature& promised, const Signature& definition) {
  using Kind = ir::ExceptionKind;
  const auto is_checked = [](const Signature& signature) { return signature.exceptions == Kind::CheckedValue || signature.exceptions == Kind::Always; };
  if (promised.exceptions == Kind::Always) return definition.exceptions != Kind::Cpp;
  if (promised.exceptions == Kind::Cpp) return true;
  if (definition.exceptions == Kind::Cpp) return false;
  if (definition.exceptions == Kind::Never) return promised.exceptions != Kind::Value;
  return is_same_value(promised.exception_value, definition.exception_value) && (!is_checked(definition) || is_checked(promised));
}

/// A `cdef` says all of its signature itself; a Python function takes what was promised of it.
bool says_signature(const Context& context, const FunctionDecl& function, const ast::FunctionStmt& stmt) {
  return stmt.result.valid() && !function.cpp_class.valid() && !context.files[stmt.name.span.file].path().ends_with(".py");
}

// How errors are told, and whether the GIL is needed.
bool agree_on_calls(Context& context, const FunctionDecl& function, const Signature& promised) {
  const ast::FunctionStmt& stmt = function_stmt(context, function.stmt);
  if (!says_signature(context, function, stmt)) return true;
  FunctionDecl alone = function;
  alone.forward = {};
  Signature definition = resolve_signature(context, alone, {});
  if (stmt.exceptions.kind == ast::ExceptionClause::Kind::Star && !function.class_id.valid()) {
    // Whatever tells callers of errors: the value that no clause at all means, if there is one.
    const ExceptionSpec spec = exception_spec(context, *function.scope, {}, definition.result, DefaultExceptions::ByValue);
    definition.exceptions = spec.kind;
    definition.exception_value = spec.value;
  }
  const auto is_nogil = [](const Signature& signature) { return signature.is_nogil || signature.with_gil; };
  return is_nogil(promised) == is_nogil(definition) && exceptions_fit(promised, definition);
}

// Types in a result that no parameter binds cannot be bound at all.
void check_result(Context& context, const FunctionDecl& function, const Signature& signature, Span span) {
  std::vector<ir::FusedId> in_result;
  collect_fused(context, signature.result, in_result);
  for (const ir::FusedId id : in_result) {
    if (std::find(function.fused.begin(), function.fused.end(), id) == function.fused.end())
      context.error(DiagnosticKind::InvalidFusedType, span, "Return type is a fused type that cannot be determined from the function arguments");
  }
}

void check_parameters(Context& context, const Signature& signature) {
  for (const Signature::Parameter& parameter : signature.parameters) {
    if (is_incomplete(context.module, parameter.type))
      context.error(DiagnosticKind::InvalidType, parameter.span, "Argument type '" + context.display(parameter.type) + "' is incomplete");
  }
}

bool is_object_variable(const Context& context, const Symbol& symbol) {
  const auto* global = std::get_if<GlobalSymbol>(&symbol);
  return global && context.module.types.is_object(context.module.globals[global->id].type, ir::ObjectType::Kind::Any);
}

void report_mismatch(Context& context, const FunctionDecl& function, const ast::FunctionStmt& definition) {
  const bool is_method = function.class_id.valid();
  Diagnostic& error = context.error(DiagnosticKind::Redeclared, definition.name.span,
                                    is_method ? "Signature not compatible with previous declaration"
                                              : "Function signature does not match previous declaration");
  if (function.forward.valid()) error.notes.push_back({function_stmt(context, function.forward).name.span, "Previous declaration is here"});
}

void redefine(Context& context, const Place& place, FunctionDeclId known, ast::StmtId id) {
  const ast::FunctionStmt& stmt = function_stmt(context, id);
  if (!place.is_own && !stmt.is_definition) return;
  define_function(context, place, known, id);
}

/// What the decorators of a class say of its methods, too: not what concerns the class alone.
ir::Directives for_members(ir::Directives of_class) {
  const ir::Directives defaults;
  of_class.is_final = defaults.is_final;
  of_class.freelist = defaults.freelist;
  of_class.auto_pickle = defaults.auto_pickle;
  of_class.total_ordering = defaults.total_ordering;
  of_class.is_internal = defaults.is_internal;
  of_class.no_gc = defaults.no_gc;
  of_class.no_gc_clear = defaults.no_gc_clear;
  of_class.trashcan = defaults.trashcan;
  of_class.collection = defaults.collection;
  return of_class;
}

}  // namespace

void find_fused(Context& context, FunctionDecl& function) {
  const Signature signature = resolve_signature(context, function, {});
  function.fused.clear();
  function.deciding_parameters.clear();
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
    collect_fused(context, signature.parameters[i].type, function.fused);
    function.deciding_parameters.resize(function.fused.size(), static_cast<int>(i));
  }
  const ast::FunctionStmt& stmt = function_stmt(context, function.stmt);
  check_parameters(context, signature);
  check_result(context, function, signature, stmt.name.span);
}

FunctionDeclId make_function_decl(Context& context, const Place& place, ast::StmtId id, ir::ClassId class_id) {
  const ast::FunctionStmt& stmt = function_stmt(context, id);
  FunctionDecl made;
  made.stmt = id;
  if (!stmt.is_definition) made.forward = id;
  made.scope = &place.scope;
  made.name = stmt.name.text;
  made.qualified_name = place.prefix + context.written(stmt.name);
  made.class_id = class_id;
  made.cpp_class = place.cpp_class;
  if (!place.is_own) made.module_name = place.module_name;
  const DeclaredModule* module = declared_module(context, place.scope);
  if (module) made.directives = module->directives;
  if (class_id) made.directives = for_members(context.module.classes[class_id].directives);
  made.has_definition = stmt.is_definition;
  made.is_in_pxd = place.is_pxd;
  made.is_inline_in_pxd = place.is_pxd && stmt.is_definition;
  apply_directives(context, place.scope, stmt.decorators, made.directives, DirectivePlace::Function);
  find_fused(context, made);
  check_function_rules(context, place, made);
  return context.functions.add(std::move(made));
}

void define_function(Context& context, const Place& place, FunctionDeclId id, ast::StmtId definition) {
  FunctionDecl& function = context.functions[id];
  const ast::FunctionStmt& stmt = function_stmt(context, definition);
  const Signature before = resolve_signature(context, function, {});
  if (!function.forward.valid()) function.forward = function.has_definition ? ast::StmtId{} : function.stmt;
  function.stmt = definition;
  function.has_definition = stmt.is_definition || function.has_definition;
  apply_directives(context, *function.scope, stmt.decorators, function.directives, DirectivePlace::Function);
  find_fused(context, function);
  check_function_rules(context, place, function);
  if (stmt.kind == Kind::Def) return;
  const bool is_same = agree(context, before, resolve_signature(context, function, {}));
  if (!is_same || (stmt.is_definition && !agree_on_calls(context, function, before))) report_mismatch(context, function, stmt);
}

void declare_function(Context& context, const Place& place, ast::StmtId id) {
  const ast::FunctionStmt& stmt = function_stmt(context, id);
  if (place.foreign || stmt.visibility == ast::FunctionStmt::Visibility::Extern)
    return declare_foreign_function(context, place, stmt);
  if (const Symbol* before = place.scope.find_own(stmt.name.text)) {
    if (const auto* known = std::get_if<FunctionSymbol>(before)) return redefine(context, place, known->id, id);
    if (is_object_variable(context, *before) && stmt.kind == Kind::Def) return;  // which the statement assigns to
    if (!std::holds_alternative<PyNameSymbol>(*before)) return report_redeclared(context, place, stmt.name);
  }
  const FunctionDeclId made = make_function_decl(context, place, id, {});
  if (is_ufunc(context, context.functions[made])) {
    check_ufunc(context, made);
    return declare_name(context, place, stmt.name, PyNameSymbol{});
  }
  // A `def` that is not fused is an object like any other.
  if (stmt.kind != Kind::Def || !context.functions[made].fused.empty())
    declare_name(context, place, stmt.name, FunctionSymbol{made});
}

}  // namespace kernelc::sema
