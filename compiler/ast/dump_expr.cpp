// Expressions as prefix forms: a + b[0] → (+ a (index b 0))

#include "ast/dump.h"
#include "ast/dump_parts.h"
#include "ast/spelling.h"
#include "support/match.h"

namespace kernelc::ast {

namespace {

const char* prefix(StringExpr::Kind kind) {
  switch (kind) {
    case StringExpr::Kind::Text: return "";
    case StringExpr::Kind::Unicode: return "u";
    case StringExpr::Kind::Bytes: return "b";
    case StringExpr::Kind::Char: return "c";
  }
  unreachable();
}

const char* comprehension_name(ComprehensionExpr::Kind kind) {
  switch (kind) {
    case ComprehensionExpr::Kind::List: return "list-for";
    case ComprehensionExpr::Kind::Set: return "set-for";
    case ComprehensionExpr::Kind::Dict: return "dict-for";
    case ComprehensionExpr::Kind::Generator: return "generator";
  }
  unreachable();
}

/// Writes one expression; `at` writes another one inside it.
class ExprDumper {
 public:
  explicit ExprDumper(const Tree& tree) : tree_(tree) {}

  std::string at(ExprId id) const { return id ? std::visit(*this, tree_[id].node) : "_"; }

  std::string operator()(const NameExpr& e) const { return e.name; }
  std::string operator()(const IntExpr& e) const { return e.digits + e.suffix; }
  std::string operator()(const FloatExpr& e) const { return e.digits; }
  std::string operator()(const ImaginaryExpr& e) const { return e.digits + "j"; }
  std::string operator()(const StringExpr& e) const { return prefix(e.kind) + quoted(e.value); }
  std::string operator()(const ConstantExpr& e) const { return spelling(e.value); }
  std::string operator()(const TupleExpr& e) const { return form("tuple", e.items); }
  std::string operator()(const ListExpr& e) const { return form("list", e.items); }
  std::string operator()(const SetExpr& e) const { return form("set", e.items); }
  std::string operator()(const StarredExpr& e) const { return "(star " + at(e.value) + ")"; }
  std::string operator()(const UnaryExpr& e) const { return std::string("(") + spelling(e.op) + " " + at(e.operand) + ")"; }
  std::string operator()(const BinaryExpr& e) const {
    return std::string("(") + spelling(e.op) + " " + at(e.left) + " " + at(e.right) + ")";
  }
  std::string operator()(const BoolExpr& e) const { return form(e.op == BoolExpr::Op::And ? "and" : "or", e.values); }
  std::string operator()(const ConditionalExpr& e) const {
    return "(if " + at(e.condition) + " " + at(e.then) + " " + at(e.otherwise) + ")";
  }
  std::string operator()(const AttributeExpr& e) const { return "(. " + at(e.value) + " " + e.name.text + ")"; }
  std::string operator()(const FromRangeExpr& e) const {
    const std::string bounds = at(e.lower) + " " + spelling(e.lower_relation) + " _ " + spelling(e.upper_relation) + " " + at(e.upper);
    return "(from " + bounds + (e.step ? " by " + at(e.step) : "") + ")";
  }
  std::string operator()(const SliceExpr& e) const {
    return "(slice " + at(e.lower) + " " + at(e.upper) + " " + at(e.step) + ")";
  }
  std::string operator()(const YieldExpr& e) const { return (e.is_from ? "(yield-from " : "(yield ") + at(e.value) + ")"; }
  std::string operator()(const AwaitExpr& e) const { return "(await " + at(e.value) + ")"; }
  std::string operator()(const WalrusExpr& e) const { return "(:= " + e.name.text + " " + at(e.value) + ")"; }
  std::string operator()(const CastExpr& e) const {
    return (e.checked ? "(cast? " : "(cast ") + dump(e.type, tree_) + " " + at(e.value) + ")";
  }
  std::string operator()(const AddressOfExpr& e) const { return "(address " + at(e.operand) + ")"; }
  std::string operator()(const SizeofExpr& e) const {
    return e.type ? "(sizeof type " + dump(e.type, tree_) + ")" : "(sizeof " + at(e.operand) + ")";
  }
  std::string operator()(const NewExpr& e) const { return "(new " + dump(e.type, tree_) + ")"; }
  std::string operator()(const TypeExpr& e) const { return "(type " + dump(e.type, tree_) + ")"; }
  std::string operator()(const LambdaExpr& e) const {
    return "(lambda (" + dump_parameters(e.parameters, false, tree_) + ") " + at(e.body) + ")";
  }
  std::string operator()(const CallExpr& e) const {
    const std::string arguments = dump_arguments(e.arguments, tree_);
    return "(call " + at(e.callee) + (arguments.empty() ? "" : " ") + arguments + ")";
  }

