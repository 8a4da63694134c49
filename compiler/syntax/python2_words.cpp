#include "syntax/python2_words.h"

#include <algorithm>

#include "KernelParser.h"

namespace kernelc::syntax {

bool is_python2(const std::vector<ast::DirectiveComment>& directives) {
  return std::any_of(directives.begin(), directives.end(), [](const ast::DirectiveComment& directive) {
    return directive.name == "language_level" && directive.value == "2";
  });
}

void make_python2_keywords(TokenList& tokens, std::string_view text) {
  using Grammar = generated::KernelParser;
  bool has_print_statement = true;
  for (const auto& token : tokens.tokens) {
    if (token->getType() != Grammar::IDENTIFIER) continue;
    const std::string_view word = text.substr(begin_of(*token), end_of(*token) - begin_of(*token));
    if (word == "print_function") has_print_statement = false;
    if (word == "print" && has_print_statement) token->setType(Grammar::PRINT);
    if (word == "exec") token->setType(Grammar::EXEC);
  }
}

}  // namespace kernelc::syntax
