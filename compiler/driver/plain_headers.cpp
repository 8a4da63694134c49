#include "driver/plain_headers.h"

#include <regex>

#include "driver/file_access.h"

namespace kernelc::driver {

namespace {

// What only a header has that C++ may include by itself, or that must not be included in `extern "C"`.
bool knows_cpp(const std::string& text) {
  static const std::regex word(R"(\b(__cplusplus|BEGIN_DECLS|template|namespace|class|operator|virtual|constexpr)\b|#\s*include\s*<(\w+|c?complex\.h|tgmath\.h)>)");
  return std::regex_search(text, word);
}

std::string without_comments(const std::string& text) {
  std::string code;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_block = text.compare(at, 2, "/*") == 0;
    if (!is_block && text.compare(at, 2, "//") != 0) {
      code += text[at++];
      continue;
    }
    const std::size_t end = text.find(is_block ? "*/" : "\n", at + 2);
    at = end == std::string::npos ? text.size() : end + (is_block ? 2 : 0);
  }
  return code;
}

}  // namespace

bool asks_for_cpp(std::string_view text) {
  static const std::regex comment(R"((^|\n)#[ \t]*distutils[ \t]*:[ \t]*language[ \t]*=[ \t]*c\+\+)");
  return std::regex_search(text.begin(), text.end(), comment);
}

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
