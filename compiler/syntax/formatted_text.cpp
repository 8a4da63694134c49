#include "syntax/formatted_text.h"

namespace kernelc::syntax {

namespace {

bool quotes_at(std::string_view text, std::size_t offset, FormattedLiteral literal) {
  if (text[offset] != literal.quote) return false;
  return !literal.is_triple ||
         (offset + 2 < text.size() && text[offset + 1] == literal.quote && text[offset + 2] == literal.quote);
}

/// The offset behind the escape that begins at `offset`. A brace is never escaped, save in `\N{name}`.
std::size_t skip_escape(std::string_view text, std::size_t offset, bool is_raw) {
  const std::size_t next = offset + 1;
  if (next >= text.size() || text[next] == '{' || text[next] == '}') return next;
  if (!is_raw && text[next] == 'N' && next + 1 < text.size() && text[next + 1] == '{') {
    const std::size_t close = text.find_first_of("}\n", next);
    if (close != std::string_view::npos && text[close] == '}') return close + 1;
  }
  if (text[next] == '\r' && next + 1 < text.size() && text[next + 1] == '\n') return next + 2;
  return next + 1;
}

}  // namespace

FormattedLiteral formatted_literal(std::string_view opening) {
  FormattedLiteral literal;
  const std::size_t quotes = opening.find_first_of("\"'");
  literal.quote = opening[quotes];
  literal.is_triple = opening.size() - quotes == 3;
  literal.is_raw = opening.substr(0, quotes).find_first_of("rR") != std::string_view::npos;
  return literal;
}

FormattedTextEnd scan_formatted_text(std::string_view text, std::size_t offset, FormattedLiteral literal, bool in_format) {
  using Reason = FormattedTextEnd::Reason;
  while (offset < text.size()) {
    const char c = text[offset];
    const bool doubled = !in_format && offset + 1 < text.size() && text[offset + 1] == c;
    if (quotes_at(text, offset, literal)) return {Reason::Quotes, offset};
    if (!literal.is_triple && (c == '\n' || c == '\r')) return {Reason::Unterminated, offset};
    if (c == '\\') {
      offset = skip_escape(text, offset, literal.is_raw);
    } else if (c == '{' && !doubled) {
      return {Reason::Field, offset};
    } else if (c == '}' && !doubled) {
      return {in_format ? Reason::FieldEnd : Reason::StrayBrace, offset};
    } else {
      offset += c == '{' || c == '}' ? 2 : 1;
    }
  }
  return {Reason::Unterminated, text.size()};
}

}  // namespace kernelc::syntax
