#include "syntax/parse.h"
#include "syntax/token_source.h"

namespace kernelc::syntax {

namespace {

std::string shown(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n')
      out += "\\n";
    else if (c == '\r')
      out += "\\r";
    else
      out += c;
  }
  return out;
}

std::string name_of(const antlr4::Token& token, const antlr4::dfa::Vocabulary& vocabulary) {
  return token.getType() == antlr4::Token::EOF ? "END_OF_FILE" : vocabulary.getSymbolicName(token.getType());
}

}  // namespace

std::string dump_tokens(FileId file, const SourceFiles& files, Diagnostics& diagnostics) {
  const SourceFile& source = files[file];
  const std::string_view text = source.text();
  TokenSource tokens(file, text, diagnostics);
  const TokenList list = tokens.read();
  const generated::KernelLexer lexer(nullptr);
  std::string out;
  for (const auto& token : list.tokens) {
    const SourceFile::Position at = source.position(begin_of(*token));
    out += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + name_of(*token, lexer.getVocabulary());
    if (end_of(*token) > begin_of(*token)) out += " " + shown(text.substr(begin_of(*token), end_of(*token) - begin_of(*token)));
    out += "\n";
  }
  return out;
}

}  // namespace kernelc::syntax
