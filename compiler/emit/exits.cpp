#include "emit/exits.h"

#include <algorithm>
#include <cstdlib>

#include "emit/expressions.h"
#include "emit/functions.h"
#include "emit/objects.h"
#include "emit/parallel.h"
#include "emit/statements.h"
#include "emit/views.h"

namespace kernelc::emit {

namespace {

class FindExits : public ir::Walk {
 public:
  using Walk::visit;
  using Walk::Walk;
  Exits exits;

  void visit(ir::ExprId) override {}
  void visit(ir::StmtId id) override {
    const auto& node = module_[id].node;
    if (std::holds_alternative<ir::Return>(node)) exits.returns = true;
    if (std::holds_alternative<ir::Break>(node)) exits.breaks = exits.breaks || depth_ == 0;
    if (std::holds_alternative<ir::Continue>(node)) exits.continues = exits.continues || depth_ == 0;
    if (const ir::Block* otherwise = else_of(node)) {
      ++depth_;
      parts_without_else(node);
      --depth_;
      visit(*otherwise);
    } else {
      parts(id);
    }
  }

 private:
  using Node = decltype(ir::Stmt::node);

  static const ir::Block* else_of(const Node& node) {
    if (const auto* loop = std::get_if<ir::While>(&node)) return &loop->otherwise;
    if (const auto* loop = std::get_if<ir::ForRange>(&node)) return &loop->otherwise;
    if (const auto* loop = std::get_if<ir::ForEach>(&node)) return &loop->otherwise;
    if (const auto* loop = std::get_if<ir::ParallelFor>(&node)) return &loop->otherwise;
    return nullptr;
  }
  void parts_without_else(const Node& node) {
    if (const auto* loop = std::get_if<ir::While>(&node)) visit(loop->body);
    if (const auto* loop = std::get_if<ir::ForRange>(&node)) visit(loop->body);
    if (const auto* loop = std::get_if<ir::ForEach>(&node)) visit(loop->body);
    if (const auto* loop = std::get_if<ir::ParallelFor>(&node)) visit(loop->body);
  }

