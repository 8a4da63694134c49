// Brackets: what joins lines, what does not match, and where a statement ends although one is open.

#include <algorithm>

#include "syntax/token_source.h"

namespace kernelc::syntax {

namespace {

constexpr std::size_t max_brackets = 200;

char opening_of(char close) { return close == ')' ? '(' : close == ']' ? '[' : '{'; }

std::string quoted(char c) { return std::string("'") + c + "'"; }

}  // namespace

void TokenSource::open_bracket(const Token& token, char open) {
  if (brackets_.size() < max_brackets) {
    brackets_.push_back({open, begin_of(token), false, false});
    return;
  }
  error(DiagnosticKind::SyntaxError, begin_of(token), end_of(token), "too many nested brackets");
  // The rest of the file would only repeat it.
  stream_.seek(text_.size());
  brackets_.clear();
  literals_.clear();
}

void TokenSource::close_bracket(const Token& token) {
  const char close = text_[begin_of(token)];
  const std::size_t floor = literals_.empty() ? 0 : literals_.back().outer_brackets;
  if (brackets_.size() <= floor) {
    error(DiagnosticKind::SyntaxError, begin_of(token), end_of(token), "unmatched " + quoted(close));
    return;
  }
  const Bracket bracket = brackets_.back();
  if (bracket.open != opening_of(close)) {
    error(DiagnosticKind::SyntaxError, begin_of(token), end_of(token),
          "closing " + quoted(close) + " does not match opening " + quoted(bracket.open) + place_of(bracket, token));
  }
  brackets_.pop_back();
}

/// ` of line 3`, where the bracket stands in another line than the token.
std::string TokenSource::place_of(const Bracket& bracket, const Token& token) const {
  const std::string_view before = std::string_view(text_).substr(0, begin_of(token));
  if (before.substr(bracket.offset).find('\n') == std::string_view::npos) return "";
  return " of line " + std::to_string(1 + std::count(before.begin(), before.begin() + bracket.offset, '\n'));
}

/// Ends the statement before a token that begins another, although brackets are open. What is wrong, the parser tells: it may
/// stumble earlier.
void TokenSource::abandon_brackets(const Token& next) {
  const Bracket& bracket = brackets_.back();
  const std::string shown(text_.substr(begin_of(next), end_of(next) - begin_of(next)));
  const std::string expected = std::string("expected '") + (bracket.open == '(' ? ')' : bracket.open == '[' ? ']' : '}') + "' before '" + shown + "'";
  list_.unclosed.push_back({list_.tokens.size(), bracket.offset, bracket.open, begin_of(next), end_of(next),
                            expected + ": " + quoted(bracket.open) + place_of(bracket, next) + " was never closed"});
  end_with_open_brackets();
}

/// The file ends although brackets are open.
void TokenSource::report_open_bracket() {
  const Bracket& bracket = brackets_.back();
  error(DiagnosticKind::SyntaxError, bracket.offset, bracket.offset + 1, quoted(bracket.open) + " was never closed");
  end_with_open_brackets();
}

void TokenSource::end_with_open_brackets() {
  brackets_.clear();
  literals_.clear();
  append_mark(Lexer::LINE_END, line_begin_);
  at_statement_begin_ = true;
}

/// Whether a line inside brackets begins with a word that can only begin a statement.
bool TokenSource::begins_statement_in_brackets(const Token& token) const {
  if (brackets_.empty() || !at_line_begin_) return false;
  switch (token.getType()) {
    case Lexer::ASSERT:
    case Lexer::BREAK:
    case Lexer::CDEF:
    case Lexer::CIMPORT:
    case Lexer::CLASS:
    case Lexer::COMPILE_TIME_IF:
    case Lexer::CONTINUE:
    case Lexer::CPDEF:
    case Lexer::CTYPEDEF:
    case Lexer::DEF:
    case Lexer::DEFINE:
    case Lexer::DEL:
    case Lexer::ELIF:
    case Lexer::EXCEPT:
    case Lexer::FINALLY:
    case Lexer::GLOBAL:
    case Lexer::IMPORT:
    case Lexer::NONLOCAL:
    case Lexer::PASS:
    case Lexer::RAISE:
    case Lexer::RETURN:
    case Lexer::TRY:
    case Lexer::WHILE:
    case Lexer::WITH: return true;
    default: return false;
  }
}

}  // namespace kernelc::syntax
