#include "ast/spelling.h"

#include "support/match.h"

namespace kernelc::ast {

const char* spelling(BinaryOp op) {
  switch (op) {
    case BinaryOp::Add: return "+";
    case BinaryOp::Subtract: return "-";
    case BinaryOp::Multiply: return "*";
    case BinaryOp::MatMultiply: return "@";
    case BinaryOp::Divide: return "/";
    case BinaryOp::FloorDivide: return "//";
    case BinaryOp::Modulo: return "%";
    case BinaryOp::Power: return "**";
    case BinaryOp::ShiftLeft: return "<<";
    case BinaryOp::ShiftRight: return ">>";
    case BinaryOp::BitAnd: return "&";
    case BinaryOp::BitOr: return "|";
    case BinaryOp::BitXor: return "^";
  }
  unreachable();
}

const char* spelling(CompareOp op) {
  switch (op) {
    case CompareOp::Less: return "<";
    case CompareOp::LessEqual: return "<=";
    case CompareOp::Equal: return "==";
    case CompareOp::NotEqual: return "!=";
    case CompareOp::GreaterEqual: return ">=";
    case CompareOp::Greater: return ">";
    case CompareOp::Is: return "is";
    case CompareOp::IsNot: return "is not";
    case CompareOp::In: return "in";
    case CompareOp::NotIn: return "not in";
  }
  unreachable();
}

const char* spelling(UnaryExpr::Op op) {
  switch (op) {
    case UnaryExpr::Op::Negate: return "-";
    case UnaryExpr::Op::Plus: return "+";
    case UnaryExpr::Op::Invert: return "~";
    case UnaryExpr::Op::Not: return "not";
  }
  unreachable();
}

const char* spelling(ConstantExpr::Value value) {
  switch (value) {
    case ConstantExpr::Value::None: return "None";
    case ConstantExpr::Value::True: return "True";
    case ConstantExpr::Value::False: return "False";
    case ConstantExpr::Value::Ellipsis: return "...";
  }
  unreachable();
}

}  // namespace kernelc::ast
