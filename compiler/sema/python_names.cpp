#include "ast/walk.h"
#include "sema/bound_names.h"
#include "sema/declarations.h"
#include "sema/declare.h"

namespace kernelc::sema {

namespace {

/// What functions and classes bind by `global`, and whether a star import may bind anything.
class GlobalNames : public ast::Walk {
 public:
  using Walk::Walk;
  std::vector<std::string> names;
  bool imports_all = false;

  void visit(ast::ExprId) override {}
  void visit(ast::StmtId id) override {
    const auto& node = tree_[id].node;
    if (const auto* stmt = std::get_if<ast::GlobalStmt>(&node)) {
      for (const ast::Identifier& name : stmt->names) names.push_back(name.text);
    }
    if (const auto* stmt = std::get_if<ast::ImportFromStmt>(&node)) imports_all |= stmt->is_star && !stmt->is_cimport;
    parts(id);
  }
};

// Statements whose names belong to something else than the module's dict.
bool has_names_of_its_own(const ast::Stmt& stmt) {
  return std::holds_alternative<ast::ExtensionClassStmt>(stmt.node) || std::holds_alternative<ast::ExternStmt>(stmt.node) ||
         std::holds_alternative<ast::CppClassStmt>(stmt.node);
}

// Statements of a `.pxd` that only say which names the modules have that use its inline functions: `from array import array`, `NA = None`.
bool is_for_python(const ast::Stmt& stmt) {
  const auto* import = std::get_if<ast::ImportStmt>(&stmt.node);
  const auto* import_from = std::get_if<ast::ImportFromStmt>(&stmt.node);
  return (import && !import->is_cimport) || (import_from && !import_from->is_cimport) || std::holds_alternative<ast::AssignStmt>(stmt.node);
}

void declare_python_name(Scope& scope, const std::string& name) {
  Symbol* known = scope.find_own(name);
  if (!known) scope.declare(name, PyNameSymbol{});
  else if (auto* module = std::get_if<CModuleSymbol>(known)) module->is_python_name = true;
}

}  // namespace

void declare_imported_names(Context& context, Scope& scope, const ast::Block& body) {
  ast::Block run;
  for (const ast::StmtId id : flatten(context, scope, body))
    if (is_for_python(context.tree[id])) run.push_back(id);
  for (const auto& name : bound_names(context.tree, run).names) declare_python_name(scope, name.text);
}

void declare_python_names(Context& context, Scope& scope, const ast::Block& body) {
  const ast::Block statements = flatten(context, scope, body);
  ast::Block run;
  for (const ast::StmtId id : statements) {
    if (!has_names_of_its_own(context.tree[id])) run.push_back(id);
  }
  for (const auto& name : bound_names(context.tree, run).names) declare_python_name(scope, name.text);
  GlobalNames globals(context.tree);
  globals.visit_block(statements);
  for (const std::string& name : globals.names) declare_python_name(scope, name);
  context.imports_all = globals.imports_all;
}

}  // namespace kernelc::sema
