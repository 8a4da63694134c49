#include "syntax/function_typedefs.h"

#include <map>

namespace kernelc::syntax {

namespace {

using Typedefs = std::map<std::string, ast::TypeId>;

Typedefs function_typedefs(const ast::Tree& tree, const ast::Block& body) {
  Typedefs found;
  for (const ast::StmtId id : body) {
    const auto* stmt = std::get_if<ast::TypedefStmt>(&tree[id].node);
    if (stmt && std::holds_alternative<ast::FunctionType>(tree[stmt->type].node)) found[stmt->name.text] = stmt->type;
  }
  return found;
}

/// The type of the function that a variable is; none for variables.
const ast::FunctionType* announced(const ast::Tree& tree, const Typedefs& typedefs, const ast::VariableStmt::Variable& variable) {
  const auto* named = variable.type.valid() ? std::get_if<ast::NamedType>(&tree[variable.type].node) : nullptr;
  if (!named || named->path.size() != 1 || !named->modifiers.empty()) return nullptr;
  const auto found = typedefs.find(named->path.front().text);
  return found == typedefs.end() ? nullptr : &std::get<ast::FunctionType>(tree[found->second].node);
}

ast::FunctionStmt function_of(const ast::VariableStmt::Variable& variable, const ast::FunctionType& type) {
  ast::FunctionStmt stmt;
  stmt.kind = ast::FunctionStmt::Kind::Cdef;
  stmt.is_definition = false;
  stmt.name = variable.name;
  stmt.c_name = variable.c_name;
  stmt.result = type.result;
  stmt.parameters = type.parameters;
  stmt.is_variadic = type.is_variadic;
  stmt.exceptions = type.exceptions;
  stmt.is_nogil = type.is_nogil;
  stmt.with_gil = type.with_gil;
  return stmt;
}

}  // namespace

void lower_function_typedefs(ast::Tree& tree, ast::Block& body) {
  const Typedefs typedefs = function_typedefs(tree, body);
  if (typedefs.empty()) return;
  ast::Block lowered;
  for (const ast::StmtId id : body) {
    const auto* stmt = std::get_if<ast::VariableStmt>(&tree[id].node);
    if (!stmt || stmt->visibility != ast::VariableStmt::Visibility::Private) {
      lowered.push_back(id);
      continue;
    }
    ast::VariableStmt rest = *stmt;
    rest.variables.clear();
    const Span span = tree[id].span;
    for (const auto& variable : std::vector(stmt->variables)) {
      if (const ast::FunctionType* type = announced(tree, typedefs, variable)) lowered.push_back(tree.stmts.add({span, function_of(variable, *type)}));
      else rest.variables.push_back(variable);
    }
    if (!rest.variables.empty()) lowered.push_back(tree.stmts.add({span, std::move(rest)}));
  }
  body = std::move(lowered);
}

}  // namespace kernelc::syntax
