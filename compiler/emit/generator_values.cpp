#include "emit/expressions.h"
#include "emit/generator_lowering.h"
#include "emit/lines.h"
#include "emit/literals.h"
#include "emit/objects.h"
#include "emit/sequence.h"
#include "emit/views.h"

namespace kernelc::emit {

namespace {

class FindYield : public ir::Walk {
 public:
  using Walk::visit;
  using Walk::Walk;
  bool found = false;

  void visit(ir::ExprId id) override {
    found = found || ir::node_as<ir::Yield>(module_, id);
    if (!found) parts(id);
  }
};

/// The operands of an expression, and statements in front of it.
class Operands : public ir::PartVisitor {
 public:
  void visit(ir::ExprId part) override { parts.push_back(part); }
  void visit(ir::StmtId) override {}
  std::vector<ir::ExprId> parts;
};

}  // namespace

bool has_yield(const ir::Module& module, ir::ExprId expr) {
  FindYield walk(module);
  walk.visit(expr);
  return walk.found;
}

bool has_yield(const ir::Module& module, ir::StmtId stmt) {
  FindYield walk(module);
  static_cast<ir::PartVisitor&>(walk).visit(stmt);
  return walk.found;
}

/// Evaluates the yields of an expression, and what comes before them, into the frame: what is left is written as usual.
void GeneratorLowering::extract(ir::ExprId expr) {
  if (body_.held.contains(expr) || !has_yield(body_.module, expr)) return;
  if (const auto* node = body_.node<ir::Yield>(expr)) return node->is_from ? yield_from(expr, *node) : yield(expr, *node, true);
  if (const auto* node = body_.node<ir::Logical>(expr)) return logical(expr, *node);
  if (const auto* node = body_.node<ir::Conditional>(expr)) return conditional(expr, *node);
  if (const auto* node = body_.node<ir::StmtExpr>(expr)) {
    block(node->body);
    extract(node->result);
    return keep(expr);
  }
  Operands operands;
  ir::visit_parts(body_[expr], operands);
  std::size_t last = 0;
  for (std::size_t i = 0; i < operands.parts.size(); ++i)
    if (has_yield(body_.module, operands.parts[i])) last = i;
  for (std::size_t i = 0; i < last; ++i) {
    extract(operands.parts[i]);
    if (!body_.held.contains(operands.parts[i])) keep(operands.parts[i]);
  }
  extract(operands.parts[last]);
}

std::string GeneratorLowering::keep_as(ir::ExprId expr, const std::string& text) {
  const std::string name = frame_.add(body_.type_of(expr), "t");
  if (!text.empty()) body_.out.line(name + " = " + text + ";");
  body_.held[expr] = name;
  held_.push_back(expr);
  if (body_.is_object(expr)) kept_.push_back(name);
  return name;
}

// Evaluates into the frame; functions and the like are named where they are used.
void GeneratorLowering::keep(ir::ExprId expr) {
  const bool is_constant = body_.node<ir::FunctionRef>(expr) || body_.node<ir::ExternRef>(expr) || body_.node<ir::ObjectConst>(expr) ||
                           body_.node<ir::SingletonConst>(expr) || body_.node<ir::IntConst>(expr) || body_.node<ir::FloatConst>(expr) ||
                           body_.node<ir::TypeObject>(expr) || body_.types.is<ir::ArrayType>(body_.type_of(expr));
  if (is_constant) return;
  const ir::TypeId type = body_.type_of(expr);
  mark_line(body_, body_[expr].span, body_.effects(expr).may_raise);
  const Text text = body_.types.is_view(type) ? owned_view(body_, expr) : body_.types.is_object(type) ? object(body_, expr) : converted(body_, expr, type);
  keep_as(expr, text.text);
}

void GeneratorLowering::release_kept() {
  for (const std::string& name : kept_) body_.out.line(name + ".reset();");
  for (const ir::ExprId expr : held_) body_.held.erase(expr);
  kept_.clear();
  held_.clear();
}

void GeneratorLowering::yield(ir::ExprId expr, const ir::Yield& node, bool is_used) {
  extract(node.value);
  const Span span = body_[expr].span;
  mark_line(body_, span, true);
  const int number = frame_.add_place();
  body_.out.line("return generator.yield(" + std::to_string(number) + ", " + object(body_, node.value).text + ");");
  place(number);
  mark_line(body_, span, true);
  if (is_used) keep_as(expr, "kc::py::borrow(kc::py::resumed(sent))");
  else body_.out.line("kc::py::resumed(sent);");
}

void GeneratorLowering::yield_from(ir::ExprId expr, const ir::Yield& node) {
  extract(node.value);
  const Span span = body_[expr].span;
  mark_line(body_, span, true);
  body_.out.line("generator.delegate_to(" + reference(body_, node.value).text + ");");
  body_.out.line("sent = Py_None;");
  const int number = frame_.add_place();
  place(number);
  mark_line(body_, span, true);
  body_.out.line("if (kc::py::Object value = generator.delegated(sent)) return generator.yield(" + std::to_string(number) + ", std::move(value));");
  keep_as(expr, "generator.taken_result()");
}

void GeneratorLowering::logical(ir::ExprId expr, const ir::Logical& node) {
  extract(node.left);
  const std::string name = keep_as(expr, expression(body_, node.left).text);
  body_.held.erase(expr);
  body_.out.block("if (" + std::string(node.is_and ? "" : "!") + name + ")", [&] {
    extract(node.right);
    body_.out.line(name + " = " + expression(body_, node.right).text + ";");
  });
  body_.held[expr] = name;
}

void GeneratorLowering::conditional(ir::ExprId expr, const ir::Conditional& node) {
  extract(node.condition);
  const std::string test = expression(body_, node.condition).text;
  const std::string name = keep_as(expr, "");
  body_.held.erase(expr);
  const auto branch = [&](ir::ExprId value) {
    extract(value);
    body_.out.line(name + " = " + (body_.is_object(value) ? object(body_, value) : expression(body_, value)).text + ";");
  };
  body_.out.open("if (" + test + ")");
  branch(node.then);
  body_.out.close("} else {");
  body_.out.indent();
  branch(node.otherwise);
  body_.out.close();
  body_.held[expr] = name;
}

std::string GeneratorLowering::condition(ir::ExprId expr, Span span) {
  extract(expr);
  mark_line(body_, span, body_.effects(expr).may_raise);
  if (!needs_statements(body_, expr) && kept_.empty()) return expression(body_, expr).text;
  const std::string name = keep_as(expr, expression(body_, expr).text);
  release_kept();
  return name;
}

void GeneratorLowering::place(int number) {
  body_.out.line("place_" + std::to_string(number) + ":;");
  body_.recorded_line = 0;
}

void GeneratorLowering::set_region(int region) {
  body_.out.line("frame.region = " + std::to_string(region) + ";");
  region_ = region;
}

}  // namespace kernelc::emit
