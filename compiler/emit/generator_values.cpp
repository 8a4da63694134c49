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
  if (const auto* node = body_.node<ir::Yield>(expr)) return node->is_from || node->is_await ? yield_from(expr, *node) : yield(expr, *node, true);
  if (const auto* node = body_.node<ir::Logical>(expr)) return logical(expr, *node);
  if (const auto* node = body_.node<ir::Conditional>(expr)) return conditional(expr, *node);
  if (const auto* node = body_.node<ir::StmtExpr>(expr)) {
    inner_block(node->body);
    extract(node->result);
    return keep_value(expr, node->result);
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

/// Statements inside an expression: what the expression holds so far stays held.
void GeneratorLowering::inner_block(const ir::Block& inner) {
  auto held = std::exchange(held_, {});
  auto kept = std::exchange(kept_, {});
  block(inner);
  held_ = std::move(held);
  kept_ = std::move(kept);
}

std::string GeneratorLowering::keep_as(ir::ExprId expr, const std::string& text) {
  const std::string name = new_place(expr);
  body_.out.line(name + " = " + text + ";");
  body_.held[expr] = name;
  return name;
}

// Evaluates into the frame; functions and the like are named where they are used.
void GeneratorLowering::keep(ir::ExprId expr) {
  const bool is_constant = body_.node<ir::FunctionRef>(expr) || body_.node<ir::ExternRef>(expr) || body_.node<ir::ObjectConst>(expr) ||
                           body_.node<ir::SingletonConst>(expr) || body_.node<ir::IntConst>(expr) || body_.node<ir::FloatConst>(expr) ||
                           body_.node<ir::TypeObject>(expr) || body_.types.is<ir::ArrayType>(body_.type_of(expr));
  if (!is_constant) keep_value(expr, expr);
}

/// Puts `value` into the frame, as what `expr` gives.
void GeneratorLowering::keep_value(ir::ExprId expr, ir::ExprId value) {
  const ir::TypeId type = body_.type_of(value);
  mark_line(body_, body_[value].span, body_.effects(value).may_raise);
  const std::string name = new_place(expr);
  scoped(value, [&] {
    const Text text = body_.types.is_view(type) ? owned_view(body_, value) : body_.types.is_object(type) ? object(body_, value) : converted(body_, value, type);
    body_.out.line(name + " = " + text.text + ";");
  });
  body_.held[expr] = name;
}

/// What the printed value declares must not be in the scope of a place.
void GeneratorLowering::scoped(ir::ExprId value, const std::function<void()>& write) {
  if (needs_statements(body_, value)) body_.out.block("", write);
  else write();
}

/// A variable of the frame for an expression, until it is released.
std::string GeneratorLowering::new_place(ir::ExprId expr) {
  const std::string name = frame_.add(body_.type_of(expr), "t");
  held_.push_back(expr);
  if (body_.is_object(expr)) kept_.push_back(name);
  return name;
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
  const char* suspend = body_.function.is_async_generator ? "return generator.yield_item(" : "return generator.yield(";
  scoped(node.value, [&] { body_.out.line(suspend + std::to_string(number) + ", " + object(body_, node.value).text + ");"); });
  place(number);
  mark_line(body_, span, true);
  if (is_used) keep_as(expr, "kc::py::borrow(kc::py::resumed(sent))");
  else body_.out.line("kc::py::resumed(sent);");
}

void GeneratorLowering::yield_from(ir::ExprId expr, const ir::Yield& node) {
  extract(node.value);
  const Span span = body_[expr].span;
  mark_line(body_, span, true);
  const std::string delegate = node.is_await ? "generator.wait_for(" : "generator.delegate_to(";
  scoped(node.value, [&] { body_.out.line(delegate + reference(body_, node.value).text + ");"); });
  body_.out.line("sent = Py_None;");
  const int number = frame_.add_place();
  place(number);
  mark_line(body_, span, true);
  body_.out.line("if (kc::py::Object value = generator.delegated(sent)) return generator.yield(" + std::to_string(number) + ", std::move(value));");
  keep_as(expr, "generator.taken_result()");
}

void GeneratorLowering::logical(ir::ExprId expr, const ir::Logical& node) {
  const std::string name = new_place(expr);
  const auto store = [&](ir::ExprId value) {
    extract(value);
    scoped(value, [&] { body_.out.line(name + " = " + expression(body_, value).text + ";"); });
  };
  store(node.left);
  body_.out.block("if (" + std::string(node.is_and ? "" : "!") + name + ")", [&] { store(node.right); });
  body_.held[expr] = name;
}

void GeneratorLowering::conditional(ir::ExprId expr, const ir::Conditional& node) {
  const std::string test = condition(node.condition, body_[expr].span);
  const std::string name = new_place(expr);
  const auto branch = [&](ir::ExprId value) {
    extract(value);
    scoped(value, [&] { body_.out.line(name + " = " + (body_.is_object(value) ? object(body_, value) : expression(body_, value)).text + ";"); });
  };
  body_.out.open("if (" + test + ")");
  branch(node.then);
  body_.out.close("} else {");
  body_.out.indent();
  branch(node.otherwise);
  body_.out.close();
  body_.held[expr] = name;
}

/// The text of a test. What the surrounding statement holds stays held.
std::string GeneratorLowering::condition(ir::ExprId expr, Span span) {
  auto held = std::exchange(held_, {});
  auto kept = std::exchange(kept_, {});
  extract(expr);
  mark_line(body_, span, body_.effects(expr).may_raise);
  std::string test;
  if (!needs_statements(body_, expr) && kept_.empty()) {
    test = expression(body_, expr).text;
  } else {
    test = frame_.add(body_.type_of(expr), "test");
    scoped(expr, [&] { body_.out.line(test + " = " + expression(body_, expr).text + ";"); });
  }
  release_kept();
  held_ = std::move(held);
  kept_ = std::move(kept);
  return test;
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
