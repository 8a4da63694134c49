#include <cmath>
#include <cstdlib>

#include "sema/constant_arithmetic.h"

namespace kernelc::sema {

namespace {

using Result = std::optional<ConstantValue>;
using Arguments = std::vector<ConstantValue>;

Result to_int(const ConstantValue& value) {
  if (const auto number = as_integer(value)) return ConstantValue{*number};
  if (const auto number = as_float(value)) {
    if (!(std::fabs(*number) < 9e18)) return std::nullopt;
    return ConstantValue{static_cast<long long>(*number)};
  }
  const auto* text = std::get_if<std::string>(&value.value);
  if (!text || text->empty()) return std::nullopt;
  char* end = nullptr;
  const long long number = std::strtoll(text->c_str(), &end, 10);
  return *end == 0 ? Result(ConstantValue{number}) : std::nullopt;
}

Result to_float(const ConstantValue& value) {
  if (const auto number = as_float(value)) return ConstantValue{*number};
  const auto* text = std::get_if<std::string>(&value.value);
  if (!text || text->empty()) return std::nullopt;
  char* end = nullptr;
  const double number = std::strtod(text->c_str(), &end);
  return *end == 0 ? Result(ConstantValue{number}) : std::nullopt;
}

Result length(const ConstantValue& value) {
  if (const auto* text = std::get_if<std::string>(&value.value)) return ConstantValue{static_cast<long long>(text->size())};
  const auto* items = std::get_if<Arguments>(&value.value);
  return items ? Result(ConstantValue{static_cast<long long>(items->size())}) : std::nullopt;
}

// The items that min, max and sum go over: of their one sequence, or all arguments.
const Arguments* sequence(const Arguments& arguments) {
  return arguments.size() == 1 ? std::get_if<Arguments>(&arguments[0].value) : &arguments;
}

Result extreme(const Arguments& arguments, ast::CompareOp better) {
  const Arguments* items = sequence(arguments);
  if (!items || items->empty()) return std::nullopt;
  ConstantValue best = items->front();
  for (const ConstantValue& item : *items) {
    const auto is_better = compare(better, item, best);
    if (!is_better) return std::nullopt;
    if (*is_better) best = item;
  }
  return best;
}

Result sum(const Arguments& arguments) {
  const auto* items = arguments.size() == 1 ? sequence(arguments) : nullptr;
  if (!items) return std::nullopt;
  Result total = ConstantValue{0LL};
  for (const ConstantValue& item : *items) {
    total = binary(ast::BinaryOp::Add, *total, item);
    if (!total) return std::nullopt;
  }
  return total;
}

Result absolute(const ConstantValue& value) {
  const auto number = as_float(value);
  if (!number) return std::nullopt;
  return *number < 0 ? unary(ast::UnaryExpr::Op::Negate, value) : unary(ast::UnaryExpr::Op::Plus, value);
}

Result code_of(const ConstantValue& value) {
  const auto* text = std::get_if<std::string>(&value.value);
  if (!text || text->size() != 1) return std::nullopt;
  return ConstantValue{static_cast<long long>(static_cast<unsigned char>((*text)[0]))};
}

}  // namespace

Result call_builtin(const std::string& name, const Arguments& arguments) {
  if (name == "min") return extreme(arguments, ast::CompareOp::Less);
  if (name == "max") return extreme(arguments, ast::CompareOp::Greater);
  if (name == "sum") return sum(arguments);
  if (name == "pow" && arguments.size() == 2) return binary(ast::BinaryOp::Power, arguments[0], arguments[1]);
  if (arguments.size() != 1) return std::nullopt;
  if (name == "int" || name == "long") return to_int(arguments[0]);
  if (name == "float") return to_float(arguments[0]);
  if (name == "bool") return ConstantValue{is_true(arguments[0])};
  if (name == "len") return length(arguments[0]);
  if (name == "abs") return absolute(arguments[0]);
  if (name == "ord") return code_of(arguments[0]);
  return std::nullopt;
}

}  // namespace kernelc::sema
