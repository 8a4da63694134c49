#pragma once

#include <cstdint>
#include <string>

#include "KernelParser.h"
#include "syntax/token_list.h"

namespace kernelc::syntax {

struct SyntaxProblem {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string message;
};

/// What is wrong, in the terms of the user: what was expected, after or before what.
SyntaxProblem describe(antlr4::Parser& parser, const antlr4::RecognitionException& error, const TokenList& tokens);

}  // namespace kernelc::syntax
