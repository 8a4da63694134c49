#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "KernelParser.h"
#include "ast/module.h"
#include "support/diagnostics.h"
#include "syntax/parse.h"
#include "syntax/token_list.h"
#include "syntax/unicode.h"

namespace kernelc::syntax {

using Grammar = generated::KernelParser;
using Context = antlr4::ParserRuleContext;
using Node = antlr4::tree::ParseTree;
using Token = antlr4::Token;

/// Where a declaration stands, as far as that changes what it means.
struct DeclarationScope {
  bool in_extern = false;
  bool in_class = false;  ///< directly in the body of an extension class
  bool is_nogil = false;  ///< in a block that is declared nogil
  bool in_structure = false;
};

/// What the functions that turn parse trees into syntax nodes share. They stand in the headers beside this one, by
/// topic.
class Builder {
 public:
  Builder(FileId file, const TokenList& tokens, const SourceFiles& files, FileLoader& loader, ast::Tree& tree,
          Diagnostics& diagnostics, std::vector<FileId>& open_files)
      : file(file),
        tokens(tokens),
        files(files),
        loader(loader),
        tree(tree),
        diagnostics(diagnostics),
        open_files(open_files) {}

  Span span(const Token& first, const Token& last) const { return {file, begin_of(first), end_of(last)}; }
  Span span(const Token& token) const { return span(token, token); }
  /// From the first token of a rule to its last, without the end of the line.
  Span span(const Context& context) const;
  /// The first line of a statement, without the colon that ends it.
  Span header_span(const Context& context) const;

  std::string text(Span span) const;
  std::string text(const Token& token) const { return text(span(token)); }
  std::string text(const Context& context) const { return text(span(context)); }

  /// A name as the program means it: in a class, `__name` is private to it.
  ast::Identifier identifier(const Context& name) const { return {private_name(text(name)), span(name)}; }
  ast::Identifier identifier(const Token& name) const { return {private_name(text(name)), span(name)}; }
  /// A name as it is written: of a module, of an argument.
  ast::Identifier public_identifier(const Context& name) const { return {normalised(text(name)), span(name)}; }
  /// `__name` in the class `Class` is `_Class__name`; letters beyond ASCII have their normal form.
  std::string private_name(const std::string& name) const;

  template <class Kind>
  ast::ExprId expr(Span at, Kind node) {
    return add(ast::Expr{at, std::move(node)});
  }
  template <class Kind>
  ast::StmtId stmt(Span at, Kind node) {
    return add(ast::Stmt{at, std::move(node)});
  }
  template <class Kind>
  ast::TypeId type(Span at, Kind node) {
    return add(ast::Type{at, std::move(node)});
  }

  Diagnostic& error(Span at, std::string message, DiagnosticKind kind = DiagnosticKind::SyntaxError) {
    return diagnostics.error(kind, at, std::move(message));
  }

  const FileId file;
  const TokenList& tokens;
  const SourceFiles& files;
  FileLoader& loader;
  ast::Tree& tree;
  Diagnostics& diagnostics;
  std::vector<FileId>& open_files;  ///< this file and those that include it
  DeclarationScope scope;
  std::string private_prefix;         ///< `_Class`, in a class that has private names
  std::set<std::string> public_names;  ///< those that a `global` statement of the class names
  bool is_python2 = false;             ///< language_level=2
  int depth = 0;  ///< of the expression that is being built

 private:
  ast::ExprId add(ast::Expr expr);
  ast::StmtId add(ast::Stmt stmt);
  ast::TypeId add(ast::Type type);
};

/// A child that the grammar puts at this place.
template <class Kind = Context>
Kind& child(const Context& context, std::size_t index) {
  return *static_cast<Kind*>(context.children[index]);
}

/// The token at a place of a rule; none where a rule stands.
const Token* token_at(const Context& context, std::size_t index);

/// Whether a token of the type stands directly in the rule.
bool has_token(const Context& context, std::size_t type);

}  // namespace kernelc::syntax