  int depth_ = 0;
};

const Enclosure* innermost(const Body& body) { return body.enclosures.empty() ? nullptr : &body.enclosures.back(); }

// What a return leaves first, beside loops.
Enclosure::Kind innermost_function(const Body& body) {
  for (auto enclosure = body.enclosures.rbegin(); enclosure != body.enclosures.rend(); ++enclosure)
    if (enclosure->kind != Enclosure::Kind::Loop) return enclosure->kind;
  return Enclosure::Kind::Loop;
}

std::string result_text(Body& body, ir::ExprId value) {
  const ir::TypeId type = body.function.result;
  if (body.types.is_object(type)) return object(body, value).text;
  if (body.types.is_view(type)) return owned_view(body, value).text;
  return converted(body, value, type).text;
}

bool is_released_view(const Body& body, const std::string& result) {
  if (!body.types.is_view(body.function.result)) return false;
  const std::vector<std::string> released = released_in_order(body);
  return std::find(released.begin(), released.end(), result) != released.end();
}

}  // namespace

Exits exits_of(const ir::Module& module, const ir::Block& block) {
  FindExits walk(module);
  walk.visit(block);
  return walk.exits;
}

void write_break(Body& body) {
  const Enclosure* enclosure = innermost(body);
  if (enclosure && enclosure->kind == Enclosure::Kind::Iteration) return leave_iteration(body, "broke", "");
  if (enclosure && enclosure->kind == Enclosure::Kind::Lambda) {
    body.out.line("return kc::loop_break;");
    return;
  }
  if (enclosure && !enclosure->completed.empty()) body.out.line(enclosure->completed + " = false;");
  body.out.line("break;");
}

void write_continue(Body& body) {
  const Enclosure* enclosure = innermost(body);
  const bool leaves_lambda = enclosure && enclosure->kind == Enclosure::Kind::Lambda;
  if (enclosure && enclosure->kind == Enclosure::Kind::Lane) return body.out.line("return;");
  body.out.line(leaves_lambda ? "return kc::loop_continue;" : "continue;");
}

namespace {

// `return -1` where -1 says that an error is set, or may be.
bool is_error_value(const Body& body, const std::string& value) {
  const ir::ExceptionKind kind = body.function.exceptions;
  if (kind != ir::ExceptionKind::Value && kind != ir::ExceptionKind::CheckedValue) return false;
  const std::string& error = body.function.exception_value;
  if (value == "nullptr") return error == "NULL" || error == "nullptr" || error == "0";
  char *end = nullptr, *error_end = nullptr;
  const double number = std::strtod(value.c_str(), &end), wanted = std::strtod(error.c_str(), &error_end);
  return end != value.c_str() && error_end != error.c_str() && std::string(end).find_first_not_of("LUfF") == std::string::npos && *error_end == '\0' &&
         number == wanted;
}

bool is_literal(const Body& body, ir::ExprId value) {
  if (const auto* unary = body.node<ir::Unary>(value)) return is_literal(body, unary->operand);
  if (const auto* cast = body.node<ir::Cast>(value)) return !body.types.is_pointer(body.type_of(value)) && is_literal(body, cast->value);
  return body.node<ir::IntConst>(value) || body.node<ir::FloatConst>(value) || body.node<ir::NullConst>(value);
}

// Whether callers ask, after this function, for an error that the C code it calls may have set.
bool lets_c_tell_errors(const Body& body) {
  using Kind = ir::Function::Kind;
  const ir::Function& function = body.function;
  const bool is_of_c = (function.kind == Kind::Cdef || function.kind == Kind::Cpdef) && function.result.valid() &&
                       !body.types.is_object(function.result) && !body.types.is_view(function.result);
  const bool is_asked = function.exceptions != ir::ExceptionKind::Never && function.exceptions != ir::ExceptionKind::Cpp;
  return body.lets_c_set_errors && body.records_line && is_of_c && is_asked;
}

// kc::py::error_result<int>(value, -1)
std::string with_error_of_c(Body& body, ir::ExprId value, const std::string& text) {
  const bool is_certain = body.function.exceptions == ir::ExceptionKind::Always || is_literal(body, value);
  const std::string call = "kc::py::error_result<" + result_type(body.file, body.function) + ">";
  return call_text(call, is_certain ? std::vector{text} : std::vector{text, body.function.exception_value}).text;
}

}  // namespace

bool returns_error_of_c(Body& body, const ir::Return& node) {
  if (!lets_c_tell_errors(body)) return false;
  if (body.function.exceptions == ir::ExceptionKind::Always) return true;
  return node.value.valid() && (!is_literal(body, node.value) || is_error_value(body, result_text(body, node.value)));
}

void write_end_of_c_errors(Body& body) {
  if (lets_c_tell_errors(body) && body.function.exceptions == ir::ExceptionKind::Always) body.out.line("kc::py::check_in_c();");
}

void write_return(Body& body, const ir::Return& node) {
  const bool has_value = node.value.valid() && !body.types.is<ir::VoidType>(body.function.result);
  if (node.value.valid() && !has_value) body.out.line(expression(body, node.value).text + ";");
  std::string value = has_value ? result_text(body, node.value) : "";
  if (returns_error_of_c(body, node)) {
    if (has_value) value = with_error_of_c(body, node.value, value);
    else write_end_of_c_errors(body);
  }
  if (is_released_view(body, value)) value = "kc::py::given_away(" + value + ")";
  if (body.is_generator) value = "generator.finish(" + value + ")";
  write_return_of(body, value);
}

void write_return_of(Body& body, const std::string& value) {
  const Enclosure::Kind kind = innermost_function(body);
  if (kind == Enclosure::Kind::Iteration)
    return leave_iteration(body, "returned", value.empty() ? "" : body.parallel_result + " = " + value + ";");
  const bool in_lambda = kind == Enclosure::Kind::Lambda;
  body.out.line(!value.empty() ? "return " + value + ";" : in_lambda ? "return kc::leave;" : "return;");
}

namespace {

bool returns_value(const Body& body) {
  const ir::TypeId result = body.function.result;
  return result.valid() && !body.types.is<ir::VoidType>(result);
}

std::string flow_type(const Body& body) { return "kc::Flow<" + result_type(body.file, body.function) + ">"; }

std::string lambda_head(const Body& body, const std::string& lambda, Exits exits) {
  if (!exits.any()) return lambda;
  const bool has_parameters = lambda.ends_with(')') || lambda.find("KC_INLINE_LAMBDA") != std::string::npos;
  return lambda + (has_parameters ? "" : "()") + " -> " + flow_type(body);
}

void enter_lambda(Body& body) {
  body.enclosures.push_back({Enclosure::Kind::Lambda, ""});
  body.recorded_line = 0;
}

void leave_lambda(Body& body, Exits exits) {
  if (exits.any()) body.out.line("return kc::fall_through;");
  body.enclosures.pop_back();
  body.recorded_line = 0;
}

void return_flow(Body& body, const std::string& flow) { write_return_of(body, returns_value(body) ? flow + ".value()" : ""); }

}  // namespace

LambdaCall open_lambda_call(Body& body, const std::string& callee_and_arguments, const std::string& lambda, Exits exits) {
  LambdaCall call;
  call.exits = exits;
  std::string lead;
  if (exits.breaks || exits.continues) {
    call.flow = body.temporary("flow");
    lead = "auto " + call.flow + " = ";
  } else if (exits.returns) {
    lead = "if (auto flow = ";
  }
  body.out.open(lead + callee_and_arguments + lambda_head(body, lambda, exits));
  enter_lambda(body);
  return call;
}

void next_lambda(Body& body, const LambdaCall& call, const std::string& lambda) {
  leave_lambda(body, call.exits);
  body.out.close("}, " + lambda_head(body, lambda, call.exits) + " {");
  body.out.indent();
  enter_lambda(body);
}

void close_lambda_call(Body& body, const LambdaCall& call) {
  leave_lambda(body, call.exits);
  const bool in_condition = call.exits.any() && call.flow.empty();
  body.out.close("}" + call.end + (in_condition ? ") {" : ";"));
  if (in_condition) {
    body.out.indent();
    return_flow(body, "flow");
    return body.out.close();
  }
  if (call.exits.returns) body.out.block("if (" + call.flow + ")", [&] { return_flow(body, call.flow); });
  if (call.exits.breaks) body.out.block("if (" + call.flow + ".breaks())", [&] { write_break(body); });
  if (call.exits.continues) body.out.block("if (" + call.flow + ".continues())", [&] { write_continue(body); });
}

}  // namespace kernelc::emit
