#pragma once

#include <optional>

#include "sema/constant_value.h"

// Items of texts, bytes, tuples and lists that are known while compiling.
namespace kernelc::sema {

/// The bounds of a slice as they are written; what is left out is nothing.
struct ConstantSlice {
  std::optional<long long> lower, upper, step;
};

/// The items by themselves: texts of one character, numbers of bytes, members of a tuple. Nothing for what has no items.
std::optional<std::vector<ConstantValue>> items_in(const ConstantValue& container);

/// `container[index]`, from the end for negative numbers.
std::optional<ConstantValue> item_at(const ConstantValue& container, long long index);

/// `container[lower:upper:step]`, which is clamped as in Python.
std::optional<ConstantValue> part_of(const ConstantValue& container, const ConstantSlice& slice);

}  // namespace kernelc::sema
