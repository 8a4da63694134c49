#pragma once

#include "KernelParser.h"

namespace kernelc::syntax {

/// Thrown where the rules of the grammar nest deeper than the stack can be trusted with.
struct NestingTooDeep {
  const antlr4::Token* token;
};

/// The generated parser with a limit on nesting, which no rule of the language sets: `not not not …`, `- - - …`.
class Parser final : public generated::KernelParser {
 public:
  explicit Parser(antlr4::TokenStream* tokens)
      : KernelParser(tokens), stack_begin_(static_cast<const char*>(__builtin_frame_address(0))) {}

  void enterRule(antlr4::ParserRuleContext* context, size_t state, size_t rule) override {
    const auto* here = static_cast<const char*>(__builtin_frame_address(0));
    if (stack_begin_ - here > max_stack) throw NestingTooDeep{getCurrentToken()};
    KernelParser::enterRule(context, state, rule);
  }

 private:
  static constexpr std::ptrdiff_t max_stack = 4 << 20;
  const char* stack_begin_;
};

}  // namespace kernelc::syntax
