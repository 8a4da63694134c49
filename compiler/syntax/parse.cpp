#include "syntax/parse.h"

#include "syntax/builder/declarations.h"
#include "syntax/builder/statements.h"
#include "syntax/dataclasses/dataclasses.h"
#include "syntax/directive_comments.h"
#include "syntax/error_recovery.h"
#include "syntax/function_typedefs.h"
#include "syntax/letters.h"
#include "syntax/match_words.h"
#include "syntax/parse_file.h"
#include "syntax/parser.h"
#include "syntax/pure_mode/pure_mode.h"
#include "syntax/python2_words.h"
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

/// Reads one statement after the other and builds each before the next is parsed: no more than one parse tree is in
/// memory. False at a statement that has an error, with the stream at its beginning.
bool parse_quickly(Parser& parser, Builder& builder, ast::Block& body, bool holds_declarations) {
  use_mode(parser, PredictionMode::SLL, std::make_shared<GiveUp>());
  antlr4::TokenStream& stream = *parser.getTokenStream();
  while (stream.LA(1) != Token::EOF) {
    const std::size_t first = stream.index();
    try {
      if (holds_declarations)
        build_declaration_line(builder, body, *parser.declaration_line());
      else
        build_statement(builder, body, *parser.statement());
    } catch (const antlr4::ParseCancellationException&) {
      parser.reset();
      stream.seek(first);
      return false;
    }
    parser.getTreeTracker().reset();
  }
  return true;
}

/// Reads the rest of the file. The slow mode of prediction finds a way where the quick one may have given up too early.
void parse_with_recovery(Parser& parser, Builder& builder, ast::Block& body, bool holds_declarations) {
  use_mode(parser, PredictionMode::LL, std::make_shared<ErrorRecovery>(builder.file, builder.tokens, builder.diagnostics));
  if (holds_declarations) {
    for (auto* line : parser.declaration_file()->declaration_line()) build_declaration_line(builder, body, *line);
  } else {
    for (auto* statement : parser.file()->statement()) build_statement(builder, body, *statement);
  }
}

ast::Block parse_tokens(Builder& builder, bool holds_declarations) {
  TokenStream stream(builder.tokens);
  Parser parser(&stream);
  parser.removeErrorListeners();
  ast::Block body;
  try {
    if (!parse_quickly(parser, builder, body, holds_declarations))
      parse_with_recovery(parser, builder, body, holds_declarations);
  } catch (const NestingTooDeep& nesting) {
    builder.error(builder.span(*nesting.token), "the code is nested too deeply");
  }
  return body;
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
  module.asks_for_cpp = asks_for_cpp(tokens.leading_comments, files[file].text());
  builder.is_python2 = is_python2(module.directives);
  if (builder.is_python2) make_python2_keywords(tokens, files[file].text());
  make_match_keywords(tokens, files[file].text());
  module.body = parse_tokens(builder, false);
  lower_pure_mode(tree, module.body, diagnostics);
  lower_function_typedefs(tree, module.body);
  lower_dataclasses(builder, module.body);
  return module;
}

ast::Block parse_included(Builder& outer, FileId file, bool holds_declarations) {
  TokenList tokens;
  Builder builder(file, tokens, outer.files, outer.loader, outer.tree, outer.diagnostics, outer.open_files);
  builder.scope = outer.scope;
  if (!is_readable(builder)) return {};
  TokenSource source(file, outer.files[file].text(), outer.diagnostics);
  tokens = source.read();
  builder.is_python2 = outer.is_python2;
  if (builder.is_python2) make_python2_keywords(tokens, outer.files[file].text());
  make_match_keywords(tokens, outer.files[file].text());
  outer.open_files.push_back(file);
  ast::Block body = parse_tokens(builder, holds_declarations);
  outer.open_files.pop_back();
  return body;
}

ast::Block parse_generated(Builder& outer, const std::string& text, Span place) {
  TokenList tokens;
  const FileId file = outer.loader.add_generated(text, place);
  Builder builder(file, tokens, outer.files, outer.loader, outer.tree, outer.diagnostics, outer.open_files);
  TokenSource source(file, text, outer.diagnostics);
  tokens = source.read();
  return parse_tokens(builder, false);
}

}  // namespace kernelc::syntax
