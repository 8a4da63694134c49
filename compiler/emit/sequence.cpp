#include "emit/sequence.h"

#include <algorithm>

#include "emit/expressions.h"
#include "emit/object_calls.h"
#include "emit/objects.h"
#include "emit/operands.h"
#include "emit/views.h"

namespace kernelc::emit {

namespace {

using ir::ExprId;

// An object that lies where others can replace it: what is passed is a reference to it.
bool reads_object(const Body& body, ExprId operand) { return body.is_object(operand) && body.effects(operand).reads_state; }

// Two operands that C++ may swap, one of which changes something while the other changes or raises something, or reads an object, too.
bool order_matters(const Body& body, const std::vector<ExprId>& operands) {
  int changing = 0, affected = 0;
  for (const ExprId operand : operands) {
    const auto effects = body.effects(operand);
    if (effects.changes_state) ++changing;
    else if (effects.may_raise || reads_object(body, operand)) ++affected;
  }
  return changing >= 2 || (changing == 1 && affected >= 1);
}

bool has_effect(const Body& body, ExprId operand) {
  const auto effects = body.effects(operand);
  return effects.changes_state || effects.may_raise || reads_object(body, operand) || needs_statements(body, operand);
}

class NeedsStatements : public ir::PartVisitor {
 public:
  explicit NeedsStatements(const Body& body) : body_(body) {}
  void visit(ExprId part) override { found = found || needs_statements(body_, part); }
  void visit(ir::StmtId) override { found = true; }
  bool found = false;

 private:
  const Body& body_;
};

// A value that nothing evaluated later can change: it may stay where it is.
bool is_stable(const Body& body, ExprId operand) {
  const auto effects = body.effects(operand);
  return !effects.reads_state && !effects.changes_state && !effects.may_raise && !needs_statements(body, operand) &&
         !body.node<ir::LocalRef>(operand);
}

}  // namespace

bool is_star_call(const Body& body, ExprId expr) {
  if (const auto* call = body.node<ir::ObjectCall>(expr)) return has_stars(call->arguments);
  const auto* call = body.node<ir::MethodCall>(expr);
  return call && has_stars(call->arguments);
}

bool needs_statements(const Body& body, ExprId expr) {
  if (body.held.contains(expr)) return false;
  if (body.node<ir::StmtExpr>(expr) || body.node<ir::Yield>(expr) || is_star_call(body, expr)) return true;
  NeedsStatements parts(body);
  ir::visit_parts(body[expr], parts);
  return parts.found || order_matters(body, unordered_operands(body, expr));
}

Sequenced::Sequenced(Body& body, std::vector<ExprId> operands, Order order) : body_(body) {
  const bool matters = order == Order::Open && order_matters(body, operands);
  std::size_t last = 0;
  for (std::size_t i = 0; i < operands.size(); ++i)
    if (needs_statements(body, operands[i]) || (matters && has_effect(body, operands[i]))) last = i;
  const bool statements = !operands.empty() && needs_statements(body, operands[last]);
  // An operand with statements of its own is printed once only, so it gets a variable where printers try several forms.
  const std::size_t end = statements && order == Order::Open ? last + 1 : last;
  for (std::size_t i = 0; i < end; ++i) {
    const ExprId operand = operands[i];
    if (body.held.contains(operand) || is_stable(body, operand)) continue;
    if (!statements && !has_effect(body, operand)) continue;
    const std::string name = hold(body, operand);
    body.held[operand] = name;
    held_.push_back(operand);
  }
}

Sequenced::~Sequenced() {
  for (const ExprId operand : held_) body_.held.erase(operand);
}

namespace {

// Without the GIL nobody may count references: other threads use the same object.
std::string hold_uncounted(Body& body, ExprId expr) {
  const std::string text = reference(body, expr).text;
  const std::string name = body.temporary();
  body.out.line("const kc::py::Ref " + name + " = " + text + ";");
  return name;
}

}  // namespace

std::string hold(Body& body, ExprId expr) {
  const ir::TypeId type = body.type_of(expr);
  if (body.types.is_view(type)) return hold_view(body, expr);
  if (body.types.is_object(type) && !body.has_gil) return hold_uncounted(body, expr);
  const std::string text = body.types.is_object(type) ? object(body, expr).text : converted(body, expr, type).text;
  const std::string name = body.temporary();
  const bool is_plain = !body.types.is<ir::ArrayType>(type);
  body.out.line((is_plain ? body.file.types.constant_declaration(type, name) : "auto& " + name) + " = " + text + ";");
  return name;
}

}  // namespace kernelc::emit
