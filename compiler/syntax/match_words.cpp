#include "syntax/match_words.h"

#include "KernelParser.h"

namespace kernelc::syntax {

namespace {

using Grammar = generated::KernelParser;

class MatchWords {
 public:
  MatchWords(TokenList& tokens, std::string_view text) : tokens_(tokens.tokens), text_(text) {}

  void mark() {
    std::vector<bool> holds_cases = {false};  // for each level of indentation
    bool is_line_begin = true;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const std::size_t type = tokens_[i]->getType();
      if (type == Grammar::INDENT) holds_cases.push_back(begins_cases_);
      if (type == Grammar::DEDENT && holds_cases.size() > 1) holds_cases.pop_back();
      if (type == Grammar::INDENT) begins_cases_ = false;
      if (is_line_begin && holds_cases.back() && is_word(i, "case")) tokens_[i]->setType(Grammar::CASE);
      if (is_line_begin && is_word(i, "match") && (begins_cases_ = has_cases(i))) tokens_[i]->setType(Grammar::MATCH);
      is_line_begin = type == Grammar::LINE_END || type == Grammar::INDENT || type == Grammar::DEDENT;
    }
  }

 private:
  bool is_word(std::size_t i, std::string_view word) const {
    if (i >= tokens_.size() || tokens_[i]->getType() != Grammar::IDENTIFIER) return false;
    return text_.substr(begin_of(*tokens_[i]), end_of(*tokens_[i]) - begin_of(*tokens_[i])) == word;
  }

  bool has_cases(std::size_t i) const {
    while (i < tokens_.size() && tokens_[i]->getType() != Grammar::LINE_END) ++i;
    return i + 1 < tokens_.size() && tokens_[i - 1]->getType() == Grammar::COLON && tokens_[i + 1]->getType() == Grammar::INDENT &&
           is_word(i + 2, "case");
  }

  std::vector<std::unique_ptr<antlr4::CommonToken>>& tokens_;
  std::string_view text_;
  bool begins_cases_ = false;  ///< the next deeper block is that of a `match`
};

}  // namespace

void make_match_keywords(TokenList& tokens, std::string_view text) { MatchWords(tokens, text).mark(); }

}  // namespace kernelc::syntax
