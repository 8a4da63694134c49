#include "driver/header_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

#include "driver/file_access.h"
#include "emit/cython_macros.h"
#include "support/c_text.h"

namespace kernelc::driver {

namespace {

/// What a header asks or says that C and C++ share.
bool is_word_of_both(std::string_view word) { return word == "__cplusplus" || word.find("BEGIN_DECLS") != std::string_view::npos; }

/// What kc/c_source_begin.h makes C++ of.
bool is_word_of_c_only(std::string_view word) {
  constexpr std::array words{"malloc", "calloc", "realloc", "new", "delete", "this", "restrict"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// What is C++ and nothing else.
bool is_word_of_cpp(std::string_view word) {
  constexpr std::array words{"class", "constexpr", "namespace", "operator", "template", "virtual"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether `header`, as in `#include <header>`, is one of the C++ library: it must not be included in `extern "C"`.
bool is_cpp_library(std::string_view header) {
  return header == "ccomplex.h" || header == "tgmath.h" ||
         std::none_of(header.begin(), header.end(), [](char c) { return c == '.' || c == '/'; });
}

/// What stands behind the word `include`: `<header>` or `"header"` without its end, empty for anything else.
std::string_view included(std::string_view rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
  const bool is_header = rest.starts_with('<') || rest.starts_with('"');
  return is_header ? rest.substr(0, rest.find_first_of(rest.front() == '<' ? ">\n" : "\"\n", 1)) : std::string_view();
}

template <class Visit>
bool any_word(std::string_view code, Visit visit) {
  for (std::string_view word = take_word(code); !word.empty(); word = take_word(code))
    if (visit(word, code)) return true;
  return false;
}

/// Looks into headers, and into those that they include in quotes.
class Reader {
 public:
  explicit Reader(const std::vector<std::filesystem::path>& folders) : folders_(folders) {}

  /// The text of a header, where it is found; `beside` is the folder of the one that includes it.
  std::optional<std::string> read(const std::string& name, const std::filesystem::path& beside) {
    if (!beside.empty())
      if (auto text = read_in(beside, name)) return text;
    for (const std::filesystem::path& folder : folders_)
      if (auto text = read_in(folder, name)) return text;
    return std::nullopt;
  }

  bool is_cpp(std::string_view code, const std::filesystem::path& folder) {
    return any_word(code, [&](std::string_view word, std::string_view rest) {
      return is_word_of_cpp(word) || (word == "include" && includes_cpp(included(rest), folder));
    });
  }

  bool includes_complex() const { return includes_complex_; }

  /// The text of a header and behind it that of those that it includes.
  std::string with_included(std::string code, const std::filesystem::path& folder) {
    std::string rest;
    any_word(code, [&](std::string_view word, std::string_view after) {
      const std::string_view header = word == "include" ? included(after) : std::string_view();
      const std::string name(header.substr(header.empty() ? 0 : 1));
      if (!header.starts_with('"') || !copied_.insert(name).second) return false;
      if (const auto text = read(name, folder)) rest += "\n" + with_included(*text, std::filesystem::path(folder_));
      return false;
    });
    return code + rest;
  }

  /// Where the header that was read last stands.
  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::optional<std::string> read_in(const std::filesystem::path& folder, const std::string& name) {
    const std::filesystem::path path = folder / name;
    const auto text = read_file(path);
    if (!std::holds_alternative<std::string>(text)) return std::nullopt;
    folder_ = path.parent_path();
    return without_comments(std::get<std::string>(text));
  }

  bool includes_cpp(std::string_view header, const std::filesystem::path& folder) {
    if (header.empty()) return false;
    const std::string name(header.substr(1));
    includes_complex_ = includes_complex_ || name == "complex.h";
    if (header.front() == '<') return !name.empty() && is_cpp_library(name);
    if (!seen_.insert(name).second) return false;
    const auto code = read(name, folder);
    return code && is_cpp(*code, std::filesystem::path(folder_));
  }

  const std::vector<std::filesystem::path>& folders_;
  std::filesystem::path folder_;
  std::set<std::string> seen_;  ///< looked into for C++
  std::set<std::string> copied_;
  bool includes_complex_ = false;
};

emit::Inclusion inclusion(Reader& reader, std::string_view code, const std::filesystem::path& folder) {
  using emit::Inclusion;
  const auto has = [&](bool (*is_one)(std::string_view)) {
    return any_word(code, [&](std::string_view word, std::string_view) { return is_one(word); });
  };
  if (has(is_word_of_both) || reader.is_cpp(code, folder)) return Inclusion::AsIs;
  if (reader.includes_complex()) return Inclusion::AsCWithComplex;
  return has(is_word_of_c_only) ? Inclusion::AsCOnly : Inclusion::AsC;
}

}  // namespace

emit::HeaderText look_into(const std::string& header, const std::vector<std::filesystem::path>& folders) {
  if (header.size() < 3) return {};
  const std::string name = header.substr(1, header.size() - 2);
  const bool is_in_quotes = header.front() == '"';
  const std::vector<std::filesystem::path> system_folders{"/usr/local/include", "/usr/include"};
  Reader own(folders), system(system_folders);
  auto code = own.read(name, {});
  emit::HeaderText found;
  if (is_in_quotes && code) found.inclusion = inclusion(own, *code, std::filesystem::path(own.folder()));
  if (is_in_quotes && !code && name.ends_with(".c")) found.inclusion = emit::Inclusion::AsCOnly;

  Reader& reader = code ? own : system;
  code = reader.read(name, {});
  if (!code) return found;
  const std::string text = reader.with_included(*code, std::filesystem::path(reader.folder()));
  add_macros(text, found.macros);
  found.names_cython = emit::uses_cython_macros(text, found.macros);
  return found;
}

}  // namespace kernelc::driver
