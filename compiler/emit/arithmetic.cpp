#include "emit/arithmetic.h"

#include <cstdlib>

#include "emit/sequence.h"
#include "support/match.h"

namespace kernelc::emit {

namespace {

using ir::ArithOp;
using Kind = NumberClass::Kind;

struct Operator {
  std::string_view text;
  Precedence precedence;
};

// C leaves shifts by the width and more undefined.
bool has_small_count(const Body& body, const ir::Arith& node) {
  ir::ExprId count = node.right;
  if (const auto* cast = body.node<ir::Cast>(count)) count = cast->value;
  const auto* literal = body.node<ir::IntConst>(count);
  return literal && literal->text.size() <= 2 && std::atoi(literal->text.c_str()) < 32 && literal->text[0] != '-';
}

// Nor does C++ define a signed number that is negative, or becomes too large, when it is shifted to the left.
bool is_plain_left_shift(const Body& body, ir::TypeId type, const ir::Arith& node) {
  const auto* integer = body.types.as<ir::IntType>(body.types.strip(type));
  return integer && !integer->is_signed && integer->size >= 4 && has_small_count(body, node);
}

// Empty for what C++ has no operator for.
Operator operator_of(const Body& body, ir::TypeId type, const ir::Arith& node) {
  if (node.overflow_check) return {};
  switch (node.op) {
    case ArithOp::Add: return {"+", Precedence::Additive};
    case ArithOp::Subtract: return {"-", Precedence::Additive};
    case ArithOp::Multiply: return {"*", Precedence::Multiplicative};
    case ArithOp::Divide: return node.zero_check ? Operator{} : Operator{"/", Precedence::Multiplicative};
    case ArithOp::FloorDivide:
    case ArithOp::Modulo: {
      const bool is_plain = !node.zero_check && !node.python_signs && body.types.is_integer(type);
      return is_plain ? Operator{node.op == ArithOp::Modulo ? "%" : "/", Precedence::Multiplicative} : Operator{};
    }
    case ArithOp::Power: return {};
    case ArithOp::ShiftLeft: return is_plain_left_shift(body, type, node) ? Operator{"<<", Precedence::Shift} : Operator{};
    case ArithOp::ShiftRight: return has_small_count(body, node) ? Operator{">>", Precedence::Shift} : Operator{};
    case ArithOp::BitAnd: return {"&", Precedence::BitAnd};
    case ArithOp::BitOr: return {"|", Precedence::BitOr};
    case ArithOp::BitXor: return {"^", Precedence::BitXor};
  }
  unreachable();
}

std::string_view checked_function(ArithOp op) {
  switch (op) {
    case ArithOp::Add: return "kc::checked_add";
    case ArithOp::Subtract: return "kc::checked_sub";
    case ArithOp::Multiply: return "kc::checked_mul";
    case ArithOp::ShiftLeft: return "kc::checked_lshift";
    default: return "";
  }
}

std::string_view function_of(const Body& body, ir::TypeId type, const ir::Arith& node) {
  if (node.overflow_check && !checked_function(node.op).empty()) return checked_function(node.op);
  switch (node.op) {
    case ArithOp::Divide: return "kc::truediv";
    case ArithOp::FloorDivide: return !node.python_signs ? "kc::cdiv" : node.zero_check ? "kc::floordiv" : "kc::floordiv_unchecked";
    case ArithOp::Modulo: return !node.python_signs ? "kc::cmod" : node.zero_check ? "kc::mod" : "kc::mod_unchecked";
    case ArithOp::ShiftLeft: return "kc::lshift";
    case ArithOp::ShiftRight: return "kc::rshift";
    case ArithOp::Power: return body.types.is_integer(type) ? "kc::ipow" : "kc::pow";
    case ArithOp::Add:
    case ArithOp::Subtract:
    case ArithOp::Multiply:
    case ArithOp::BitAnd:
    case ArithOp::BitOr:
    case ArithOp::BitXor: return "";
  }
  unreachable();
}

bool is_shift(ArithOp op) { return op == ArithOp::ShiftLeft || op == ArithOp::ShiftRight; }
bool is_bitwise(Precedence precedence) { return precedence >= Precedence::BitOr && precedence <= Precedence::BitAnd; }

// Operands of shifts and bit operations are parenthesised unless they are simple or of the same operator: the compilers
// warn about mixtures that few readers know by heart.
std::string side(const Text& text, Precedence own, bool is_right) {
  const bool strict = own == Precedence::Shift || is_bitwise(own);
  if (strict) return text.precedence == own && !is_right && is_bitwise(own) ? text.text : operand(text, Precedence::Prefix);
  return operand(text, is_right ? static_cast<Precedence>(static_cast<int>(own) + 1) : own);
}

struct Sides {
  Text left, right;
};

// Leaves out the casts that C++ makes by itself, as long as the operation happens in the class that is meant.
Sides sides(Body& body, const ir::Expr& expr, const ir::Arith& node) {
  const NumberClass wanted = promoted(number_class(body.types, expr.type));
  const NumberClass right_class = number_class(body.types, body.type_of(node.right));
  const NumberClass left_class = number_class(body.types, body.type_of(node.left));
  if (wanted.kind == Kind::Other) return {expression(body, node.left), expression(body, node.right)};
  const Number left = number(body, node.left);
  if (is_shift(node.op))
    return {promoted(left.natural) == wanted ? left.text : expression(body, node.left), number(body, node.right).text};
  const Number right = number(body, node.right);
  if (common_class(left.natural, right.natural) == wanted) return {left.text, right.text};
  if (common_class(left_class, right.natural) == wanted) return {expression(body, node.left), right.text};
  if (common_class(left.natural, right_class) == wanted) return {left.text, expression(body, node.right)};
  return {expression(body, node.left), expression(body, node.right)};
}

bool is_truth(const Body& body, ir::ExprId expr) {
  while (const auto* cast = body.node<ir::Cast>(expr)) expr = cast->value;
  return body.types.is<ir::BoolType>(body.types.strip(body.type_of(expr)));
}

// Compilers take `a & f()` of two truth values for a slip, so one of them is made a number.
void tell_from_logical(Body& body, const ir::Arith& node, Sides& both) {
  const bool is_like_logical = node.op == ArithOp::BitAnd || node.op == ArithOp::BitOr;
  if (!is_like_logical || !is_truth(body, node.left) || !is_truth(body, node.right)) return;
  const bool has_call = both.right.text.find('(') != std::string::npos;
  if (has_call && both.right.text.rfind("static_cast<int>(", 0) != 0) both.right = {"static_cast<int>(" + both.right.text + ")"};
}

std::string_view relation_text(ir::Relation relation) {
  using ir::Relation;
  switch (relation) {
    case Relation::Less: return "<";
    case Relation::LessEqual: return "<=";
    case Relation::Equal: return "==";
    case Relation::NotEqual: return "!=";
    case Relation::GreaterEqual: return ">=";
    case Relation::Greater: return ">";
  }
  unreachable();
}

// Comparing signed with unsigned integers is a warning, except with a literal that is not negative.
bool signs_agree(const Body& body, const Number& left, ir::ExprId left_id, const Number& right, ir::ExprId right_id) {
  if (left.natural.kind == Kind::Float || right.natural.kind == Kind::Float) return true;
  const bool left_signed = promoted(left.natural).is_signed, right_signed = promoted(right.natural).is_signed;
  if (left_signed == right_signed) return true;
  const ir::ExprId signed_side = left_signed ? left_id : right_id;
  const auto* literal = body.node<ir::IntConst>(signed_side);
  if (const auto* cast = body.node<ir::Cast>(signed_side)) literal = body.node<ir::IntConst>(cast->value);
  return literal && !literal->text.starts_with('-');
}

}  // namespace

NumberClass arith_class(const Body& body, const ir::Expr& expr, const ir::Arith& node) {
  const NumberClass own = number_class(body.types, expr.type);
  return operator_of(body, expr.type, node).text.empty() ? own : promoted(own);
}

Text fit(Body& body, ir::TypeId type, const Text& text, NumberClass has) {
  const NumberClass wanted = number_class(body.types, type);
  if (wanted.kind == Kind::Other || wanted == has) return text;
  return {"static_cast<" + body.file.types(body.types.strip(type)) + ">(" + text.text + ")"};
}

Text arith(Body& body, const ir::Expr& expr, const ir::Arith& node) {
  Sequenced order(body, {node.left, node.right}, Order::Open);
  const Operator op = operator_of(body, expr.type, node);
  if (op.text.empty()) {
    const Sides both = sides(body, expr, node);
    return call_text(function_of(body, expr.type, node), {both.left.text, both.right.text});
  }
  Sides both = sides(body, expr, node);
  tell_from_logical(body, node, both);
  return {side(both.left, op.precedence, false) + " " + std::string(op.text) + " " + side(both.right, op.precedence, true),
          op.precedence};
}

Text compare(Body& body, const ir::Compare& node) {
  Sequenced order(body, {node.left, node.right}, Order::Open);
  const bool is_equality = node.relation == ir::Relation::Equal || node.relation == ir::Relation::NotEqual;
  const Precedence own = is_equality ? Precedence::Equality : Precedence::Relational;
  const NumberClass wanted = promoted(number_class(body.types, body.type_of(node.left)));
  Text left, right;
  const bool plain = wanted.kind != Kind::Other;
  const Number left_number = plain ? number(body, node.left) : Number{};
  const Number right_number = plain ? number(body, node.right) : Number{};
  if (plain && common_class(left_number.natural, right_number.natural) == wanted &&
      signs_agree(body, left_number, node.left, right_number, node.right)) {
    left = left_number.text;
    right = right_number.text;
  } else {
    left = expression(body, node.left);
    right = expression(body, node.right);
  }
  return {operand(left, Precedence::Shift) + " " + std::string(relation_text(node.relation)) + " " +
              operand(right, Precedence::Shift),
          own};
}

std::string compound_operator(const Body& body, ir::TypeId type, const ir::Arith& node) {
  if (node.overflow_check || node.zero_check || node.python_signs) return "";
  if (is_shift(node.op) && operator_of(body, type, node).text.empty()) return "";
  switch (node.op) {
    case ArithOp::Add: return "+=";
    case ArithOp::Subtract: return "-=";
    case ArithOp::Multiply: return "*=";
    case ArithOp::BitAnd: return "&=";
    case ArithOp::BitOr: return "|=";
    case ArithOp::BitXor: return "^=";
    case ArithOp::ShiftLeft: return "<<=";
    case ArithOp::ShiftRight: return ">>=";
    case ArithOp::Divide: return "/=";
    default: return "";
  }
}

}  // namespace kernelc::emit
