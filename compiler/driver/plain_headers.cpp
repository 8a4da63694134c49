#include "driver/plain_headers.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "driver/file_access.h"

namespace kernelc::driver {

namespace {

bool is_in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }
bool is_not_in_word(char c) { return !is_in_word(c); }

/// What only a header has that C++ may include by itself.
bool is_word_of_cpp(std::string_view word) {
  constexpr std::array words{"__cplusplus", "class", "constexpr", "namespace", "operator", "template", "virtual"};
  return std::find(words.begin(), words.end(), word) != words.end() || word.find("BEGIN_DECLS") != std::string_view::npos;
}

/// Whether `header`, as in `#include <header>`, is one of the C++ library: it must not be included in `extern "C"`.
bool is_cpp_library(std::string_view header) {
  return header == "complex.h" || header == "ccomplex.h" || header == "tgmath.h" ||
         std::none_of(header.begin(), header.end(), [](char c) { return c == '.' || c == '/'; });
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

/// The header of `include <header>`, where `rest` is what follows the word; empty for one in quotes.
std::string_view included_library(std::string_view rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
  return rest.starts_with('<') ? rest.substr(1, rest.find_first_of(">\n") - 1) : std::string_view();
}

bool knows_cpp(std::string_view code) {
  for (auto at = std::find_if(code.begin(), code.end(), is_in_word); at != code.end(); at = std::find_if(at, code.end(), is_in_word)) {
    const auto end = std::find_if(at, code.end(), is_not_in_word);
    const std::string_view word(at, end);
    if (is_word_of_cpp(word)) return true;
    if (word == "include") {
      const std::string_view header = included_library({end, code.end()});
      if (!header.empty() && is_cpp_library(header)) return true;
    }
    at = end;
  }
  return false;
}

}  // namespace

bool is_plain_c(const std::string& header, const std::vector<std::filesystem::path>& folders) {
  if (header.size() < 3 || header.front() != '"') return false;
  const std::string name = header.substr(1, header.size() - 2);
  for (const std::filesystem::path& folder : folders) {
    const auto read = read_file(folder / name);
    if (const auto* text = std::get_if<std::string>(&read)) return !knows_cpp(without_comments(*text));
  }
  return false;
}

}  // namespace kernelc::driver
