#include "syntax/token_source.h"

namespace kernelc::syntax {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A star with nothing to its right that it could multiply makes a type: `int*]`, `int**)`, `(*)`.
void mark_pointers(std::vector<std::unique_ptr<antlr4::CommonToken>>& tokens) {
  using Lexer = generated::KernelLexer;
  std::size_t next = antlr4::Token::EOF;
  for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
    const std::size_t type = (*token)->getType();
    const bool is_star = type == Lexer::STAR || type == Lexer::DOUBLE_STAR;
    const bool ends_operand = next == Lexer::RIGHT_BRACKET || next == Lexer::RIGHT_PAREN || next == Lexer::COMMA ||
                              next == Lexer::POINTER;
    if (is_star && ends_operand) (*token)->setType(Lexer::POINTER);
    next = (*token)->getType();
  }
}

}  // namespace

TokenSource::TokenSource(FileId file, std::string_view text, Diagnostics& diagnostics)
    : file_(file), text_(text), diagnostics_(diagnostics), stream_(text), lexer_(&stream_) {
  lexer_.removeErrorListeners();
  if (text.starts_with(byte_order_mark)) {
    line_begin_ = byte_order_mark.size();
    stream_.seek(line_begin_);
  }
}

TokenList TokenSource::read() {
  while (!is_finished_) {
    if (in_formatted_text())
      read_formatted_text();
    else
      read_token();
  }
  mark_pointers(list_.tokens);
  for (std::size_t i = 0; i < list_.tokens.size(); ++i) list_.tokens[i]->setTokenIndex(i);
  return std::move(list_);
}

void TokenSource::read_token() {
  TokenPointer token(static_cast<Token*>(lexer_.nextToken().release()));
  switch (token->getType()) {
    case antlr4::Token::EOF: return end_file(*token);
    case Lexer::LINE_END: return end_line(*token);
    case Lexer::COMMENT:
      if (list_.tokens.empty()) list_.leading_comments.push_back({file_, begin_of(*token), end_of(*token)});
      return;
    case Lexer::UNKNOWN: return report_unknown(*token);
    default: return read_significant(std::move(token));
  }
}

void TokenSource::read_significant(TokenPointer token) {
  if (begins_statement_in_brackets(*token)) abandon_brackets(*token);
  if (at_statement_begin_) begin_statement(*token);
  at_line_begin_ = false;
  if (continues_number(*token)) return;
  switch (token->getType()) {
    case Lexer::LEFT_PAREN: open_bracket(*token, '('); break;
    case Lexer::LEFT_BRACKET: open_bracket(*token, '['); break;
    case Lexer::LEFT_BRACE: open_bracket(*token, '{'); break;
    case Lexer::RIGHT_PAREN:
    case Lexer::RIGHT_BRACKET:
    case Lexer::RIGHT_BRACE: close_bracket(*token); break;
    case Lexer::UNTERMINATED_STRING:
      if (closes_unfinished_field(*token)) return;
      report_unterminated(*token);
      token->setType(Lexer::STRING);
      break;
    case Lexer::FORMATTED_START: begin_formatted(*token); break;
    case Lexer::COLON:
    case Lexer::COLON_ASSIGN:
      if (in_replacement_field()) return begin_format(*token);
      break;
    case Lexer::IDENTIFIER: check_identifier(*token); break;
    default: break;
  }
  append(std::move(token));
}

void TokenSource::end_line(const Token& token) {
  line_begin_ = end_of(token);
  at_line_begin_ = true;
  if (!brackets_.empty() || at_statement_begin_) return;
  append_mark(Lexer::LINE_END, begin_of(token), end_of(token) - begin_of(token));
  at_statement_begin_ = true;
}

void TokenSource::begin_statement(const Token& first) {
  at_statement_begin_ = false;
  std::string_view prefix = text_.substr(line_begin_, begin_of(first) - line_begin_);
  prefix = prefix.substr(0, prefix.find_first_not_of(" \t\f"));
  const Indentation::Change change = indentation_.enter_line(prefix);
  report_indentation(change.problem, first);
  if (change.indent) append_mark(Lexer::INDENT, begin_of(first));
  for (int i = 0; i < change.dedents; ++i) append_mark(Lexer::DEDENT, begin_of(first));
}

void TokenSource::report_indentation(Indentation::Problem problem, const Token& first) {
  const auto report = [&](const char* message) {
    error(DiagnosticKind::InvalidIndentation, begin_of(first), end_of(first), message);
  };
  switch (problem) {
    case Indentation::Problem::None: return;
    case Indentation::Problem::MixedTabs: return report("inconsistent use of tabs and spaces in indentation");
    case Indentation::Problem::UnknownLevel: return report("unindent does not match any outer indentation level");
    case Indentation::Problem::TooDeep: return report("too many levels of indentation");
  }
}

void TokenSource::end_file(const Token& token) {
  if (!brackets_.empty()) report_open_bracket();
  if (!at_statement_begin_) append_mark(Lexer::LINE_END, begin_of(token));
  for (int i = indentation_.leave_all(); i > 0; --i) append_mark(Lexer::DEDENT, begin_of(token));
  append_mark(antlr4::Token::EOF, begin_of(token));
  is_finished_ = true;
}

void TokenSource::append(TokenPointer token) { list_.tokens.push_back(std::move(token)); }

void TokenSource::append_mark(std::size_t type, std::size_t offset, std::size_t length) {
  append(std::make_unique<Token>(std::pair<antlr4::TokenSource*, antlr4::CharStream*>(&lexer_, &stream_), type,
                                 antlr4::Token::DEFAULT_CHANNEL, offset, offset + length - 1));
}

Diagnostic& TokenSource::error(DiagnosticKind kind, std::size_t begin, std::size_t end, std::string message) {
  list_.error_offsets.push_back(static_cast<std::uint32_t>(begin));
  const Span span{file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return diagnostics_.error(kind, span, std::move(message));
}

}  // namespace kernelc::syntax
