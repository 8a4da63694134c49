#include "analysis/value_range.h"

#include <algorithm>
#include <cstddef>
#include <limits>

#include "ir/walk.h"

namespace kernelc::analysis {

namespace {

constexpr Integer greatest_extent = std::numeric_limits<std::ptrdiff_t>::max();

Integer floor_divide(Integer a, Integer b) { return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0); }

/// Keeps one term for each symbol, the one that says most.
void tighten(std::vector<Linear>& terms, bool is_lower) {
  std::sort(terms.begin(), terms.end(), [&](const Linear& a, const Linear& b) {
    if (a.symbol != b.symbol) return a.symbol < b.symbol;
    return is_lower ? a.offset > b.offset : a.offset < b.offset;
  });
  const auto same_symbol = [](const Linear& a, const Linear& b) { return a.symbol == b.symbol; };
  terms.erase(std::unique(terms.begin(), terms.end(), same_symbol), terms.end());
}

}  // namespace

IntegerRange limits_of(const ir::Module& module, const ir::Function& function, const Symbol& symbol) {
  if (symbol.kind == Symbol::Kind::Zero) return {0, 0};
  if (symbol.kind == Symbol::Kind::Extent) return {0, greatest_extent};
  return *integer_range(module.types, function.locals[symbol.local].type);
}

bool RangeReader::is_at_least(const ValueRange& range, Linear bound) const {
  return std::any_of(range.lower.begin(), range.lower.end(), [&](Linear low) { return known_.proves_at_most(bound, low); });
}

bool RangeReader::is_at_most(const ValueRange& range, Linear bound) const {
  return std::any_of(range.upper.begin(), range.upper.end(), [&](Linear high) { return known_.proves_at_most(high, bound); });
}

std::optional<Integer> RangeReader::lowest(const ValueRange& range) const {
  std::optional<Integer> found;
  for (const Linear& low : range.lower)
    if (const auto below_zero = known_.greatest_difference(Symbol{}, low.symbol))
      found = std::max(found.value_or(low.offset - *below_zero), low.offset - *below_zero);
  return found;
}

std::optional<Integer> RangeReader::highest(const ValueRange& range) const {
  std::optional<Integer> found;
  for (const Linear& high : range.upper)
    if (const auto above_zero = known_.greatest_difference(high.symbol, Symbol{}))
      found = std::min(found.value_or(high.offset + *above_zero), high.offset + *above_zero);
  return found;
}

bool RangeReader::fits(const ValueRange& range, const IntegerRange& type) const {
  return is_at_least(range, constant(type.lowest)) && is_at_most(range, constant(type.highest));
}

ValueRange RangeReader::read(ir::ExprId id) const {
  const auto type = integer_range(module_.types, module_[id].type);
  if (!type) return {};
  ValueRange range = read_unlimited(id);
  // Signed arithmetic that overflows has no meaning in C++, and unsigned arithmetic wraps: then only the type is known.
  if (!fits(range, *type)) range = {};
  range.lower.push_back(constant(type->lowest));
  range.upper.push_back(constant(type->highest));
  tighten(range.lower, true);
  tighten(range.upper, false);
  return range;
}

ValueRange RangeReader::read_unlimited(ir::ExprId id) const {
  if (const auto value = integer_constant(module_, id)) return ValueRange::exactly(constant(*value));
  if (const auto* local = ir::node_as<ir::LocalRef>(module_, id)) {
    if (!tracked_.get(local->id)) return {};
    ValueRange range = ValueRange::exactly({{Symbol::Kind::Integer, local->id, 0}, 0});
    const IntegerRange type = *integer_range(module_.types, module_[id].type);
    range.lower.push_back(constant(type.lowest));
    range.upper.push_back(constant(type.highest));
    return range;
  }
  if (const auto* extent = ir::node_as<ir::ViewExtent>(module_, id)) return read_extent(*extent);
  if (const auto* cast = ir::node_as<ir::Cast>(module_, id))
    return read_cast(*cast, *integer_range(module_.types, module_[id].type));
  if (const auto* arith = ir::node_as<ir::Arith>(module_, id)) return read_arithmetic(*arith);
  if (const auto* block = ir::node_as<ir::StmtExpr>(module_, id)) return read(block->result);
  if (const auto* choice = ir::node_as<ir::Conditional>(module_, id)) return either(read(choice->then), read(choice->otherwise));
  if (const auto* unary = ir::node_as<ir::Unary>(module_, id)) {
    if (unary->op == ir::UnaryOp::Negate) return difference(ValueRange::exactly(constant(0)), read(unary->operand));
    if (unary->op == ir::UnaryOp::Plus) return read(unary->operand);
  }
  if (const auto* call = ir::node_as<ir::RuntimeCall>(module_, id)) {
    if (call->function == ir::RuntimeFunction::Minimum) return smallest(call->arguments);
    if (call->function == ir::RuntimeFunction::Maximum) return greatest(call->arguments);
  }
  return {};
}

