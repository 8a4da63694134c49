#include "syntax/builder/pattern_rules.h"

#include <algorithm>
#include <complex>
#include <cstdlib>
#include <optional>

namespace kernelc::syntax {

namespace {

void report_unreachable(Builder& builder, const ast::Pattern& found) {
  const auto* capture = std::get_if<ast::CapturePattern>(&found.node);
  const std::string what = capture ? "name capture '" + capture->name.text + "'" : "wildcard";
  builder.error(found.span, what + " makes remaining patterns unreachable");
}

std::set<std::string> set_of_names(const ast::Pattern& pattern) {
  std::set<std::string> names;
  for (const ast::Identifier& name : ast::names_in(pattern)) names.insert(name.text);
  return names;
}

using Number = std::complex<double>;

/// The value of a number as far as a double holds it exactly; none for what is no number.
std::optional<Number> number_of(const ast::Tree& tree, ast::ExprId id) {
  constexpr double exact = 9007199254740992;  // 2^53
  const auto& node = tree[id].node;
  if (const auto* constant = std::get_if<ast::ConstantExpr>(&node)) {
    if (constant->value == ast::ConstantExpr::Value::True) return 1;
    if (constant->value == ast::ConstantExpr::Value::False) return 0;
  }
  if (const auto* integer = std::get_if<ast::IntExpr>(&node)) {
    const bool has_prefix = integer->digits.size() > 2 && integer->digits[0] == '0' && std::isalpha(static_cast<unsigned char>(integer->digits[1]));
    const double value = has_prefix ? static_cast<double>(std::strtoull(integer->digits.c_str(), nullptr, 0)) : std::strtod(integer->digits.c_str(), nullptr);
    return value < exact ? std::optional<Number>(value) : std::nullopt;
  }
  if (const auto* real = std::get_if<ast::FloatExpr>(&node)) return std::strtod(real->digits.c_str(), nullptr);
  if (const auto* imaginary = std::get_if<ast::ImaginaryExpr>(&node)) return Number(0, std::strtod(imaginary->digits.c_str(), nullptr));
  if (const auto* sign = std::get_if<ast::UnaryExpr>(&node)) {
    const auto value = number_of(tree, sign->operand);
    return value && sign->op == ast::UnaryExpr::Op::Negate ? -*value : value;
  }
  if (const auto* sum = std::get_if<ast::BinaryExpr>(&node)) {
    const auto left = number_of(tree, sum->left), right = number_of(tree, sum->right);
    if (left && right) return sum->op == ast::BinaryOp::Add ? *left + *right : *left - *right;
  }
  return std::nullopt;
}

bool is_same_key(const ast::Tree& tree, ast::ExprId a, ast::ExprId b) {
  const auto* text = std::get_if<ast::StringExpr>(&tree[a].node);
  const auto* other = std::get_if<ast::StringExpr>(&tree[b].node);
  if (text && other) {
    using Kind = ast::StringExpr::Kind;
    return text->value == other->value && (text->kind == Kind::Bytes) == (other->kind == Kind::Bytes);
  }
  const auto* constant = std::get_if<ast::ConstantExpr>(&tree[a].node);
  const auto* second = std::get_if<ast::ConstantExpr>(&tree[b].node);
  if (constant && second) return constant->value == second->value;
  const auto number = number_of(tree, a);
  return number && number == number_of(tree, b);
}

}  // namespace

void check_sequence_pattern(Builder& builder, const ast::SequencePattern& pattern, Span at) {
  const auto stars = std::count_if(pattern.items.begin(), pattern.items.end(),
                                   [](const ast::Pattern& item) { return std::holds_alternative<ast::StarPattern>(item.node); });
  if (stars > 1) builder.error(at, "multiple starred names in sequence pattern");
}

void check_mapping_pattern(Builder& builder, const ast::MappingPattern& pattern) {
  for (auto key = pattern.keys.begin(); key != pattern.keys.end(); ++key) {
    const bool is_known = std::any_of(pattern.keys.begin(), key, [&](ast::ExprId other) { return is_same_key(builder.tree, other, *key); });
    if (!is_known) continue;
    const Span at = builder.tree[*key].span;
    const auto* text = std::get_if<ast::StringExpr>(&builder.tree[*key].node);
    builder.error(at, "mapping pattern checks duplicate key (" + (text ? text->value : builder.text(at)) + ")");
  }
}

void check_class_pattern(Builder& builder, const ast::ClassPattern& pattern) {
  std::set<std::string> seen;
  for (const ast::Identifier& name : pattern.names)
    if (!seen.insert(name.text).second) builder.error(name.span, "attribute name repeated in class pattern: '" + name.text + "'");
}

void check_or_pattern(Builder& builder, const ast::OrPattern& pattern, Span at) {
  const auto names = set_of_names(pattern.alternatives.front());
  for (std::size_t i = 1; i < pattern.alternatives.size(); ++i)
    if (set_of_names(pattern.alternatives[i]) != names) {
      builder.error(at, "alternative patterns bind different names");
      break;
    }
  for (std::size_t i = 0; i + 1 < pattern.alternatives.size(); ++i)
    if (const ast::Pattern* found = ast::irrefutable_part(pattern.alternatives[i])) return report_unreachable(builder, *found);
}

void check_targets(Builder& builder, const ast::Pattern& pattern) {
  std::set<std::string> seen;
  for (const ast::Identifier& name : ast::names_in(pattern))
    if (!seen.insert(name.text).second) builder.error(name.span, "multiple assignments to name '" + name.text + "' in pattern");
}

void check_cases(Builder& builder, const std::vector<ast::MatchStmt::Case>& cases) {
  for (std::size_t i = 0; i + 1 < cases.size(); ++i) {
    const ast::Pattern* found = cases[i].guard ? nullptr : ast::irrefutable_part(cases[i].pattern);
    if (found) return report_unreachable(builder, *found);
  }
}

}  // namespace kernelc::syntax
