#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "antlr4-runtime.h"
#include "support/source_file.h"

namespace kernelc::syntax {

/// A statement that ends although a bracket of it is open, because what follows begins another.
struct UnclosedBracket {
  std::size_t line_end;         ///< the token that ends the statement
  std::uint32_t offset;         ///< of the bracket
  char open;
  std::uint32_t next_begin;     ///< where the other statement begins: its first word
  std::uint32_t next_end;
  std::string expected;         ///< what is wrong there
};

/// The tokens of a file as the parser sees them, the end of the file last.
struct TokenList {
  std::vector<std::unique_ptr<antlr4::CommonToken>> tokens;
  std::vector<Span> leading_comments;           ///< those before the first statement
  std::vector<UnclosedBracket> unclosed;
  std::vector<std::uint32_t> error_offsets;     ///< places of the errors that were found while reading
};

/// Byte offsets of a token in its file.
inline std::uint32_t begin_of(const antlr4::Token& token) { return static_cast<std::uint32_t>(token.getStartIndex()); }
inline std::uint32_t end_of(const antlr4::Token& token) { return static_cast<std::uint32_t>(token.getStopIndex() + 1); }

}  // namespace kernelc::syntax