ValueRange RangeReader::read_extent(const ir::ViewExtent& node) const {
  if (node.field != ir::ViewExtent::Field::Shape) return {};
  const auto axis = integer_constant(module_, node.axis);
  const auto known = axis ? extent(node.view, static_cast<int>(*axis)) : std::nullopt;
  ValueRange range = known ? ValueRange::exactly(*known) : ValueRange{};
  range.lower.push_back(constant(0));
  range.upper.push_back(constant(greatest_extent));
  return range;
}

std::optional<Linear> RangeReader::extent(ir::ExprId view, int axis) const {
  const auto* type = module_.types.as<ir::ViewType>(module_[view].type);
  if (!type || axis < 0 || axis >= static_cast<int>(type->axes.size())) return std::nullopt;
  if (const auto* local = ir::node_as<ir::LocalRef>(module_, view)) {
    if (!tracked_.get(local->id)) return std::nullopt;
    return Linear{{Symbol::Kind::Extent, local->id, axis}, 0};
  }
  if (const auto* convert = ir::node_as<ir::ViewConvert>(module_, view)) return extent(convert->view, axis);
  if (const auto* copy = ir::node_as<ir::ViewCopy>(module_, view)) return extent(copy->view, axis);
  if (const auto* transpose = ir::node_as<ir::ViewTranspose>(module_, view))
    return extent(transpose->view, static_cast<int>(type->axes.size()) - 1 - axis);
  if (const auto* slice = ir::node_as<ir::ViewSlice>(module_, view)) {
    int from = 0, to = 0;
    for (const ir::ViewItem& item : slice->items) {
      const bool is_kept = item.kind != ir::ViewItem::Kind::At;
      if (is_kept && to == axis) {
        if (item.kind == ir::ViewItem::Kind::NewAxis) return constant(1);
        return item.kind == ir::ViewItem::Kind::All ? extent(slice->view, from) : std::nullopt;
      }
      to += is_kept ? 1 : 0;
      from += item.kind == ir::ViewItem::Kind::NewAxis ? 0 : 1;
    }
  }
  return std::nullopt;
}

ValueRange RangeReader::read_cast(const ir::Cast& node, const IntegerRange& type) const {
  ValueRange range = read(node.value);
  if (fits(range, type)) return range;
  // A value that is not negative gets smaller, if it changes at all, when its upper bits are cut off.
  if (!is_at_least(range, constant(0))) return {};
  range.upper.push_back(constant(type.highest));
  return {{constant(type.lowest)}, std::move(range.upper), {}};
}

ValueRange RangeReader::read_arithmetic(const ir::Arith& node) const {
  const ValueRange a = read(node.left), b = read(node.right);
  switch (node.op) {
    case ir::ArithOp::Add: return sum(a, b);
    case ir::ArithOp::Subtract: return difference(a, b);
    case ir::ArithOp::Multiply: return product(a, b);
    case ir::ArithOp::Divide:
    case ir::ArithOp::FloorDivide: return quotient(a, b);
    case ir::ArithOp::Modulo: return remainder(node, a, b);
    case ir::ArithOp::ShiftRight:
      return is_at_least(a, constant(0)) && is_at_least(b, constant(0)) ? ValueRange{{constant(0)}, a.upper, {}} : ValueRange{};
    case ir::ArithOp::BitAnd: {
      ValueRange range;
      if (is_at_least(a, constant(0))) range = {{constant(0)}, a.upper, {}};
      if (is_at_least(b, constant(0))) {
        range.lower = {constant(0)};
        range.upper.insert(range.upper.end(), b.upper.begin(), b.upper.end());
      }
      return range;
    }
    default: return {};
  }
}

ValueRange RangeReader::sum(const ValueRange& a, const ValueRange& b) const {
  ValueRange range;
  const auto add = [](std::vector<Linear>& into, const std::vector<Linear>& terms, std::optional<Integer> number) {
    if (number)
      for (const Linear& term : terms) into.push_back(term + *number);
  };
  add(range.lower, a.lower, lowest(b));
  add(range.lower, b.lower, lowest(a));
  add(range.upper, a.upper, highest(b));
  add(range.upper, b.upper, highest(a));
  if (a.exact && b.exact && b.exact->symbol == Symbol{}) range.exact = *a.exact + b.exact->offset;
  if (a.exact && b.exact && a.exact->symbol == Symbol{}) range.exact = *b.exact + a.exact->offset;
  return range;
}

