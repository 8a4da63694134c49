#include <algorithm>

#include "ast/compiler_names.h"
#include "syntax/pure_mode/lowering.h"

namespace kernelc::syntax {

namespace {

ast::ExprId callee_of(const ast::Tree& tree, ast::ExprId decorator) {
  const auto* call = std::get_if<ast::CallExpr>(&tree[decorator].node);
  return call ? call->callee : decorator;
}

// @cython.cclass, and what only extension classes can be
bool makes_extension_class(const Lowering& lowering, ast::ExprId decorator) {
  const std::string name = lowering.paths.name_of(callee_of(lowering.tree, decorator));
  return name == "cclass" || name == "total_ordering" || name == "dataclasses.dataclass";
}

ast::ExprId compiler_module(Lowering& lowering, Span span) { return lowering.tree.exprs.add({span, ast::NameExpr{ast::compiler_module}}); }

/// @functools.total_ordering    →    @cython.total_ordering
void lower_decorators(Lowering& lowering, std::vector<ast::ExprId>& decorators) {
  std::erase_if(decorators, [&](ast::ExprId decorator) { return lowering.paths.name_of(decorator) == "cclass"; });
  for (const ast::ExprId decorator : decorators) {
    const ast::ExprId callee = callee_of(lowering.tree, decorator);
    const std::string path = lowering.paths.path_of(callee);
    const Span span = lowering.tree[callee].span;
    if (path == "functools.total_ordering") lowering.tree.exprs[callee].node = ast::AttributeExpr{compiler_module(lowering, span), {"total_ordering", span}};
    if (path == "dataclasses.dataclass") {
      const ast::ExprId module = lowering.tree.exprs.add({span, ast::AttributeExpr{compiler_module(lowering, span), {"dataclasses", span}}});
      lowering.tree.exprs[callee].node = ast::AttributeExpr{module, {"dataclass", span}};
    }
  }
}

}  // namespace

void lower_class(Lowering& lowering, ast::StmtId id) {
  ast::Stmt& stmt = lowering.tree.stmts[id];
  if (auto* extension = std::get_if<ast::ExtensionClassStmt>(&stmt.node)) return lower_decorators(lowering, extension->decorators);
  auto& written = std::get<ast::ClassStmt>(stmt.node);
  const auto is_mark = [&](ast::ExprId decorator) { return makes_extension_class(lowering, decorator); };
  if (std::none_of(written.decorators.begin(), written.decorators.end(), is_mark)) return;
  ast::ExtensionClassStmt made;
  for (const ast::Argument& base : written.arguments) {
    if (base.kind != ast::Argument::Kind::Positional) return;
    made.bases.push_back(base.value);
  }
  made.decorators = std::move(written.decorators);
  made.name = std::move(written.name);
  made.body = std::move(written.body);
  lower_decorators(lowering, made.decorators);
  stmt.node = std::move(made);
}

}  // namespace kernelc::syntax
