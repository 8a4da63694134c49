#pragma once

#include <optional>

#include "ir/module.h"

namespace kernelc::analysis {

/// Wide enough for every C integer and for sums of them.
using Integer = __int128;

/// The value of an integer expression that is made of literals only: 12, -1, 0xff, 'a', (long)3.
std::optional<Integer> integer_constant(const ir::Module& module, ir::ExprId id);

/// The values that a C integer type holds, or nothing for other types and for typedefs of headers, whose size only C++ knows.
struct IntegerRange {
  Integer lowest = 0;
  Integer highest = 0;
  bool contains(Integer value) const { return lowest <= value && value <= highest; }
};
std::optional<IntegerRange> integer_range(const ir::Types& types, ir::TypeId type);

}  // namespace kernelc::analysis
