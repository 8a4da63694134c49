#pragma once

#include "syntax/token_list.h"

namespace kernelc::syntax {

/// Gives a finished list of tokens to the parser.
class TokenStream final : public antlr4::TokenStream {
 public:
  explicit TokenStream(const TokenList& list) : tokens_(list.tokens) {}

  antlr4::Token* LT(ssize_t distance) override;
  size_t LA(ssize_t distance) override { return LT(distance)->getType(); }
  antlr4::Token* get(size_t index) const override { return tokens_[index].get(); }
  void consume() override { index_ += index_ + 1 < tokens_.size() ? 1 : 0; }
  ssize_t mark() override { return 0; }
  void release(ssize_t) override {}
  size_t index() override { return index_; }
  void seek(size_t index) override { index_ = std::min(index, tokens_.size() - 1); }
  size_t size() override { return tokens_.size(); }
  antlr4::TokenSource* getTokenSource() const override { return tokens_.front()->getTokenSource(); }
  std::string getSourceName() const override { return {}; }
  std::string getText(const antlr4::misc::Interval& interval) override;
  std::string getText() override;
  std::string getText(antlr4::RuleContext* context) override;
  std::string getText(antlr4::Token* start, antlr4::Token* stop) override;

 private:
  const std::vector<std::unique_ptr<antlr4::CommonToken>>& tokens_;
  size_t index_ = 0;
};

}  // namespace kernelc::syntax
