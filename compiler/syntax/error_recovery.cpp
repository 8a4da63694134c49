#include "syntax/error_recovery.h"

#include <algorithm>

namespace kernelc::syntax {

namespace {

using Grammar = generated::KernelParser;

bool ends_line(std::size_t type) { return type == Grammar::LINE_END || type == antlr4::Token::EOF; }

bool is_line_mark(std::size_t type) {
  return type == Grammar::LINE_END || type == Grammar::INDENT || type == Grammar::DEDENT;
}

/// Words that go on with a statement of several blocks.
bool continues_statement(std::size_t type) {
  switch (type) {
    case Grammar::ELIF:
    case Grammar::ELSE:
    case Grammar::EXCEPT:
    case Grammar::FINALLY:
    case Grammar::COMPILE_TIME_ELIF:
    case Grammar::COMPILE_TIME_ELSE: return true;
    default: return false;
  }
}

bool may_have_clauses(std::size_t type) {
  switch (type) {
    case Grammar::FOR:
    case Grammar::IF:
    case Grammar::TRY:
    case Grammar::WHILE:
    case Grammar::COMPILE_TIME_IF: return true;
    default: return false;
  }
}

/// Rules that are lists of statements: what cannot begin one is an error there, and not the end of the list.
bool is_statement_list(std::size_t rule) {
  return rule == Grammar::RuleFile || rule == Grammar::RuleBlock || rule == Grammar::RuleDeclaration_block ||
         rule == Grammar::RuleDeclaration_file;
}

/// A state from which the grammar calls the rule. A rule that is called out of turn must seem to come from one: full
/// prediction looks up what follows it there.
std::size_t calling_state(const antlr4::atn::ATN& atn, std::size_t rule) {
  for (const antlr4::atn::ATNState* state : atn.states) {
    if (!state || state->transitions.empty()) continue;
    const auto* call = dynamic_cast<const antlr4::atn::RuleTransition*>(state->transitions[0]);
    if (call && call->target->ruleIndex == rule) return state->stateNumber;
  }
  return antlr4::atn::ATNState::INVALID_STATE_NUMBER;
}

bool is_recovery_rule(std::size_t rule) {
  return rule == Grammar::RuleStatement || rule == Grammar::RuleDeclaration_line;
}

}  // namespace

void ErrorRecovery::sync(antlr4::Parser* parser) {
  auto& grammar = static_cast<Grammar&>(*parser);
  const std::size_t rule = parser->getContext()->getRuleIndex();
  if (!is_statement_list(rule)) return;
  const auto& atn = parser->getATN();
  const antlr4::misc::IntervalSet follow = atn.nextTokens(atn.states[parser->getState()]);
  const auto is_at_line = [&] {
    const std::size_t index = parser->getTokenStream()->index();
    return index == 0 || is_line_mark(tokens_.tokens[index - 1]->getType());
  };
  while (is_at_line()) {
    const std::size_t type = parser->getTokenStream()->LA(1);
    const bool ends_list = type == Grammar::DEDENT || type == antlr4::Token::EOF;
    if (ends_list || follow.contains(type)) return;
    const std::size_t first = parser->getTokenStream()->index();
    if (!follow.contains(static_cast<size_t>(Grammar::PASS))) return;
    reportError(parser, antlr4::InputMismatchException(parser));
    skip_statement(grammar, first);
  }
}

antlr4::Token* ErrorRecovery::recoverInline(antlr4::Parser* parser) { throw antlr4::InputMismatchException(parser); }

void ErrorRecovery::recover(antlr4::Parser* parser, std::exception_ptr error) {
  const antlr4::ParserRuleContext& context = *parser->getContext();
  if (!is_recovery_rule(context.getRuleIndex()) && context.parent) std::rethrow_exception(error);
  skip_statement(static_cast<Grammar&>(*parser), context.start->getTokenIndex());
}

void ErrorRecovery::reportError(antlr4::Parser* parser, const antlr4::RecognitionException& error) {
  if (is_reported_) return;
  is_reported_ = true;
  error_index_ = error.getOffendingToken()->getTokenIndex();
  // A block whose only statement was broken lacks nothing.
  const bool is_consequence = parser->getTokenStream()->index() == resumed_index_ &&
                              parser->getTokenStream()->LA(1) == Grammar::DEDENT;
  if (is_consequence || has_lexical_error(error_index_)) return;
  const SyntaxProblem problem = problem_of_bracket(error_index_).value_or(describe(*parser, error, tokens_));
  diagnostics_.error(DiagnosticKind::SyntaxError, {file_, problem.begin, problem.end}, problem.message);
}

/// Where a statement ends inside brackets: at its end, what follows is not what was expected; before, the bracket is to blame.
std::optional<SyntaxProblem> ErrorRecovery::problem_of_bracket(std::size_t token_index) const {
  for (const UnclosedBracket& bracket : tokens_.unclosed) {
    if (token_index == bracket.line_end) return SyntaxProblem{bracket.next_begin, bracket.next_end, bracket.expected};
    const bool is_inside = token_index < bracket.line_end && begin_of(*tokens_.tokens[token_index]) > bracket.offset;
    if (is_inside) return SyntaxProblem{bracket.offset, bracket.offset + 1, std::string("'") + bracket.open + "' was never closed"};
  }
  return std::nullopt;
}

std::size_t ErrorRecovery::line_begin(std::size_t token_index) const {
  while (token_index > 0 && !is_line_mark(tokens_.tokens[token_index - 1]->getType())) --token_index;
  return token_index;
}

/// Whether an error was already reported in the line that the token stands in, or in the one it ends.
bool ErrorRecovery::has_lexical_error(std::size_t token_index) const {
  const auto& tokens = tokens_.tokens;
  const std::size_t first = line_begin(token_index);
  std::size_t last = token_index;
  while (!ends_line(tokens[last]->getType())) ++last;
  const std::uint32_t begin = begin_of(*tokens[first]);
  const std::uint32_t end = end_of(*tokens[last]);
  return std::any_of(tokens_.error_offsets.begin(), tokens_.error_offsets.end(),
                     [&](std::uint32_t offset) { return begin <= offset && offset <= end; });
}

void ErrorRecovery::skip_line(antlr4::Parser& parser) const {
  antlr4::TokenStream& stream = *parser.getTokenStream();
  while (!ends_line(stream.LA(1))) stream.consume();
  if (stream.LA(1) == Grammar::LINE_END) stream.consume();
}

/// Moves behind the statement that begins at `first`, its blocks included.
void ErrorRecovery::skip_statement(Grammar& parser, std::size_t first) {
  antlr4::TokenStream& stream = *parser.getTokenStream();
  is_reported_ = false;
  stream.seek(std::max(error_index_, first));
  const bool is_next_statement = stream.index() > first && is_line_mark(stream.LA(-1)) && stream.LA(1) != Grammar::INDENT;
  const bool is_in_own_block = leave_own_block(parser, first);
  const bool is_at_line = is_next_statement || is_in_own_block || stream.LA(1) == Grammar::INDENT || stream.LA(1) == Grammar::DEDENT;
  if (!is_at_line) skip_line(parser);
  // An unexpected block belongs to the line before it.
  if (tokens_.tokens[first]->getType() == Grammar::INDENT)
    while (first > 0 && (first + 1 > error_index_ || !is_line_mark(tokens_.tokens[first - 1]->getType()))) --first;
  const bool has_block = stream.LA(1) == Grammar::INDENT;
  const auto begins_with = [&](std::size_t type) { return tokens_.tokens[first]->getType() == type; };
  const bool is_declaration = parser.getContext()->getRuleIndex() == Grammar::RuleDeclaration_line ||
                              begins_with(Grammar::CDEF) || begins_with(Grammar::CPDEF) || begins_with(Grammar::CTYPEDEF);
  const bool holds_code = std::any_of(tokens_.tokens.begin() + first, tokens_.tokens.begin() + stream.index(), [](const auto& token) {
    return token->getType() == Grammar::LEFT_PAREN || token->getType() == Grammar::CLASS;
  });
  if (has_block) read_block(parser, is_declaration && !holds_code);
  const bool has_clauses = has_block || may_have_clauses(tokens_.tokens[first]->getType());
  while (has_clauses && continues_statement(stream.LA(1))) {
    skip_line(parser);
    if (stream.LA(1) == Grammar::INDENT) read_block(parser, false);
  }
  resumed_index_ = stream.index();
  is_reported_ = false;
}

/// Where the error stands in lines that only the broken statement can read (enumerators, fused types), leaves them.
bool ErrorRecovery::leave_own_block(antlr4::Parser& parser, std::size_t first) const {
  antlr4::TokenStream& stream = *parser.getTokenStream();
  int depth = 0;
  for (std::size_t i = first; i < stream.index(); ++i) {
    const std::size_t type = tokens_.tokens[i]->getType();
    depth += type == Grammar::INDENT ? 1 : type == Grammar::DEDENT ? -1 : 0;
  }
  const bool is_inside = depth > 0;
  for (; depth > 0 && stream.LA(1) != antlr4::Token::EOF; stream.consume()) {
    const std::size_t type = stream.LA(1);
    depth += type == Grammar::INDENT ? 1 : type == Grammar::DEDENT ? -1 : 0;
  }
  return is_inside;
}

void ErrorRecovery::read_block(Grammar& parser, bool holds_declarations) {
  antlr4::TokenStream& stream = *parser.getTokenStream();
  stream.consume();  // INDENT
  const std::size_t rule = holds_declarations ? Grammar::RuleDeclaration_line : Grammar::RuleStatement;
  const std::size_t state = calling_state(parser.getATN(), rule);
  while (stream.LA(1) != Grammar::DEDENT && stream.LA(1) != antlr4::Token::EOF) {
    const std::size_t before = stream.index();
    parser.setState(state);
    if (holds_declarations)
      parser.declaration_line();
    else
      parser.statement();
    if (stream.index() == before) skip_line(parser);
  }
  if (stream.LA(1) == Grammar::DEDENT) stream.consume();
}

}  // namespace kernelc::syntax
