#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>

#include "sema/constant_arithmetic.h"
#include "sema/constant_sequences.h"

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

// int("ff", 16), also with the prefix that says the base.
Result to_int(const ConstantValue& value, const ConstantValue& base) {
  const auto* text = std::get_if<std::string>(&value.value);
  const auto wanted = as_integer(base);
  if (!text || text->empty() || !wanted || *wanted < 2 || *wanted > 36) return std::nullopt;
  const bool has_prefix = text->size() > 2 && (*text)[0] == '0' && ((*wanted == 2 && std::tolower((*text)[1]) == 'b') || (*wanted == 8 && std::tolower((*text)[1]) == 'o'));
  char* end = nullptr;
  const long long number = std::strtoll(text->c_str() + (has_prefix ? 2 : 0), &end, static_cast<int>(*wanted));
  return *end == 0 ? Result(ConstantValue{number}) : std::nullopt;
}

Result length(const ConstantValue& value) {
  const auto items = items_in(value);
  return items ? Result(ConstantValue{static_cast<long long>(items->size())}) : std::nullopt;
}

Result to_tuple(const ConstantValue& value) {
  auto items = items_in(value);
  return items ? Result(ConstantValue{std::move(*items)}) : std::nullopt;
}

Result range(const Arguments& arguments) {
  std::vector<long long> bounds;
  for (const ConstantValue& argument : arguments) {
    const auto bound = as_integer(argument);
    if (!bound) return std::nullopt;
    bounds.push_back(*bound);
  }
  constexpr long long most = 1 << 16;
  if (bounds.size() == 1) bounds.insert(bounds.begin(), 0);
  if (bounds.size() == 2) bounds.push_back(1);
  const bool is_countable = bounds.size() == 3 && bounds[2] != 0 && std::all_of(bounds.begin(), bounds.end(), [](long long n) { return n >= -most && n <= most; });
  if (!is_countable) return std::nullopt;
  Arguments items;
  for (long long i = bounds[0]; bounds[2] > 0 ? i < bounds[1] : i > bounds[1]; i += bounds[2]) items.push_back({i});
  return ConstantValue{std::move(items)};
}

Result sorted(const ConstantValue& value) {
  auto items = items_in(value);
  if (!items) return std::nullopt;
  for (const ConstantValue& item : *items)
    if (!compare(ast::CompareOp::Less, item, items->front())) return std::nullopt;
  std::stable_sort(items->begin(), items->end(), [](const ConstantValue& a, const ConstantValue& b) { return compare(ast::CompareOp::Less, a, b).value_or(false); });
  return ConstantValue{std::move(*items)};
}

// Whether one of the items has that truth.
Result has_item(const ConstantValue& value, bool truth, bool result) {
  const auto items = items_in(value);
  if (!items) return std::nullopt;
  const bool found = std::any_of(items->begin(), items->end(), [&](const ConstantValue& item) { return is_true(item) == truth; });
  return ConstantValue{found == result};
}

Result to_text(const ConstantValue& value) {
  if (const auto* truth = std::get_if<bool>(&value.value)) return ConstantValue{std::string(*truth ? "True" : "False")};
  if (const auto* number = std::get_if<long long>(&value.value)) return ConstantValue{std::to_string(*number)};
  return std::holds_alternative<std::string>(value.value) && !value.is_bytes ? Result(value) : std::nullopt;
}

Result character(const ConstantValue& value) {
  const auto code = as_integer(value);
  return code && *code >= 0 && *code < 0x80 ? Result(ConstantValue{std::string(1, static_cast<char>(*code))}) : std::nullopt;
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
  if (name == "int" && arguments.size() == 2) return to_int(arguments[0], arguments[1]);
  if (name == "range") return range(arguments);
  if (arguments.size() != 1) return std::nullopt;
  if (name == "int" || name == "long") return to_int(arguments[0]);
  if (name == "float") return to_float(arguments[0]);
  if (name == "bool") return ConstantValue{is_true(arguments[0])};
  if (name == "len") return length(arguments[0]);
  if (name == "abs") return absolute(arguments[0]);
  if (name == "ord") return code_of(arguments[0]);
  if (name == "chr") return character(arguments[0]);
  if (name == "str") return to_text(arguments[0]);
  if (name == "tuple" || name == "list") return to_tuple(arguments[0]);
  if (name == "sorted") return sorted(arguments[0]);
  if (name == "any") return has_item(arguments[0], true, true);
  if (name == "all") return has_item(arguments[0], false, false);
  return std::nullopt;
}

}  // namespace kernelc::sema
