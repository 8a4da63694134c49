#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "antlr4-runtime.h"
#include "support/source_file.h"

namespace kernelc::syntax {

/// The tokens of a file as the parser sees them, the end of the file last.
struct TokenList {
  std::vector<std::unique_ptr<antlr4::CommonToken>> tokens;
  std::vector<Span> leading_comments;           ///< those before the first statement
  std::vector<std::uint32_t> error_offsets;     ///< places of the errors that were found while reading
};

/// Byte offsets of a token in its file.
inline std::uint32_t begin_of(const antlr4::Token& token) { return static_cast<std::uint32_t>(token.getStartIndex()); }
inline std::uint32_t end_of(const antlr4::Token& token) { return static_cast<std::uint32_t>(token.getStopIndex() + 1); }

}  // namespace kernelc::syntax
