#include <algorithm>

#include "syntax/pure_mode/lowering.h"

namespace kernelc::syntax {

namespace {

/// The dotted name of a base; empty where a base is any other expression.
std::vector<ast::Identifier> base_path(const ast::Tree& tree, const ast::Argument& base) {
  std::vector<ast::Identifier> path;
  ast::ExprId expr = base.value;
  while (const auto* attribute = std::get_if<ast::AttributeExpr>(&tree[expr].node)) {
    path.insert(path.begin(), attribute->name);
    expr = attribute->value;
  }
  const auto* name = std::get_if<ast::NameExpr>(&tree[expr].node);
  if (base.kind != ast::Argument::Kind::Positional || !name) return {};
  path.insert(path.begin(), ast::Identifier{name->name, tree[expr].span});
  return path;
}

}  // namespace

void lower_class(Lowering& lowering, ast::StmtId id) {
  ast::Stmt& stmt = lowering.tree.stmts[id];
  auto& written = std::get<ast::ClassStmt>(stmt.node);
  const auto is_mark = [&](ast::ExprId decorator) { return lowering.paths.name_of(decorator) == "cclass"; };
  if (std::none_of(written.decorators.begin(), written.decorators.end(), is_mark)) return;
  ast::ExtensionClassStmt made;
  for (const ast::Argument& base : written.arguments) {
    made.bases.push_back(base_path(lowering.tree, base));
    if (made.bases.back().empty()) return;
  }
  made.decorators = std::move(written.decorators);
  std::erase_if(made.decorators, is_mark);
  made.name = std::move(written.name);
  made.body = std::move(written.body);
  stmt.node = std::move(made);
}

}  // namespace kernelc::syntax