  // f"a{x!r:>{w}}" → (format "a" {x !r :(format ">" {w})})
  std::string operator()(const FormattedExpr& e) const {
    std::string out = "(format";
    for (const FormattedExpr::Part& part : e.parts) {
      if (!part.value) {
        out += " " + quoted(part.text);
        continue;
      }
      out += " {" + at(part.value);
      if (part.conversion) out += std::string(" !") + part.conversion;
      if (part.format) out += " :" + at(part.format);
      out += "}";
    }
    return out + ")";
  }

  std::string operator()(const DictExpr& e) const {
    std::string out = "(dict";
    for (const DictExpr::Entry& entry : e.entries)
      out += entry.key ? " " + at(entry.key) + ":" + at(entry.value) : " **" + at(entry.value);
    return out + ")";
  }

  std::string operator()(const CompareExpr& e) const {
    std::string out = "(compare " + at(e.first);
    for (const CompareExpr::Link& link : e.rest) out += std::string(" ") + spelling(link.op) + " " + at(link.right);
    return out + ")";
  }

  // x[i,] is told from x[i] by a comma
  std::string operator()(const SubscriptExpr& e) const {
    std::string out = "(index " + at(e.value);
    for (const ExprId item : e.items) out += " " + at(item);
    if (e.is_tuple && e.items.size() == 1) out += " ,";
    return out + ")";
  }

  std::string operator()(const ComprehensionExpr& e) const {
    std::string out = std::string("(") + comprehension_name(e.kind) + " " + at(e.element);
    if (e.value) out += ":" + at(e.value);
    for (const ComprehensionExpr::Clause& clause : e.clauses) {
      out += std::string(clause.is_async ? " async" : "") + " for " + at(clause.target) + " in " + at(clause.iterable);
      for (const ExprId condition : clause.conditions) out += " if " + at(condition);
    }
    return out + ")";
  }

 private:
  std::string form(const char* name, const std::vector<ExprId>& items) const {
    std::string out = std::string("(") + name;
    for (const ExprId item : items) out += " " + at(item);
    return out + ")";
  }

  const Tree& tree_;
};

std::string dump_argument(const Argument& argument, const Tree& tree) {
  const std::string value = dump(argument.value, tree);
  switch (argument.kind) {
    case Argument::Kind::Positional: return value;
    case Argument::Kind::Keyword: return argument.name.text + "=" + value;
    case Argument::Kind::Star: return "*" + value;
    case Argument::Kind::DoubleStar: return "**" + value;
  }
  unreachable();
}

}  // namespace

std::string dump(ExprId expr, const Tree& tree) { return ExprDumper(tree).at(expr); }

std::string dump_arguments(const std::vector<Argument>& arguments, const Tree& tree) {
  std::string out;
  for (const Argument& argument : arguments) out += (out.empty() ? "" : " ") + dump_argument(argument, tree);
  return out;
}

std::string quoted(const std::string& text) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n')
      out += "\\n";
    else if (c == '"' || c == '\\')
      out.append("\\").append(1, c);
    else if (byte < 0x20 || byte >= 0x7f)
      out.append("\\x").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    else
      out += c;
  }
  return out + "\"";
}

}  // namespace kernelc::ast
