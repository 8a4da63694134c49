#include "emit/numpy_headers.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "support/c_text.h"

namespace kernelc::emit {

namespace {

constexpr std::array beginnings{"PyArray_", "PyUFunc_", "PyDataType_", "PyArrayObject", "NPY_", "npy_"};

/// Whether a word of the text is one of NumPy's.
bool mentions_numpy(std::string_view text) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
    for (auto at = text.find(beginning); at != std::string_view::npos; at = text.find(beginning, at + 1))
      if (at == 0 || !is_in_word(text[at - 1])) return true;
    return false;
  });
}

// Headers in quotes may be kept without them.
std::string_view unquoted(std::string_view header) { return header.starts_with('"') ? header.substr(1, header.size() - 2) : header; }

bool is_of_numpy(const ir::Include& include) {
  const std::string_view header = unquoted(include.header);
  return header.starts_with("numpy/") || header.starts_with("<numpy/");
}

/// Whether a header declares arrays by itself.
bool declares_arrays(const ir::Include& include) {
  const std::string_view header = unquoted(include.header);
  return is_of_numpy(include) && header.find("arrayobject.h") != std::string_view::npos;
}

/// Whether a header of NumPy's only compiles behind one that declares arrays.
bool needs_arrays(const ir::Include& include) {
  const std::string_view header = unquoted(include.header);
  return is_of_numpy(include) && (header.find("ufuncobject.h") != std::string_view::npos || header.find("arrayscalars.h") != std::string_view::npos);
}

bool is_of_user(const ir::Include& include) {
  const std::string_view header = unquoted(include.header);
  return !header.empty() && !header.starts_with('<') && !header.starts_with("kc/") && header != "Python.h";
}

bool cimports_numpy(const ir::Module& module) {
  const auto& all = module.includes;
  return std::any_of(all.begin(), all.end(), [](const ir::Include& include) { return unquoted(include.header) == "kc/python/numpy.h"; });
}

}  // namespace

bool may_include_numpy(const ir::Module& module) {
  const auto& all = module.includes;
  const bool knows_numpy = cimports_numpy(module);
  return leaves_header_to_numpy(module) || std::any_of(all.begin(), all.end(), [&](const ir::Include& include) {
    return include.is_used && (is_of_numpy(include) || (knows_numpy && is_of_user(include)));
  });
}

bool leaves_header_to_numpy(const ir::Module& module) {
  const auto& all = module.includes;
  const auto any_used = [&](auto&& holds) {
    return std::any_of(all.begin(), all.end(), [&](const ir::Include& include) { return include.is_used && holds(include); });
  };
  if (!cimports_numpy(module) || any_used(declares_arrays)) return false;
  return any_used(needs_arrays) || any_used([](const ir::Include& include) { return mentions_numpy(include.verbatim); }) || std::any_of(module.externs.begin(), module.externs.end(), [](const ir::Extern& e) { return mentions_numpy(e.cpp_name); });
}

}  // namespace kernelc::emit
