#include "support/c_text.h"

#include <algorithm>
#include <cctype>

namespace kernelc {

bool is_in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

std::string_view take_word(std::string_view& text) {
  const auto begin = std::find_if(text.begin(), text.end(), is_in_word);
  const auto end = std::find_if_not(begin, text.end(), is_in_word);
  const std::string_view word(begin, end);
  text = std::string_view(end, text.end());
  return word;
}

std::string without_comments(std::string_view text) {
  std::string code;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_block = text.compare(at, 2, "/*") == 0;
    if (!is_block && text.compare(at, 2, "//") != 0) {
      code += text[at++];
      continue;
    }
    const std::size_t end = text.find(is_block ? "*/" : "\n", at + 2);
    at = end == std::string_view::npos ? text.size() : end + (is_block ? 2 : 0);
  }
  return code;
}

namespace {

/// A line with those that it goes on with behind a backslash.
std::string_view take_line(std::string_view& text) {
  std::size_t end = text.find('\n');
  while (end != std::string_view::npos && end > 0 && text[end - 1] == '\\') end = text.find('\n', end + 1);
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

bool is_directive(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  return begin != std::string_view::npos && line[begin] == '#';
}

}  // namespace

void add_macros(std::string_view text, Macros& macros) {
  while (!text.empty()) {
    std::string_view rest = take_line(text);
    if (!is_directive(rest) || take_word(rest) != "define") continue;
    const std::string_view name = take_word(rest);
    if (!name.empty()) macros[std::string(name)] = {rest.starts_with('('), std::string(rest)};
  }
}

}  // namespace kernelc
