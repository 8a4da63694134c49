#include "emit/cython_macros.h"

#include <algorithm>

namespace kernelc::emit {

namespace {

bool is_macro(std::string_view word) { return word == "likely" || word == "unlikely" || word.starts_with("CYTHON_"); }

}  // namespace

bool uses_cython_macros(std::string_view text, const Macros& defined) {
  for (std::string_view word = take_word(text); !word.empty(); word = take_word(text))
    if (is_macro(word) && !defined.contains(word)) return true;
  return false;
}

bool uses_cython_macros(const ir::Module& module) {
  const auto in_text = [](const ir::Include& include) { return include.is_used && uses_cython_macros(include.verbatim, {}); };
  const auto is_declared = [](const ir::Extern& one) { return is_macro(one.cpp_name.empty() ? one.name : one.cpp_name); };
  return std::any_of(module.includes.begin(), module.includes.end(), in_text) || std::any_of(module.externs.begin(), module.externs.end(), is_declared);
}

}  // namespace kernelc::emit
