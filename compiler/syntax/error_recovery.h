#pragma once

#include <optional>

#include "KernelParser.h"
#include "support/diagnostics.h"
#include "syntax/error_messages.h"
#include "syntax/token_list.h"

namespace kernelc::syntax {

/// Reports one error for a broken statement and goes on with the next one. The block of a broken statement is still
/// read, so that errors in it are found in the same run.
class ErrorRecovery final : public antlr4::DefaultErrorStrategy {
 public:
  ErrorRecovery(FileId file, const TokenList& tokens, Diagnostics& diagnostics)
      : file_(file), tokens_(tokens), diagnostics_(diagnostics) {}

  void sync(antlr4::Parser* parser) override;
  antlr4::Token* recoverInline(antlr4::Parser* parser) override;
  void recover(antlr4::Parser* parser, std::exception_ptr error) override;
  void reportError(antlr4::Parser* parser, const antlr4::RecognitionException& error) override;
  void reportMatch(antlr4::Parser*) override {}

 private:
  using Grammar = generated::KernelParser;

  std::optional<SyntaxProblem> problem_of_bracket(std::size_t token_index) const;
  bool has_lexical_error(std::size_t token_index) const;
  std::size_t line_begin(std::size_t token_index) const;
  void skip_line(antlr4::Parser& parser) const;
  void skip_statement(Grammar& parser, std::size_t first);
  bool leave_own_block(antlr4::Parser& parser, std::size_t first) const;
  void read_block(Grammar& parser, bool holds_declarations);

  FileId file_;
  const TokenList& tokens_;
  Diagnostics& diagnostics_;
  bool is_reported_ = false;         ///< the error on its way to the statement that it breaks
  std::size_t error_index_ = 0;      ///< the token that was not expected
  std::size_t resumed_index_ = antlr4::Token::EOF;  ///< where reading went on after the last error
};

}  // namespace kernelc::syntax
