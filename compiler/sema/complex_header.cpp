#include "sema/complex_header.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kernelc::sema {

namespace {

constexpr std::array functions = {"abs", "arg", "real", "imag", "proj", "acos", "asin", "atan", "cos", "sin", "tan", "acosh", "asinh",
                                  "atanh", "cosh", "sinh", "tanh", "exp", "log", "log10", "sqrt", "pow"};

// `abs` of `cabs`; empty for names of another form.
std::string_view plain_name(std::string_view name) {
  if (name == "conj") return name;
  if (!name.starts_with('c')) return {};
  name.remove_prefix(1);
  return std::find(functions.begin(), functions.end(), name) != functions.end() ? name : std::string_view();
}

}  // namespace

std::string complex_function(const std::string& header, const std::string& name) {
  if (header != "complex.h" && header != "<complex.h>") return name;
  std::string_view plain = plain_name(name);
  if (plain.empty() && (name.ends_with('f') || name.ends_with('l'))) plain = plain_name(std::string_view(name).substr(0, name.size() - 1));
  return plain.empty() ? name : "std::" + std::string(plain);
}

}  // namespace kernelc::sema
