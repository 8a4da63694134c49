#pragma once

#include <optional>
#include <vector>

#include "analysis/constraints.h"
#include "ir/module.h"

namespace kernelc::analysis {

/// What is known about the value of an integer expression: it is at least each of the lower and at most each of the upper
/// terms. An exact value stands in both.
struct ValueRange {
  std::vector<Linear> lower;
  std::vector<Linear> upper;
  std::optional<Linear> exact;

  static ValueRange exactly(Linear value) { return {{value}, {value}, value}; }
};

/// Which locals of a function keep their value between the places that assign them.
using TrackedLocals = SideTable<ir::LocalId, bool>;

/// Reads expressions of one function as ranges, under what is known at a place. Nothing is concluded from arithmetic that
/// could overflow.
class RangeReader {
 public:
  RangeReader(const ir::Module& module, const TrackedLocals& tracked, const Constraints& known)
      : module_(module), tracked_(tracked), known_(known) {}

  ValueRange read(ir::ExprId id) const;
  /// The extent of one axis of a view, followed through slices and transpositions to a local.
  std::optional<Linear> extent(ir::ExprId view, int axis) const;

  bool is_at_least(const ValueRange& range, Linear bound) const;
  bool is_at_most(const ValueRange& range, Linear bound) const;
  std::optional<Integer> lowest(const ValueRange& range) const;   ///< as a number
  std::optional<Integer> highest(const ValueRange& range) const;

 private:
  ValueRange read_unlimited(ir::ExprId id) const;
  ValueRange read_extent(const ir::ViewExtent& node) const;
  ValueRange read_cast(const ir::Cast& node, const IntegerRange& type) const;
  ValueRange read_arithmetic(const ir::Arith& node) const;
  ValueRange sum(const ValueRange& a, const ValueRange& b) const;
  ValueRange difference(const ValueRange& a, const ValueRange& b) const;
  ValueRange product(const ValueRange& a, const ValueRange& b) const;
  ValueRange quotient(const ValueRange& a, const ValueRange& b) const;
  ValueRange remainder(const ir::Arith& node, const ValueRange& a, const ValueRange& b) const;
  ValueRange smallest(const std::vector<ir::ExprId>& arguments) const;
  ValueRange greatest(const std::vector<ir::ExprId>& arguments) const;
  ValueRange either(const ValueRange& a, const ValueRange& b) const;
  bool fits(const ValueRange& range, const IntegerRange& type) const;

  const ir::Module& module_;
  const TrackedLocals& tracked_;
  const Constraints& known_;
};

/// The numbers that a symbol can be at all.
IntegerRange limits_of(const ir::Module& module, const ir::Function& function, const Symbol& symbol);

}  // namespace kernelc::analysis
