#include "emit/calls.h"
#include "emit/expressions.h"
#include "emit/operands.h"
#include "emit/sequence.h"

namespace kernelc::emit {

namespace {

Precedence precedence_of(std::string_view op) {
  if (op == "*" || op == "/" || op == "%") return Precedence::Multiplicative;
  if (op == "+" || op == "-") return Precedence::Additive;
  if (op == "<<" || op == ">>") return Precedence::Shift;
  if (op == "<" || op == ">" || op == "<=" || op == ">=") return Precedence::Relational;
  if (op == "==" || op == "!=") return Precedence::Equality;
  if (op == "&") return Precedence::BitAnd;
  if (op == "^") return Precedence::BitXor;
  if (op == "|") return Precedence::BitOr;
  if (op == "&&") return Precedence::LogicalAnd;
  if (op == "||") return Precedence::LogicalOr;
  return Precedence::Assignment;
}

Text operator_text(Body& body, const ir::CppOperator& node) {
  Sequenced order(body, operands_of(node), Order::Open);
  if (!node.right.valid()) {
    if (node.op == " bool") return call_text("static_cast<bool>", {expression(body, node.left).text});
    if (node.is_postfix) return {operand(expression(body, node.left), Precedence::Postfix) + node.op};
    return {node.op + operand(expression(body, node.left), Precedence::Prefix), Precedence::Prefix};
  }
  if (node.op == "[]") return {operand(expression(body, node.left), Precedence::Postfix) + "[" + expression(body, node.right).text + "]"};
  if (node.op == "()") return call_text(operand(expression(body, node.left), Precedence::Postfix), {expression(body, node.right).text});
  if (node.op == ",") return {"(" + operand(expression(body, node.left), Precedence::Prefix) + ", " + operand(expression(body, node.right), Precedence::Prefix) + ")"};
  const Precedence own = precedence_of(node.op);
  // Parenthesised more than needed: overloaded operators mix in ways that compilers warn about.
  return {operand(expression(body, node.left), Precedence::Prefix) + " " + node.op + " " + operand(expression(body, node.right), Precedence::Prefix), own};
}

}  // namespace

Text cpp_operator(Body& body, const ir::CppOperator& node) { return told(body, node.declared, operator_text(body, node)); }

}  // namespace kernelc::emit
