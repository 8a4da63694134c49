#include "syntax/pure_mode/pure_mode.h"

#include "ast/walk.h"
#include "syntax/pure_mode/lowering.h"

namespace kernelc::syntax {

namespace {

/// Goes through all statements, each one before those inside of it.
class Pass final : public ast::Walk {
 public:
  Pass(ast::Tree& tree, const KnownPaths& paths, Diagnostics& diagnostics) : Walk(tree), lowering_{tree, paths, diagnostics} {}

  using Walk::visit;
  void visit(ast::ExprId) override {}
  void visit(ast::StmtId id) override {
    auto& node = lowering_.tree.stmts[id].node;
    if (std::holds_alternative<ast::ClassStmt>(node) || std::holds_alternative<ast::ExtensionClassStmt>(node)) lower_class(lowering_, id);
    else if (std::holds_alternative<ast::AssignStmt>(node)) lower_assignment(lowering_, id);
    else if (std::holds_alternative<ast::ExprStmt>(node)) lower_call(lowering_, id);
    else if (auto* function = std::get_if<ast::FunctionStmt>(&node)) lower_function(lowering_, *function);
    parts(id);
  }

 private:
  Lowering lowering_;
};

}  // namespace

void lower_pure_mode(ast::Tree& tree, ast::Block& body, Diagnostics& diagnostics) { lower_pure_mode(tree, body, body, diagnostics); }

void lower_pure_mode(ast::Tree& tree, const ast::Block& body, const ast::Block& imports, Diagnostics& diagnostics) {
  const KnownPaths paths(tree, imports);
  if (!paths.empty()) Pass(tree, paths, diagnostics).visit_block(body);
}

}  // namespace kernelc::syntax
