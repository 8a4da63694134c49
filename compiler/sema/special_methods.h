#pragma once

#include <optional>
#include <string_view>

// The special methods of cdef classes, which fill slots of the type and so take a fixed number of arguments.
namespace kernelc::sema {

struct SpecialMethod {
  int least;  ///< arguments, `self` included
  int most;   ///< -1: any number
};

/// Nothing when the name is that of an ordinary method.
std::optional<SpecialMethod> special_method(std::string_view name);

/// Whether there is a reflected form: `__add__`, which `__radd__` goes with.
bool is_left_operator(std::string_view name);

}  // namespace kernelc::sema
