#include "syntax/token_stream.h"

namespace kernelc::syntax {

antlr4::Token* TokenStream::LT(ssize_t distance) {
  const ssize_t at = static_cast<ssize_t>(index_) + (distance > 0 ? distance - 1 : distance);
  if (distance == 0 || at < 0) return nullptr;
  return tokens_[std::min(static_cast<size_t>(at), tokens_.size() - 1)].get();
}

std::string TokenStream::getText(const antlr4::misc::Interval& interval) {
  std::string text;
  for (ssize_t i = interval.a; i <= interval.b; ++i) text += tokens_[static_cast<size_t>(i)]->getText();
  return text;
}

std::string TokenStream::getText() { return getText({0, static_cast<ssize_t>(tokens_.size()) - 1}); }

std::string TokenStream::getText(antlr4::RuleContext* context) { return getText(context->getSourceInterval()); }

std::string TokenStream::getText(antlr4::Token* start, antlr4::Token* stop) {
  return getText({static_cast<ssize_t>(start->getTokenIndex()), static_cast<ssize_t>(stop->getTokenIndex())});
}

}  // namespace kernelc::syntax
