#include "emit/cython_macros.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace kernelc::emit {

namespace {

bool is_in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

bool is_macro(std::string_view word) { return word == "likely" || word == "unlikely" || word.starts_with("CYTHON_"); }

bool has_macro(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_in_word(text[end])) ++end;
    if (is_macro(text.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

bool uses_cython_macros(const ir::Module& module) {
  const auto in_text = [](const ir::Include& include) { return include.is_used && has_macro(include.verbatim); };
  const auto is_declared = [](const ir::Extern& one) { return is_macro(one.cpp_name.empty() ? one.name : one.cpp_name); };
  return std::any_of(module.includes.begin(), module.includes.end(), in_text) || std::any_of(module.externs.begin(), module.externs.end(), is_declared);
}

}  // namespace kernelc::emit
