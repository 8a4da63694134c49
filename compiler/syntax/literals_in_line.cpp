// What a single token may have wrong, and f-strings taken apart.

#include <algorithm>

#include "syntax/letters.h"
#include "syntax/token_source.h"

namespace kernelc::syntax {

void TokenSource::check_identifier(const Token& token) {
  const std::string_view word = text_.substr(begin_of(token), end_of(token) - begin_of(token));
  if (const auto wrong = find_non_letter(word)) {
    const std::size_t begin = begin_of(token) + wrong->begin;
    error(DiagnosticKind::InvalidCharacter, begin, begin + wrong->length,
          "'" + std::string(text_.substr(begin, wrong->length)) + "' cannot be part of a name");
  }
}

/// A number ends where a digit or a letter cannot follow; a keyword may: `1if x else 2`. What goes on is reported and
/// becomes part of it.
bool TokenSource::continues_number(const Token& next) {
  if (list_.tokens.empty()) return false;
  Token& number = *list_.tokens.back();
  const auto is_number = [](std::size_t type) {
    return type == Lexer::INTEGER || type == Lexer::FLOAT || type == Lexer::IMAGINARY;
  };
  const bool goes_on = next.getType() == Lexer::IDENTIFIER || is_number(next.getType());
  if (!is_number(number.getType()) || !goes_on || end_of(number) != begin_of(next)) return false;
  const bool is_reported = !list_.error_offsets.empty() && list_.error_offsets.back() == begin_of(number);
  number.setStopIndex(next.getStopIndex());
  if (is_reported) return true;
  const std::string spelling(text_.substr(begin_of(number), end_of(number) - begin_of(number)));
  error(DiagnosticKind::InvalidLiteral, begin_of(number), end_of(number), "invalid number '" + spelling + "'");
  return true;
}

void TokenSource::report_unknown(const Token& token) {
  const std::size_t begin = begin_of(token);
  const char c = text_[begin];
  if (c == '\\') {
    error(DiagnosticKind::InvalidCharacter, begin, begin + 1, "'\\' must be the last character of its line");
  } else {
    const std::string shown = static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? "control character" : "'" + std::string(1, c) + "'";
    error(DiagnosticKind::InvalidCharacter, begin, begin + 1, "unexpected " + shown);
  }
}

void TokenSource::report_unterminated(const Token& token) {
  const std::string_view literal = text_.substr(begin_of(token), end_of(token) - begin_of(token));
  const std::size_t quotes = literal.find_first_of("\"'");
  const bool is_triple = literal.size() >= quotes + 3 && literal[quotes + 1] == literal[quotes] && literal[quotes + 2] == literal[quotes];
  const std::size_t opening = quotes + (is_triple ? 3 : 1);
  error(DiagnosticKind::UnterminatedString, begin_of(token), begin_of(token) + opening,
        is_triple ? "unterminated triple-quoted string" : "unterminated string");
}

void TokenSource::begin_formatted(const Token& token) {
  const std::string_view opening = text_.substr(begin_of(token), end_of(token) - begin_of(token));
  literals_.push_back({formatted_literal(opening), brackets_.size(), begin_of(token)});
}

bool TokenSource::in_formatted_text() const {
  if (literals_.empty()) return false;
  return brackets_.size() == literals_.back().outer_brackets || brackets_.back().in_format;
}

/// Directly inside the braces of a replacement field, before its format.
bool TokenSource::in_replacement_field() const {
  return !literals_.empty() && brackets_.back().is_field && brackets_.size() > literals_.back().outer_brackets;
}

void TokenSource::read_formatted_text() {
  const std::size_t begin = stream_.index();
  const bool in_format = brackets_.size() > literals_.back().outer_brackets;
  const FormattedTextEnd end = scan_formatted_text(text_, begin, literals_.back().form, in_format);
  if (end.offset > begin) append_mark(Lexer::FORMATTED_TEXT, begin, end.offset - begin);
  end_formatted_text(end);
}

void TokenSource::end_formatted_text(FormattedTextEnd end) {
  const OpenLiteral literal = literals_.back();
  const auto leave_literal = [&](std::size_t length) {
    append_mark(Lexer::FORMATTED_END, end.offset, length);
    stream_.seek(end.offset + length);
    brackets_.resize(literal.outer_brackets);
    literals_.pop_back();
  };
  switch (end.reason) {
    case FormattedTextEnd::Reason::Quotes:
      if (brackets_.size() > literal.outer_brackets)
        error(DiagnosticKind::SyntaxError, brackets_.back().offset, brackets_.back().offset + 1, "'{' was never closed");
      return leave_literal(literal.form.is_triple ? 3 : 1);
    case FormattedTextEnd::Reason::Field:
      brackets_.push_back({'{', static_cast<std::uint32_t>(end.offset), true, false});
      append_mark(Lexer::LEFT_BRACE, end.offset, 1);
      return stream_.seek(end.offset + 1);
    case FormattedTextEnd::Reason::FieldEnd:
      brackets_.pop_back();
      append_mark(Lexer::RIGHT_BRACE, end.offset, 1);
      return stream_.seek(end.offset + 1);
    case FormattedTextEnd::Reason::StrayBrace:
      error(DiagnosticKind::SyntaxError, end.offset, end.offset + 1, "a single '}' in an f-string must be doubled");
      return stream_.seek(end.offset + 1);
    case FormattedTextEnd::Reason::Unterminated:
      error(DiagnosticKind::UnterminatedString, literal.offset, literal.offset + 2, "unterminated f-string");
      return leave_literal(0);
  }
}

void TokenSource::begin_format(const Token& token) {
  append_mark(Lexer::COLON, begin_of(token), 1);
  stream_.seek(begin_of(token) + 1);
  brackets_.back().in_format = true;
}

/// In `f"{x"` the quotes seem to begin a string, which does not end: they are taken for the end of the f-string.
bool TokenSource::closes_unfinished_field(const Token& token) {
  if (literals_.empty() || text_[begin_of(token)] != literals_.back().form.quote) return false;
  const auto field = std::find_if(brackets_.rbegin(), brackets_.rend(), [](const Bracket& b) { return b.is_field; });
  error(DiagnosticKind::SyntaxError, field->offset, field->offset + 1, "'{' was never closed");
  brackets_.resize(literals_.back().outer_brackets);
  end_formatted_text({FormattedTextEnd::Reason::Quotes, begin_of(token)});
  return true;
}

}  // namespace kernelc::syntax
