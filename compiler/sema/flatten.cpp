#include "sema/constant_arithmetic.h"
#include "sema/declarations.h"
#include "sema/type_resolution.h"

namespace kernelc::sema {

namespace {

// DEF constants count from where they stand, so that an IF below may use them.
class Flattening {
 public:
  Flattening(Context& context, const Scope& scope) : context_(context), constants_(Scope::Kind::Module, &scope) {}

  void add(const ast::Block& block) {
    for (const ast::StmtId id : block) {
      const auto& node = context_.tree[id].node;
      if (const auto* include = std::get_if<ast::IncludeStmt>(&node)) {
        add(include->body);
      } else if (const auto* choice = std::get_if<ast::CompileTimeIfStmt>(&node)) {
        add(chosen(*choice));
      } else {
        if (const auto* define = std::get_if<ast::DefineStmt>(&node)) remember(*define);
        result_.push_back(id);
      }
    }
  }

  ast::Block take() { return std::move(result_); }

 private:
  const ast::Block& chosen(const ast::CompileTimeIfStmt& choice) {
    for (const auto& branch : choice.branches) {
      const auto condition = evaluate_constant(context_, constants_, branch.condition);
      if (!condition) {
        report(branch.condition);
        continue;
      }
      if (is_true(*condition)) return branch.body;
    }
    return choice.otherwise;
  }

  void report(ast::ExprId condition) {
    const ast::Expr& expr = context_.tree[condition];
    const auto* name = std::get_if<ast::NameExpr>(&expr.node);
    context_.error(DiagnosticKind::ConstantExpected, expr.span,
                   name ? "Compile-time name '" + name->name + "' not defined" : "Invalid compile-time expression");
  }

  void remember(const ast::DefineStmt& define) {
    if (const auto value = evaluate_constant(context_, constants_, define.value))
      constants_.declare(define.name.text, ConstantSymbol{*value});
  }

  Context& context_;
  Scope constants_;
  ast::Block result_;
};

}  // namespace

ast::Block flatten(Context& context, const Scope& scope, const ast::Block& block) {
  Flattening flattening(context, scope);
  flattening.add(block);
  return flattening.take();
}

}  // namespace kernelc::sema
