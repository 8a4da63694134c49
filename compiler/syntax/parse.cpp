#include "syntax/parse.h"

#include "syntax/builder/declarations.h"
#include "syntax/builder/statements.h"
#include "syntax/directive_comments.h"
#include "syntax/error_recovery.h"
#include "syntax/letters.h"
#include "syntax/parse_file.h"
#include "syntax/parser.h"
#include "syntax/token_source.h"
#include "syntax/token_stream.h"

namespace kernelc::syntax {

namespace {

using PredictionMode = antlr4::atn::PredictionMode;

/// Stops at the first error; where there is none, no time goes into looking for it.
class GiveUp final : public antlr4::BailErrorStrategy {
 public:
  void sync(antlr4::Parser*) override {}
};

bool is_readable(Builder& builder) {
  const std::string& text = builder.files[builder.file].text();
  const auto at = find_invalid_byte(text);
  if (!at) return true;
  const auto begin = static_cast<std::uint32_t>(*at);
  const char* message = text[*at] == '\0' ? "the file holds a NUL byte" : "the file is not UTF-8 from here on";
  builder.error({builder.file, begin, begin + 1}, message, DiagnosticKind::InvalidCharacter);
  return false;
}

void use_mode(Parser& parser, PredictionMode mode, Ref<antlr4::ANTLRErrorStrategy> strategy) {
  parser.setErrorHandler(std::move(strategy));
  parser.getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(mode);
}

/// Parses twice where there are errors: the quick mode may give up where the slow one would not.
template <class Rule>
Rule* parse_rule(Parser& parser, Rule* (generated::KernelParser::*rule)(), Builder& builder) {
  try {
    use_mode(parser, PredictionMode::SLL, std::make_shared<GiveUp>());
    return (parser.*rule)();
  } catch (const antlr4::ParseCancellationException&) {
    parser.reset();
    use_mode(parser, PredictionMode::LL, std::make_shared<ErrorRecovery>(builder.file, builder.tokens, builder.diagnostics));
    return (parser.*rule)();
  }
}

ast::Block parse_tokens(Builder& builder, bool holds_declarations) {
  TokenStream stream(builder.tokens);
  Parser parser(&stream);
  parser.removeErrorListeners();
  try {
    if (holds_declarations)
      return build_declaration_file(builder, *parse_rule(parser, &Parser::declaration_file, builder));
    return build_file(builder, *parse_rule(parser, &Parser::file, builder));
  } catch (const NestingTooDeep& nesting) {
    builder.error(builder.span(*nesting.token), "the code is nested too deeply");
    return {};
  }
}

}  // namespace

ast::Module parse(FileId file, const SourceFiles& files, FileLoader& loader, ast::Tree& tree, Diagnostics& diagnostics) {
  ast::Module module;
  module.file = file;
  std::vector<FileId> open_files{file};
  TokenList tokens;
  Builder builder(file, tokens, files, loader, tree, diagnostics, open_files);
  if (!is_readable(builder)) return module;
  TokenSource source(file, files[file].text(), diagnostics);
  tokens = source.read();
  module.directives = read_directives(tokens.leading_comments, files[file].text(), diagnostics);
  module.body = parse_tokens(builder, false);
  return module;
}

ast::Block parse_included(Builder& outer, FileId file, bool holds_declarations) {
  TokenList tokens;
  Builder builder(file, tokens, outer.files, outer.loader, outer.tree, outer.diagnostics, outer.open_files);
  builder.scope = outer.scope;
  if (!is_readable(builder)) return {};
  TokenSource source(file, outer.files[file].text(), outer.diagnostics);
  tokens = source.read();
  outer.open_files.push_back(file);
  ast::Block body = parse_tokens(builder, holds_declarations);
  outer.open_files.pop_back();
  return body;
}

}  // namespace kernelc::syntax
