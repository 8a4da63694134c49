#include "ast/expr_text.h"

#include "ast/spelling.h"
#include "support/match.h"

namespace kernelc::ast {

namespace {

/// How tightly operators bind; what binds less tightly than what stands around it goes into parentheses.
enum Precedence { Lowest, Conditional, Or, And, Not, Comparison, BitOr, BitXor, BitAnd, Shift, Sum, Product, Sign, Power, Primary };

Precedence precedence_of(BinaryOp op) {
  switch (op) {
    case BinaryOp::Add: case BinaryOp::Subtract: return Sum;
    case BinaryOp::Multiply: case BinaryOp::MatMultiply: case BinaryOp::Divide: case BinaryOp::FloorDivide: case BinaryOp::Modulo: return Product;
    case BinaryOp::Power: return Power;
    case BinaryOp::ShiftLeft: case BinaryOp::ShiftRight: return Shift;
    case BinaryOp::BitAnd: return Precedence::BitAnd;
    case BinaryOp::BitOr: return Precedence::BitOr;
    case BinaryOp::BitXor: return Precedence::BitXor;
  }
  unreachable();
}

std::string spaced(const char* text) { return std::string(" ") + text + " "; }

class Text {
 public:
  Text(const Tree& tree, Precedence around) : tree_(tree), around_(around) {}

  std::string operator()(const NameExpr& e) const { return e.name; }
  std::string operator()(const IntExpr& e) const { return e.digits; }
  std::string operator()(const FloatExpr& e) const { return e.digits; }
  std::string operator()(const ImaginaryExpr& e) const { return e.digits + "j"; }
  std::string operator()(const StringExpr& e) const { return python_literal(e); }
  std::string operator()(const ConstantExpr& e) const { return spelling(e.value); }
  std::string operator()(const TupleExpr& e) const { return "(" + list(e.items) + (e.items.size() == 1 ? ",)" : ")"); }
  std::string operator()(const ListExpr& e) const { return "[" + list(e.items) + "]"; }
  std::string operator()(const SetExpr& e) const { return "{" + list(e.items) + "}"; }
  std::string operator()(const DictExpr& e) const {
    std::string out;
    for (const auto& [key, value] : e.entries) add(out, key ? text(key) + ": " + text(value) : "**" + text(value));
    return "{" + out + "}";
  }
  std::string operator()(const StarredExpr& e) const { return "*" + text(e.value); }

  std::string operator()(const UnaryExpr& e) const {
    const bool is_not = e.op == UnaryExpr::Op::Not;
    const Precedence own = is_not ? Not : Sign;
    return grouped(own, spelling(e.op) + std::string(is_not ? " " : "") + text(e.operand, own));
  }
  std::string operator()(const BinaryExpr& e) const {
    const Precedence own = precedence_of(e.op);
    const bool is_power = own == Power;  // the one that groups from the right, and takes a sign there
    const std::string left = text(e.left, is_power ? Primary : own);
    return grouped(own, left + spaced(spelling(e.op)) + text(e.right, is_power ? Sign : tighter(own)));
  }
  std::string operator()(const BoolExpr& e) const {
    const Precedence own = e.op == BoolExpr::Op::And ? And : Or;
    std::string out;
    for (const ExprId value : e.values) out += (out.empty() ? "" : own == And ? " and " : " or ") + text(value, tighter(own));
    return grouped(own, out);
  }
  std::string operator()(const CompareExpr& e) const {
    std::string out = text(e.first, BitOr);
    for (const auto& link : e.rest) out += spaced(spelling(link.op)) + text(link.right, BitOr);
    return grouped(Comparison, out);
  }
  std::string operator()(const ConditionalExpr& e) const {
    return grouped(Conditional, text(e.then, Or) + " if " + text(e.condition, Or) + " else " + text(e.otherwise, Conditional));
  }