ValueRange RangeReader::difference(const ValueRange& a, const ValueRange& b) const {
  ValueRange range;
  if (const auto number = highest(b))
    for (const Linear& low : a.lower) range.lower.push_back(low + -*number);
  if (const auto number = lowest(b))
    for (const Linear& high : a.upper) range.upper.push_back(high + -*number);
  // What relates the two: n - 1 - i is at least 0 where i <= n - 1.
  for (const Linear& low : a.lower)
    for (const Linear& high : b.upper)
      if (const auto most = known_.greatest_difference(high.symbol, low.symbol))
        range.lower.push_back(constant(low.offset - high.offset - *most));
  for (const Linear& high : a.upper)
    for (const Linear& low : b.lower)
      if (const auto most = known_.greatest_difference(high.symbol, low.symbol))
        range.upper.push_back(constant(high.offset - low.offset + *most));
  if (a.exact && b.exact && b.exact->symbol == Symbol{}) range.exact = *a.exact + -b.exact->offset;
  return range;
}

ValueRange RangeReader::product(const ValueRange& a, const ValueRange& b) const {
  const auto a_low = lowest(a), a_high = highest(a), b_low = lowest(b), b_high = highest(b);
  if (!a_low || !a_high || !b_low || !b_high) return {};
  constexpr Integer half = static_cast<Integer>(1) << 62;
  for (const Integer factor : {*a_low, *a_high, *b_low, *b_high})
    if (factor < -half || factor > half) return {};
  const auto [low, high] = std::minmax({*a_low * *b_low, *a_low * *b_high, *a_high * *b_low, *a_high * *b_high});
  return {{constant(low)}, {constant(high)}, {}};
}

ValueRange RangeReader::quotient(const ValueRange& a, const ValueRange& b) const {
  const auto divisor = lowest(b);
  const auto low = lowest(a), high = highest(a);
  if (!divisor || *divisor < 1 || !low) return {};
  ValueRange range;
  if (*low < 0) {
    // A negative dividend only gets nearer to zero or stays, whichever way it is rounded.
    range.lower = {constant(floor_divide(*low, *divisor))};
    if (high) range.upper = {constant(std::max<Integer>(*high, 0))};
    return range;
  }
  range.lower = {constant(0)};
  const bool gets_less = *low >= 1 && *divisor >= 2;
  for (const Linear& upper : a.upper) range.upper.push_back(upper + (gets_less ? -1 : 0));
  if (high) range.upper.push_back(constant(*high / *divisor));
  return range;
}

ValueRange RangeReader::remainder(const ir::Arith& node, const ValueRange& a, const ValueRange& b) const {
  const bool is_positive = is_at_least(b, constant(node.zero_check ? 0 : 1));
  const bool from_zero = is_at_least(a, constant(0));
  if (!is_positive || !(from_zero || node.python_signs)) return {};
  ValueRange range{{constant(0)}, b.upper, {}};
  for (Linear& upper : range.upper) upper = upper + -1;
  if (from_zero) range.upper.insert(range.upper.end(), a.upper.begin(), a.upper.end());
  return range;
}

ValueRange RangeReader::either(const ValueRange& a, const ValueRange& b) const {
  ValueRange range;
  for (const auto& [one, other] : {std::pair(&a, &b), std::pair(&b, &a)}) {
    for (const Linear& low : one->lower)
      if (is_at_least(*other, low)) range.lower.push_back(low);
    for (const Linear& high : one->upper)
      if (is_at_most(*other, high)) range.upper.push_back(high);
  }
  return range;
}

ValueRange RangeReader::smallest(const std::vector<ir::ExprId>& arguments) const {
  ValueRange range = read(arguments.front());
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const ValueRange next = read(arguments[i]);
    std::vector<Linear> lower = either(range, next).lower;
    range.lower = std::move(lower);
    range.upper.insert(range.upper.end(), next.upper.begin(), next.upper.end());
  }
  range.exact.reset();
  return range;
}

ValueRange RangeReader::greatest(const std::vector<ir::ExprId>& arguments) const {
  ValueRange range = read(arguments.front());
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const ValueRange next = read(arguments[i]);
    std::vector<Linear> upper = either(range, next).upper;
    range.upper = std::move(upper);
    range.lower.insert(range.lower.end(), next.lower.begin(), next.lower.end());
  }
  range.exact.reset();
  return range;
}

}  // namespace kernelc::analysis
