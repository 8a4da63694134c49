#pragma once

#include <string>
#include <variant>
#include <vector>

namespace kernelc::sema {

/// A value known while compiling: of DEF, IF, array extents and enum members.
struct ConstantValue {
  struct None {};
  std::variant<None, bool, long long, double, std::string, std::vector<ConstantValue>> value;
  bool is_bytes = false;  ///< for a string
};

}  // namespace kernelc::sema
