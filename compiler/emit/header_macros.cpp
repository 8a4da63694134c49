#include "emit/header_macros.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "emit/foreign_names.h"
#include "emit/names.h"
#include "emit/numpy_headers.h"

namespace kernelc::emit {

namespace {

/// Macros of the standard headers and of Python that generated text relies on; a header may define those that are missing.
bool is_standard(std::string_view name) {
  constexpr std::array in_small_letters{"assert", "errno", "offsetof", "stdin", "stdout", "stderr"};
  const bool is_small = std::any_of(name.begin(), name.end(), [](unsigned char c) { return std::islower(c); });
  return name.starts_with("Py") || name.starts_with("_") || (!is_small && is_reserved_word(name)) ||
         std::find(in_small_letters.begin(), in_small_letters.end(), name) != in_small_letters.end();
}

/// C++ text without what is in quotes or said to people.
std::string code_of(std::string_view text) {
  std::string code;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, 2, "//") == 0) at = std::min(text.find('\n', at), text.size() - 1);
    const char quote = text[at];
    const bool is_separator = quote == '\'' && at > 0 && is_in_word(text[at - 1]);
    code += quote;
    if ((quote != '"' && quote != '\'') || is_separator) continue;
    for (++at; at < text.size() && text[at] != quote; ++at) at += text[at] == '\\';
  }
  return code;
}

}  // namespace

bool is_of_runtime(const std::string& header) { return header.starts_with("kc/"); }

std::string quoted(const std::string& header) { return header.front() == '<' || header.front() == '"' ? header : '"' + header + '"'; }

HeaderMacros::HeaderMacros(const ir::Module& module, const Options& options) {
  for (const ir::Include& include : module.includes) {
    if (!include.is_used) continue;
    if (!include.header.empty() && !is_of_runtime(include.header)) add(options.look_into(quoted(include.header)));
    add_macros(without_comments(include.verbatim), macros_);
  }
  if (may_include_numpy(module) || leaves_header_to_numpy(module)) macros_["fortran"] = {};  // of its deprecated interface
  for (auto macro = macros_.begin(); macro != macros_.end();) macro = is_standard(macro->first) ? macros_.erase(macro) : std::next(macro);
  for (const ForeignName& name : foreign_names(module)) use_words(name.text);
}

void HeaderMacros::add(HeaderText header) {
  macros_.merge(header.macros);
  names_cython_ = names_cython_ || header.names_cython;
}

void HeaderMacros::use_words(std::string_view text) {
  for (std::string_view word = take_word(text); !word.empty(); word = take_word(text)) {
    const auto macro = macros_.find(word);
    if (macro != macros_.end() && used_.emplace(word).second) use_words(macro->second.body);
  }
}

std::string HeaderMacros::with_functions(std::string line) const {
  for (const std::string& name : used_) {
    if (!macros_.at(name).is_function) continue;
    const std::string call = "::" + name + "(";
    for (std::size_t at = line.find(call); at != std::string::npos; at = line.find(call, at + call.size() + 2)) {
      std::size_t begin = at;
      while (begin > 0 && (is_in_word(line[begin - 1]) || line[begin - 1] == ':')) --begin;
      line.insert(at + call.size() - 1, ")").insert(begin, "(");
    }
  }
  return line;
}

std::vector<std::string> HeaderMacros::in_the_way_of(std::string_view text) const {
  if (used_.size() == macros_.size()) return {};
  std::set<std::string> found;
  const std::string code = code_of(text);
  std::string_view rest = code;
  for (std::string_view word = take_word(rest); !word.empty(); word = take_word(rest)) {
    const auto macro = macros_.find(word);
    if (macro == macros_.end() || used_.contains(word)) continue;
    if (!macro->second.is_function || rest.starts_with('(')) found.emplace(word);
  }
  return {found.begin(), found.end()};
}

}  // namespace kernelc::emit
