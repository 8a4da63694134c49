#include <string_view>

#include "sema/declarations.h"
#include "sema/declare.h"
#include "sema/typing_names.h"
#include "support/match.h"

namespace kernelc::sema {

namespace {

bool is_package_file(const Context& context, FileId file) {
  const std::string_view path = context.files[file].path();
  const auto slash = path.rfind('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  return name.substr(0, 9) == "__init__.";
}

bool wants_headers_on_use(const ast::Module& module) {
  for (const ast::DirectiveComment& comment : module.directives) {
    if (comment.name == "headers_on_use") return comment.value == "True";
  }
  return false;
}

DeclaredModule describe(Context& context, const ast::Module& module, const std::string& name, bool is_own) {
  return {name, is_package_file(context, module.file), is_own, wants_headers_on_use(module), {}, module_directives(context, module)};
}

// What runs has no place among the declarations of a header; that of a `.pxd` is never run.
void executable(Context& context, const Place& place, Span span) {
  if (place.foreign)
    context.error(DiagnosticKind::MisplacedStatement, span, "Executable statement not allowed here");
}

bool is_text(const Context& context, const ast::ExprStmt& stmt) {
  const auto& node = context.tree[stmt.value].node;
  const auto* constant = std::get_if<ast::ConstantExpr>(&node);
  return std::holds_alternative<ast::StringExpr>(node) || (constant && constant->value == ast::ConstantExpr::Value::Ellipsis);
}

// Blocks that hold statements may cimport, too.
void declare_nested(Context& context, const Place& place, const ast::Block& block) {
  for (const ast::StmtId id : flatten(context, place.scope, block)) {
    const ast::Stmt& stmt = context.tree[id];
    if (const auto* import = std::get_if<ast::ImportStmt>(&stmt.node)) declare_cimport(context, place.scope, *import, stmt.span);
    if (const auto* import = std::get_if<ast::ImportFromStmt>(&stmt.node)) declare_cimport_from(context, place.scope, *import, stmt.span);
    if (const auto* choice = std::get_if<ast::IfStmt>(&stmt.node)) {
      for (const auto& branch : choice->branches) declare_nested(context, place, branch.body);
      declare_nested(context, place, choice->otherwise);
    }
    if (const auto* choice = std::get_if<ast::MatchStmt>(&stmt.node))
      for (const auto& part : choice->cases) declare_nested(context, place, part.body);
    if (const auto* attempt = std::get_if<ast::TryStmt>(&stmt.node)) {
      declare_nested(context, place, attempt->body);
      for (const auto& handler : attempt->handlers) declare_nested(context, place, handler.body);
      declare_nested(context, place, attempt->otherwise);
      declare_nested(context, place, attempt->final_body);
    }
  }
}

void declare_statement(Context& context, const Place& place, ast::StmtId id) {
  const ast::Stmt& stmt = context.tree[id];
  const Span span = stmt.span;
  const auto runs = [&](const auto&) { executable(context, place, span); };
  const auto runs_nested = [&](const auto&) { executable(context, place, span), declare_nested(context, place, {id}); };
  std::visit(
      Overloaded{[&](const ast::StructStmt& s) { declare_struct(context, place, s, span); },
                 [&](const ast::EnumStmt& s) { declare_enum(context, place, s, span); },
                 [&](const ast::TypedefStmt& s) { declare_typedef(context, place, s); },
                 [&](const ast::FusedStmt& s) { declare_fused(context, place, s); },
                 [&](const ast::CppClassStmt& s) { declare_cpp_class(context, place, s, span); },
                 [&](const ast::ExternStmt& s) { declare_extern(context, place, s); },
                 [&](const ast::DefineStmt& s) { declare_constant(context, place, s); },
                 [&](const ast::VariableStmt& s) { declare_variables(context, place, s); },
                 [&](const ast::FunctionStmt&) { declare_function(context, place, id); },
                 [&](const ast::ExtensionClassStmt& s) { declare_class(context, place, s, id); },
                 [&](const ast::ImportStmt& s) { declare_cimport(context, place.scope, s, span); },
                 [&](const ast::ImportFromStmt& s) { declare_cimport_from(context, place.scope, s, span); },
                 [&](const ast::AssignStmt& s) {
                   if (!declare_fused_assignment(context, place, s)) executable(context, place, span);
                 },
                 [&](const ast::ExprStmt& s) {
                   if (!is_text(context, s)) executable(context, place, span);
                 },
                 [](const ast::PassStmt&) {}, [&](const ast::IncludeStmt& s) { declare_block(context, place, s.body); },
                 [&](const ast::CompileTimeIfStmt&) { declare_block(context, place, {id}); },
                 [&](const ast::IfStmt& s) { runs_nested(s); }, [&](const ast::MatchStmt& s) { runs_nested(s); },
                 [&](const ast::TryStmt& s) { runs_nested(s); },
                 runs},
      stmt.node);
}

void declare_file(Context& context, Place place, const ast::Module& module) {
  declare_block(context, place, module.body);
  if (place.is_pxd) declare_imported_names(context, place.scope, module.body);
}

// What the module's own `.pxd` promises has to be there.
void check_promises(Context& context, const Scope& scope, FileId file) {
  for (const auto& [name, symbol] : scope.symbols()) {
    if (const auto* function = std::get_if<FunctionSymbol>(&symbol)) {
      const FunctionDecl& decl = context.functions[function->id];
      if (decl.has_definition || !decl.module_name.empty()) continue;
      const auto& stmt = std::get<ast::FunctionStmt>(context.tree[decl.stmt].node);
      context.error(DiagnosticKind::UndeclaredName, stmt.name.span, "C function '" + name + "' is declared but not defined");
    }
    const auto* type = std::get_if<TypeSymbol>(&symbol);
    const auto* object = type ? context.types().as<ir::ObjectType>(type->type) : nullptr;
    if (!object || object->kind != ir::ObjectType::Kind::Class) continue;
    const ir::Class& declared = context.module.classes[object->class_id];
    ClassDecl& decl = context.classes[object->class_id];
    if (!declared.is_extern && decl.scope) decl.has_definition = true;  // the `.pxd` says all there is
    const bool is_own = !declared.is_extern || declared.span.file == file;
    if (is_own && !decl.has_definition && !(declared.is_extern && decl.scope))
      context.error(DiagnosticKind::UndeclaredName, declared.span, "C class '" + name + "' is declared but not defined");
  }
}

}  // namespace

void declare_block(Context& context, const Place& place, const ast::Block& block) {
  const ast::Block statements = flatten(context, place.scope, block);
  forward_declare(context, place, statements);
  for (const ast::StmtId id : statements) declare_statement(context, place, id);
}

const Scope* load_module(Context& context, const std::string& dotted_name) {
  const auto known = context.c_modules.find(dotted_name);
  if (known != context.c_modules.end()) return known->second.get();
  for (const auto& [scope, module] : context.modules) {
    if (module.is_own && module.name == dotted_name) return scope;
  }
  const ast::Module* module = context.loader.load_pxd(dotted_name);
  if (!module) return nullptr;
  auto& scope = context.c_modules[dotted_name];
  scope = std::make_unique<Scope>(Scope::Kind::Module, context.builtins);
  Scope& names = *scope;
  context.modules[&names] = describe(context, *module, dotted_name, false);
  const bool was_foreign = std::exchange(context.declares_foreign, false);
  declare_file(context, {names, false, true, dotted_name}, *module);
  context.declares_foreign = was_foreign;
  context.module.cimported.push_back(dotted_name);
  return &names;
}

void declare_module(Context& context, Scope& scope, const ast::Module& module) {
  const std::string& name = context.options.module_name;
  context.modules[&scope] = describe(context, module, name, true);
  find_typing_names(context, module.body);
  if (const ast::Module* own = context.loader.load_pxd(name)) declare_file(context, {scope, true, true, name}, *own);
  declare_file(context, {scope, true, false, name}, module);
  check_promises(context, scope, module.file);
  declare_python_names(context, scope, module.body);
}

}  // namespace kernelc::sema
