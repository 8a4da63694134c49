#include "emit/candidate_order.h"

#include <algorithm>

namespace kernelc::emit {

namespace {

class Comparison {
 public:
  explicit Comparison(const ir::Types& types) : types_(types) {}

  bool operator()(ir::TypeId a, ir::TypeId b) const {
    if (is_typedef(a)) return !is_typedef(b);
    if (!types_.is_number(a)) return false;
    const auto* complex = types_.as<ir::ComplexType>(a);
    const auto* other = types_.as<ir::ComplexType>(b);
    if (complex) return other && complex->width > other->width;
    return !types_.is_number(b) || (rank(a) > rank(b) && is_signed(a) >= is_signed(b));
  }

 private:
  bool is_typedef(ir::TypeId type) const {
    const auto* integer = types_.as<ir::IntType>(type);
    return types_.strip_alias(type) != type || (integer && integer->is_extern);
  }

  bool is_signed(ir::TypeId type) const {
    const auto* integer = types_.as<ir::IntType>(type);
    return !integer || integer->is_signed;
  }

  // Those of C, and those between them that Python's own integers have.
  double rank(ir::TypeId type) const {
    constexpr int of_int = 3, of_long = 4, of_float = 6;
    if (const auto* real = types_.as<ir::FloatType>(type)) return of_float + static_cast<int>(real->width);
    if (const auto* complex = types_.as<ir::ComplexType>(type)) return of_float + static_cast<int>(complex->width) + 0.5;
    const auto* integer = types_.as<ir::IntType>(type);
    if (!integer) return of_int;
    if (integer->name == "ptrdiff_t") return of_long + 0.75;
    const bool is_size = integer->name == "Py_ssize_t" || integer->name == "size_t" || integer->name == "ssize_t" || integer->name == "Py_hash_t";
    return is_size ? of_long + 0.5 : integer->rank;
  }

  const ir::Types& types_;
};

}  // namespace

std::string_view python_number(const ir::Types& types, ir::TypeId type) {
  if (types.is<ir::BoolType>(type)) return "boolean";
  if (types.is_integer(type)) return "integer";
  if (types.is_float(type)) return "real";
  return types.is<ir::ComplexType>(type) ? "complex" : "";
}

std::vector<ir::TypeId> order_of_trial(const ir::Types& types, std::vector<ir::TypeId> members) {
  const Comparison comes_first(types);
  const auto begin = members.begin();
  auto sorted = begin + std::min<std::ptrdiff_t>(members.end() - begin, 1);
  const bool descends = members.size() > 1 && comes_first(begin[1], begin[0]);
  while (sorted != members.end() && comes_first(*sorted, sorted[-1]) == descends) ++sorted;
  if (descends) std::reverse(begin, sorted);
  for (; sorted != members.end(); ++sorted) {
    const ir::TypeId next = *sorted;
    auto low = begin, high = sorted;
    while (low < high) {
      const auto middle = low + (high - low) / 2;
      if (comes_first(next, *middle)) high = middle;
      else low = middle + 1;
    }
    std::rotate(low, sorted, sorted + 1);
  }
  return members;
}

}  // namespace kernelc::emit
