// match and case: one `if` after the other on a subject that is evaluated once

#include "ast/walk.h"
#include "sema/assignment.h"
#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/patterns.h"
#include "sema/statements.h"

namespace kernelc::sema {

namespace {

/// Whether an expression assigns a name.
class Assigns : public ast::Walk {
 public:
  Assigns(const ast::Tree& tree, const std::string& name) : Walk(tree), name_(name) {}
  bool found = false;

  void visit(ast::ExprId id) override {
    const auto* walrus = std::get_if<ast::WalrusExpr>(&tree_[id].node);
    found = found || (walrus && walrus->name.text == name_);
    parts(id);
  }

 private:
  const std::string& name_;
};

class MatchCheck {
 public:
  MatchCheck(Body& body, const ast::MatchStmt& stmt, Span span) : body_(body), stmt_(stmt), span_(span) {}

  void check_all() {
    subject_ = check(body_, stmt_.subject);
    if (body_.is_error(subject_)) return report_inside();
    subject_ = is_changed() ? copied(subject_) : body_.hold(subject_);
    check_from(0);
  }

 private:
  /// Whether a guarded case can change the variable that is the subject: a later one still looks at what it was.
  bool is_changed() const {
    const auto* subject = std::get_if<ast::NameExpr>(&body_.ast(stmt_.subject).node);
    for (const auto& choice : stmt_.cases) {
      if (!subject || !choice.guard) continue;
      for (const ast::Identifier& name : ast::names_in(choice.pattern))
        if (name.text == subject->name) return true;
      Assigns assigns(body_.context.tree, subject->name);
      assigns.visit(choice.guard);
      if (assigns.found) return true;
    }
    return false;
  }

  ir::ExprId copied(ir::ExprId value) {
    const ir::ExprId copy = body_.local_ref(span_, body_.temporary(body_.types().strip(body_.type_of(value)), span_));
    body_.assign(span_, copy, value);
    return copy;
  }

  /// What is wrong in the blocks is told although the subject is wrong, too.
  void report_inside() {
    for (const auto& choice : stmt_.cases) body_.collect([&] { check_block(body_, choice.body); });
  }

  void bind(const std::vector<PatternBinding>& bindings) {
    for (const PatternBinding& binding : bindings) assign_name(body_, binding.name.text, binding.value, binding.name.span);
  }

  void check_from(std::size_t index) {
    if (index == stmt_.cases.size()) return;
    const ast::MatchStmt::Case& choice = stmt_.cases[index];
    std::vector<PatternBinding> bindings;
    const ir::ExprId fits = with_statements(body_, choice.pattern.span, [&] { return pattern_test(body_, choice.pattern, subject_, bindings); });
    const auto* known = body_.node<ir::BoolConst>(fits);
    if (known && !known->value) return check_from(index + 1);
    const ir::ExprId condition = choice.guard ? guarded(fits, choice.guard, bindings) : fits;
    const auto inside = [&] {
      if (!choice.guard) bind(bindings);
      check_block(body_, choice.body);
    };
    if (known && !choice.guard) return inside();
    ir::Block then = body_.collect(inside);
    ir::Block otherwise = body_.collect([&] { check_from(index + 1); });
    body_.emit(choice.pattern.span, ir::If{condition, std::move(then), std::move(otherwise)});
  }

  /// A guard sees the names of its pattern, which stay assigned where it does not hold.
  ir::ExprId guarded(ir::ExprId fits, ast::ExprId guard, const std::vector<PatternBinding>& bindings) {
    const Span span = body_.ast(guard).span;
    const ir::ExprId holds = with_statements(body_, span, [&] {
      bind(bindings);
      return check_condition(body_, guard);
    });
    if (body_.node<ir::BoolConst>(fits)) return holds;
    return body_.add(span, body_.types().bool_type, ir::Logical{true, fits, holds});
  }

  Body& body_;
  const ast::MatchStmt& stmt_;
  Span span_;
  ir::ExprId subject_;
};

}  // namespace

void check_match(Body& body, const ast::MatchStmt& stmt, Span span) { MatchCheck(body, stmt, span).check_all(); }

}  // namespace kernelc::sema
