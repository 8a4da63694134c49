#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "KernelLexer.h"
#include "support/diagnostics.h"
#include "syntax/byte_stream.h"
#include "syntax/formatted_text.h"
#include "syntax/indentation.h"
#include "syntax/token_list.h"

namespace kernelc::syntax {

/// Reads the tokens of a file: runs the lexer, joins the lines of a statement, turns indentation into tokens and takes
/// f-strings apart. Reports what is wrong with single characters, literals, brackets and indentation.
class TokenSource {
 public:
  TokenSource(FileId file, std::string_view text, Diagnostics& diagnostics);
  TokenList read();

 private:
  using Token = antlr4::CommonToken;
  using TokenPointer = std::unique_ptr<Token>;
  using Lexer = generated::KernelLexer;

  struct Bracket {
    char open = '(';
    std::uint32_t offset = 0;
    bool is_field = false;   ///< the brace of a replacement field
    bool in_format = false;  ///< behind the colon of a replacement field
  };
  struct OpenLiteral {
    FormattedLiteral form;
    std::size_t outer_brackets = 0;  ///< brackets that were open when the literal began
    std::uint32_t offset = 0;
  };

  // token_source.cpp: lines
  void read_token();
  void read_significant(TokenPointer token);
  void end_line(const Token& token);
  void begin_statement(const Token& first);
  void report_indentation(Indentation::Problem problem, const Token& first);
  void end_file(const Token& token);
  void append(TokenPointer token);
  void append_mark(std::size_t type, std::size_t offset, std::size_t length = 0);
  Diagnostic& error(DiagnosticKind kind, std::size_t begin, std::size_t end, std::string message);

  // brackets.cpp
  void open_bracket(const Token& token, char open);
  void close_bracket(const Token& token);
  void abandon_brackets(const Token& next);
  void report_open_bracket();
  void end_with_open_brackets();
  std::string place_of(const Bracket& bracket, const Token& token) const;
  bool begins_statement_in_brackets(const Token& token) const;

  // literals_in_line.cpp: what may be wrong with one token, f-strings
  void check_identifier(const Token& token);
  bool continues_number(const Token& next);
  void report_unknown(const Token& token);
  void report_unterminated(const Token& token);
  void begin_formatted(const Token& token);
  bool in_formatted_text() const;
  void read_formatted_text();
  void end_formatted_text(FormattedTextEnd end);
  bool in_replacement_field() const;
  void begin_format(const Token& token);
  bool closes_unfinished_field(const Token& token);

  FileId file_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  ByteStream stream_;
  Lexer lexer_;
  TokenList list_;
  Indentation indentation_;
  std::vector<Bracket> brackets_;
  std::vector<OpenLiteral> literals_;
  std::size_t line_begin_ = 0;       ///< offset of the physical line
  bool at_statement_begin_ = true;   ///< no token of the statement was seen
  bool at_line_begin_ = true;        ///< no token of the physical line was seen
  bool is_finished_ = false;
};

}  // namespace kernelc::syntax
