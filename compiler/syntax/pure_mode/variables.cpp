#include <algorithm>

#include "syntax/pure_mode/lowering.h"

namespace kernelc::syntax {

namespace {

using Variable = ast::VariableStmt::Variable;
using Kind = ast::Argument::Kind;

bool holds_only(const std::vector<ast::Argument>& arguments, Kind kind) {
  return std::all_of(arguments.begin(), arguments.end(), [&](const ast::Argument& argument) { return argument.kind == kind; });
}

/// The names and types of keyword arguments; none where one is no type.
std::optional<std::vector<Variable>> typed_names(Lowering& lowering, const std::vector<ast::Argument>& arguments) {
  std::vector<Variable> variables;
  if (!holds_only(arguments, Kind::Keyword)) return std::nullopt;
  for (const ast::Argument& argument : arguments) {
    const auto type = spelled_type(lowering, argument.value);
    if (!type) return std::nullopt;
    variables.push_back({argument.name, *type, {}, {}});
  }
  return variables;
}

std::optional<ast::VariableStmt::Visibility> visibility_of(const ast::Tree& tree, const ast::Argument& argument) {
  using Visibility = ast::VariableStmt::Visibility;
  const auto* text = std::get_if<ast::StringExpr>(&tree[argument.value].node);
  if (argument.name.text != "visibility" || !text) return std::nullopt;
  if (text->value == "public") return Visibility::Public;
  if (text->value == "readonly") return Visibility::Readonly;
  if (text->value == "private") return Visibility::Private;
  return std::nullopt;
}

// cython.declare(T, value, visibility='public')
std::optional<ast::VariableStmt> declared_variable(Lowering& lowering, const ast::Identifier& name, const ast::CallExpr& call) {
  ast::VariableStmt stmt;
  Variable variable{name, {}, {}, {}};
  for (const ast::Argument& argument : call.arguments) {
    if (argument.kind == Kind::Keyword) {
      const auto visibility = visibility_of(lowering.tree, argument);
      if (!visibility) return std::nullopt;
      stmt.visibility = *visibility;
    } else if (argument.kind != Kind::Positional || variable.value) {
      return std::nullopt;
    } else if (variable.type) {
      variable.value = argument.value;
    } else if (const auto type = spelled_type(lowering, argument.value)) {
      variable.type = *type;
    } else {
      return std::nullopt;
    }
  }
  if (!variable.type) return std::nullopt;
  stmt.variables.push_back(std::move(variable));
  return stmt;
}

std::optional<ast::StructStmt> declared_struct(Lowering& lowering, const ast::Identifier& name, const ast::CallExpr& call, bool is_union) {
  auto fields = typed_names(lowering, call.arguments);
  if (!fields) return std::nullopt;
  ast::StructStmt stmt;
  stmt.is_union = is_union;
  stmt.name = name;
  stmt.fields = std::move(*fields);
  return stmt;
}

std::optional<ast::TypedefStmt> declared_typedef(Lowering& lowering, const ast::Identifier& name, const ast::CallExpr& call) {
  const bool is_plain = call.arguments.size() == 1 && holds_only(call.arguments, Kind::Positional);
  const auto type = is_plain ? spelled_type(lowering, call.arguments[0].value) : std::nullopt;
  if (!type) return std::nullopt;
  return ast::TypedefStmt{name, *type, {}, false, false};
}

}  // namespace

void lower_assignment(Lowering& lowering, ast::StmtId id) {
  ast::Stmt& stmt = lowering.tree.stmts[id];
  const auto& assignment = std::get<ast::AssignStmt>(stmt.node);
  const auto* target = assignment.targets.size() == 1 ? std::get_if<ast::NameExpr>(&lowering.tree[assignment.targets[0]].node) : nullptr;
  const auto* call = std::get_if<ast::CallExpr>(&lowering.tree[assignment.value].node);
  if (!target || !call) return;
  const ast::Identifier name{target->name, lowering.tree[assignment.targets[0]].span};
  const std::string callee = lowering.paths.name_of(call->callee);
  const auto replace = [&](auto declared) {
    if (declared) stmt.node = std::move(*declared);
  };
  if (callee == "declare") replace(declared_variable(lowering, name, *call));
  else if (callee == "typedef") replace(declared_typedef(lowering, name, *call));
  else if (callee == "struct" || callee == "union") replace(declared_struct(lowering, name, *call, callee == "union"));
}

void lower_call(Lowering& lowering, ast::StmtId id) {
  ast::Stmt& stmt = lowering.tree.stmts[id];
  const auto* call = std::get_if<ast::CallExpr>(&lowering.tree[std::get<ast::ExprStmt>(stmt.node).value].node);
  if (!call || lowering.paths.name_of(call->callee) != "declare") return;
  auto variables = typed_names(lowering, call->arguments);
  if (variables) stmt.node = ast::VariableStmt{ast::VariableStmt::Visibility::Private, std::move(*variables)};
}

}  // namespace kernelc::syntax
