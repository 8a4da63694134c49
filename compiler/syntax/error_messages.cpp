#include "syntax/error_messages.h"

#include <algorithm>
#include <optional>

namespace kernelc::syntax {

namespace {

using Grammar = generated::KernelParser;
using Token = antlr4::CommonToken;

bool is_line_mark(std::size_t type) {
  return type == Grammar::LINE_END || type == Grammar::INDENT || type == Grammar::DEDENT || type == antlr4::Token::EOF;
}

bool is_keyword(std::size_t type) {
  return (type >= Grammar::AND && type <= Grammar::COMPILE_TIME_ELSE) || type == Grammar::MATCH || type == Grammar::CASE;
}

/// What the parser stumbled over, and what stands around it.
class Place {
 public:
  Place(antlr4::Parser& parser, const antlr4::RecognitionException& error, const TokenList& list)
      : tokens_(list.tokens),
        found_(*tokens_[error.getOffendingToken()->getTokenIndex()]),
        expected_(error.getExpectedTokens()),
        rule_(parser.getContext()->getRuleIndex()) {
    first_ = found_.getTokenIndex();
    while (first_ > 0 && !is_line_mark(tokens_[first_ - 1]->getType())) --first_;
    if (is_at_line_begin() && first_ > 0 && expects(Grammar::INDENT)) rule_ = Grammar::RuleBlock;
  }

  SyntaxProblem problem() const {
    for (const auto rule : {&Place::indentation, &Place::missing_block, &Place::lone_clause, &Place::missing_colon,
                            &Place::missing_word, &Place::other_habits, &Place::missing_expression, &Place::missing_name,
                            &Place::in_brackets, &Place::statement_begin})
      if (auto message = (this->*rule)()) return at_place(std::move(*message));
    return at_place("unexpected " + quote(found_) + (is_at_line_begin() ? "" : " after " + quote(previous())));
  }

 private:
  using Message = std::optional<std::string>;

  bool expects(std::size_t type) const { return expected_.contains(type); }
  bool expects_expression() const { return expects(Grammar::INTEGER) && expects(Grammar::LEFT_PAREN); }
  bool is_found(std::size_t type) const { return found_.getType() == type; }
  bool is_at_line_begin() const { return found_.getTokenIndex() == first_; }
  const Token& previous() const { return *tokens_[found_.getTokenIndex() - 1]; }

  /// The word that names the statement of the line, or of the line before where a block is missing.
  std::string line_word(std::size_t first) const {
    const std::string word = tokens_[first]->getText();
    return is_keyword(tokens_[first]->getType()) ? "the '" + word + "' line" : "the line";
  }

  static std::string quote(const Token& token) {
    if (is_line_mark(token.getType())) return "end of the line";
    std::string text = token.getText();
    if (text.size() > 30) text = text.substr(0, 27) + "...";
    return "'" + text + "'";
  }

  SyntaxProblem at_place(std::string message) const {
    const Token* shown = &found_;
    const bool is_mark = is_line_mark(found_.getType());
    if (is_found(Grammar::INDENT)) shown = tokens_[found_.getTokenIndex() + 1].get();
    if (is_found(Grammar::INDENT) && lacks_colon()) return {header_end(), header_end() + 1, std::move(message)};
    const bool is_behind_line = is_found(Grammar::LINE_END) || (is_mark && is_found(antlr4::Token::EOF));
    if (is_behind_line && found_.getTokenIndex() > 0) return {end_of(previous()), end_of(previous()) + 1, std::move(message)};
    return {begin_of(*shown), std::max(end_of(*shown), begin_of(*shown) + 1), std::move(message)};
  }

  Message indentation() const {
    if (!is_found(Grammar::INDENT)) return {};
    if (lacks_colon()) return "expected ':' at the end of " + line_word(header());
    return "unexpected indentation";
  }

  /// The first token of the line before this one.
  std::size_t header() const {
    std::size_t first = found_.getTokenIndex() > 0 ? found_.getTokenIndex() - 1 : 0;
    while (first > 0 && !is_line_mark(tokens_[first - 1]->getType())) --first;
    return first;
  }

  std::uint32_t header_end() const { return end_of(*tokens_[found_.getTokenIndex() - 2]); }

  /// Whether a deeper line follows a declaration that may do without lines of its own: `cdef struct S`.
  bool lacks_colon() const {
    const std::size_t first = tokens_[header()]->getType();
    const bool is_declaration = first == Grammar::CDEF || first == Grammar::CPDEF || first == Grammar::CTYPEDEF;
    return is_declaration && found_.getTokenIndex() > header() + 1;
  }

  Message missing_block() const {
    if (!expects(Grammar::INDENT)) return {};
    return "expected an indented block after " + line_word(header());
  }

  Message lone_clause() const {
    if (!is_at_line_begin()) return {};
    switch (found_.getType()) {
      case Grammar::ELIF: return "'elif' without an 'if' before it";
      case Grammar::ELSE: return "'else' without an 'if', 'for', 'while' or 'try' before it";
      case Grammar::EXCEPT: return "'except' without a 'try' before it";
      case Grammar::FINALLY: return "'finally' without a 'try' before it";
      case Grammar::COMPILE_TIME_ELIF: return "'ELIF' without an 'IF' before it";
      case Grammar::COMPILE_TIME_ELSE: return "'ELSE' without an 'IF' before it";
      default: return {};
    }
  }

