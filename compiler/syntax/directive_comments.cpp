#include "syntax/directive_comments.h"

#include <algorithm>

namespace kernelc::syntax {

namespace {

constexpr std::string_view blanks = " \t\f";

/// A stretch of the file without the blanks around it.
struct Stretch {
  std::string_view text;
  std::uint32_t begin = 0;
};

Stretch trim(Stretch stretch) {
  const std::size_t first = std::min(stretch.text.find_first_not_of(blanks), stretch.text.size());
  stretch.text.remove_prefix(first);
  stretch.text = stretch.text.substr(0, stretch.text.find_last_not_of(blanks) + 1);
  return {stretch.text, stretch.begin + static_cast<std::uint32_t>(first)};
}

Stretch part(Stretch whole, std::size_t begin, std::size_t length) {
  return trim({whole.text.substr(begin, length), whole.begin + static_cast<std::uint32_t>(begin)});
}

/// `# reader: text` → `text`; empty for any other comment.
Stretch addressed_to(std::string_view reader, Stretch comment) {
  const std::size_t hashes = comment.text.find_first_not_of('#');
  if (hashes == std::string_view::npos) return {};
  const Stretch text = part(comment, hashes, comment.text.size());
  if (!text.text.starts_with(reader)) return {};
  const Stretch rest = part(text, reader.size(), text.text.size());
  return rest.text.starts_with(':') ? part(rest, 1, rest.text.size()) : Stretch{};
}

/// `# cython: a=b, c=d` → `a=b, c=d`; empty for any other comment.
Stretch directives_of(Stretch comment) {
  const Stretch list = addressed_to("cython", comment);
  // `# cython: see below` is prose; a directive names itself and has a value.
  const std::size_t name_end = list.text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.");
  if (name_end == 0 || name_end == std::string_view::npos) return {};
  const std::size_t next = list.text.find_first_not_of(blanks, name_end);
  return next != std::string_view::npos && list.text[next] == '=' ? list : Stretch{};
}

/// The end of a directive: the next comma outside of brackets.
std::size_t end_of_item(std::string_view text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '[' || text[i] == '(') ++depth;
    if (text[i] == ']' || text[i] == ')') --depth;
    if (text[i] == ',' && depth <= 0) return i;
  }
  return text.size();
}

void read_item(Stretch item, FileId file, std::vector<ast::DirectiveComment>& directives, Diagnostics& diagnostics) {
  const Span at{file, item.begin, item.begin + static_cast<std::uint32_t>(item.text.size())};
  const std::size_t equals = item.text.find('=');
  if (equals == std::string_view::npos) {
    diagnostics.error(DiagnosticKind::InvalidDirective, at, "expected '=' and a value after '" + std::string(item.text) + "'");
    return;
  }
  const Stretch name = part(item, 0, equals);
  const Stretch value = part(item, equals + 1, item.text.size());
  directives.push_back({std::string(name.text), std::string(value.text), at});
}

}  // namespace

std::vector<ast::DirectiveComment> read_directives(const std::vector<Span>& comments, std::string_view text,
                                                   Diagnostics& diagnostics) {
  std::vector<ast::DirectiveComment> directives;
  for (const Span& comment : comments) {
    Stretch rest = directives_of({text.substr(comment.begin, comment.end - comment.begin), comment.begin});
    while (!rest.text.empty()) {
      const std::size_t end = end_of_item(rest.text);
      const Stretch item = part(rest, 0, end);
      if (!item.text.empty()) read_item(item, comment.file, directives, diagnostics);
      rest = end < rest.text.size() ? part(rest, end + 1, rest.text.size()) : Stretch{};
    }
  }
  return directives;
}

bool asks_for_cpp(const std::vector<Span>& comments, std::string_view text) {
  return std::any_of(comments.begin(), comments.end(), [&](const Span& comment) {
    const Stretch setting = addressed_to("distutils", {text.substr(comment.begin, comment.end - comment.begin), comment.begin});
    const std::size_t equals = setting.text.find('=');
    return equals != std::string_view::npos && part(setting, 0, equals).text == "language" &&
           part(setting, equals + 1, setting.text.size()).text == "c++";
  });
}

}  // namespace kernelc::syntax