  std::string operator()(const AttributeExpr& e) const { return text(e.value, Primary) + "." + e.name.text; }
  std::string operator()(const SubscriptExpr& e) const {
    const bool is_one_tuple = e.is_tuple && e.items.size() == 1;
    return text(e.value, Primary) + "[" + list(e.items) + (is_one_tuple ? ",]" : "]");
  }
  std::string operator()(const FromRangeExpr&) const { return ""; }  // stands in loops alone
  std::string operator()(const SliceExpr& e) const {
    return text(e.lower) + ":" + text(e.upper) + (e.step ? ":" + text(e.step) : "");
  }
  std::string operator()(const CallExpr& e) const {
    std::string out;
    for (const Argument& argument : e.arguments) add(out, argument_text(argument));
    return text(e.callee, Primary) + "(" + out + ")";
  }
  std::string operator()(const ComprehensionExpr& e) const {
    std::string out = text(e.element) + (e.value ? ": " + text(e.value) : "");
    for (const auto& clause : e.clauses) {
      out += std::string(clause.is_async ? " async" : "") + " for " + text(clause.target) + " in " + text(clause.iterable, Or);
      for (const ExprId condition : clause.conditions) out += " if " + text(condition, Or);
    }
    switch (e.kind) {
      case ComprehensionExpr::Kind::List: return "[" + out + "]";
      case ComprehensionExpr::Kind::Generator: return "(" + out + ")";
      case ComprehensionExpr::Kind::Set:
      case ComprehensionExpr::Kind::Dict: return "{" + out + "}";
    }
    unreachable();
  }

  template <class Other>
  std::string operator()(const Other&) const {
    return "...";
  }

 private:
  static Precedence tighter(Precedence precedence) { return static_cast<Precedence>(precedence + 1); }
  static void add(std::string& out, const std::string& item) { out += (out.empty() ? "" : ", ") + item; }

  std::string text(ExprId expr, Precedence around = Lowest) const {
    return expr ? std::visit(Text(tree_, around), tree_[expr].node) : "";
  }
  std::string grouped(Precedence own, const std::string& inner) const { return own < around_ ? "(" + inner + ")" : inner; }
  std::string list(const std::vector<ExprId>& items) const {
    std::string out;
    for (const ExprId item : items) add(out, text(item));
    return out;
  }
  std::string argument_text(const Argument& argument) const {
    switch (argument.kind) {
      case Argument::Kind::Positional: return text(argument.value);
      case Argument::Kind::Keyword: return argument.name.text + "=" + text(argument.value);
      case Argument::Kind::Star: return "*" + text(argument.value);
      case Argument::Kind::DoubleStar: return "**" + text(argument.value);
    }
    unreachable();
  }

  const Tree& tree_;
  Precedence around_;
};

std::string escaped(unsigned char c, char quote, bool is_bytes) {
  switch (c) {
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    case '\\': return "\\\\";
    default: break;
  }
  if (c == static_cast<unsigned char>(quote)) return std::string("\\") + quote;
  const bool is_printable = c >= ' ' && c != 0x7f && (c < 0x80 || !is_bytes);
  if (is_printable) return std::string(1, static_cast<char>(c));
  constexpr const char* digits = "0123456789abcdef";
  return std::string("\\x") + digits[c >> 4] + digits[c & 15];
}

}  // namespace

std::string expr_text(const Tree& tree, ExprId expr) { return std::visit(Text(tree, Lowest), tree[expr].node); }

std::string python_literal(const StringExpr& text) {
  const bool is_bytes = text.kind == StringExpr::Kind::Bytes || text.kind == StringExpr::Kind::Char;
  const bool takes_double = text.value.find('\'') != std::string::npos && text.value.find('"') == std::string::npos;
  const char quote = takes_double ? '"' : '\'';
  std::string out = std::string(is_bytes ? "b" : "") + quote;
  for (const char c : text.value) out += escaped(static_cast<unsigned char>(c), quote, is_bytes);
  return out + quote;
}

}  // namespace kernelc::ast