  Message missing_colon() const {
    if (!expects(Grammar::COLON) || expects_expression()) return {};
    if (rule_ == Grammar::RuleLambda) return "expected ':' after the parameters of 'lambda'";
    if (rule_ == Grammar::RuleDisplay_item || rule_ == Grammar::RuleTrailer || rule_ == Grammar::RuleSubscript_item) return {};
    if (is_found(Grammar::ASSIGN) && is_condition()) return "expected ':' after the condition; to compare, use '=='";
    if (is_found(Grammar::LINE_END)) {
      if (!is_keyword(tokens_[first_]->getType())) return {};
      return "expected ':' at the end of " + line_word(first_);
    }
    if (tokens_[first_]->getType() == Grammar::ELSE && is_found(Grammar::IF)) return "expected ':' after 'else'; or use 'elif'";
    if (rule_ != Grammar::RuleBlock) return {};
    return "expected ':' before " + quote(found_);
  }

  bool is_condition() const {
    const std::size_t first = tokens_[first_]->getType();
    return first == Grammar::IF || first == Grammar::ELIF || first == Grammar::WHILE;
  }

  /// Words and marks that one rule alone asks for.
  Message missing_word() const {
    struct Wanted {
      std::size_t rule;
      std::size_t token;
      const char* message;
    };
    static const Wanted table[] = {
        {Grammar::RuleFor_statement, Grammar::IN, "expected 'in' after the target of 'for'"},
        {Grammar::RuleComprehension_clause, Grammar::IN, "expected 'in' after the target of 'for'"},
        {Grammar::RuleFrom_import_statement, Grammar::IMPORT, "expected 'import' or 'cimport' after the name of the module"},
        {Grammar::RuleExpression, Grammar::ELSE, "expected 'else' and a value after the condition"},
        {Grammar::RuleTry_statement, Grammar::EXCEPT, "expected 'except' or 'finally' after the block of 'try'"},
        {Grammar::RuleCast, Grammar::GREATER, "expected '>' after the type of the cast"},
        {Grammar::RuleFunction_attribute, Grammar::GIL, "expected 'gil' after 'with'"},
        {Grammar::RuleDefine_statement, Grammar::ASSIGN, "expected '=' and a value"},
        {Grammar::RuleFunction_definition, Grammar::LEFT_PAREN, "expected '(' after the name of the function"},
        {Grammar::RuleParameters, Grammar::LEFT_PAREN, "expected '(' after the name of the function"},
        {Grammar::RuleExtern_block, Grammar::STRING, "expected the name of a header in quotes, or '*'"},
        {Grammar::RuleNullability, Grammar::NONE, "expected 'None'"},
        {Grammar::RuleFrom_range, Grammar::LESS, "expected '<', '<=', '>' or '>='"},
        {Grammar::RuleFrom_relation, Grammar::LESS, "expected '<', '<=', '>' or '>='"},
    };
    for (const Wanted& wanted : table)
      if (rule_ == wanted.rule && expects(wanted.token)) return wanted.message;
    return {};
  }

  /// print x   exec code   x := 1
  Message other_habits() const {
    if (is_at_line_begin()) return {};
    const std::string word = tokens_[first_]->getText();
    const std::size_t second = tokens_[first_ + 1]->getType();
    const bool is_call = second == Grammar::LEFT_PAREN || second == Grammar::DOT || second == Grammar::ASSIGN;
    if ((word == "print" || word == "exec") && !is_call)
      return "'" + word + "' is a function: put its arguments in parentheses";
    if (is_found(Grammar::COLON_ASSIGN)) return "an assignment expression needs parentheses here";
    if (is_found(Grammar::STRING) && previous().getType() == Grammar::EXTERN) return "expected 'from' after 'extern'";
    return {};
  }

  Message missing_expression() const {
    if (is_at_line_begin()) return {};
    if (previous().getType() == Grammar::FOR) return "expected a target after 'for'";
    if (previous().getType() == Grammar::AS) return "expected a name after 'as'";
    if (!expects_expression()) return {};
    return "expected an expression after " + quote(previous()) + found_word();
  }

  Message missing_name() const {
    if (!expects(Grammar::IDENTIFIER) || expects_expression() || is_at_line_begin()) return {};
    if (is_keyword(found_.getType())) return quote(found_) + " is a keyword and cannot be a name";
    return "expected a name after " + quote(previous());
  }

  std::string found_word() const {
    return is_keyword(found_.getType()) ? ", found the keyword " + quote(found_) : std::string();
  }

  /// f(a b)   [1 2]
  Message in_brackets() const {
    std::vector<char> open;
    for (std::size_t i = first_; i < found_.getTokenIndex(); ++i) {
      switch (tokens_[i]->getType()) {
        case Grammar::LEFT_PAREN: open.push_back(')'); break;
        case Grammar::LEFT_BRACKET: open.push_back(']'); break;
        case Grammar::LEFT_BRACE: open.push_back('}'); break;
        case Grammar::RIGHT_PAREN:
        case Grammar::RIGHT_BRACKET:
        case Grammar::RIGHT_BRACE:
          if (!open.empty()) open.pop_back();
          break;
        default: break;
      }
    }
    if (open.empty() || is_at_line_begin()) return {};
    const std::string close = std::string("'") + open.back() + "'";
    return "expected ',' or " + close + " before " + quote(found_);
  }

  Message statement_begin() const {
    if (!is_at_line_begin()) return {};
    return "a statement cannot begin with " + quote(found_);
  }

  const std::vector<std::unique_ptr<Token>>& tokens_;
  const Token& found_;
  antlr4::misc::IntervalSet expected_;
  std::size_t rule_;
  std::size_t first_ = 0;  ///< the first token of the line
};

}  // namespace

SyntaxProblem describe(antlr4::Parser& parser, const antlr4::RecognitionException& error, const TokenList& tokens) {
  return Place(parser, error, tokens).problem();
}

}  // namespace kernelc::syntax
