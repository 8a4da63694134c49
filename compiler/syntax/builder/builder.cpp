#include "syntax/builder/builder.h"

namespace kernelc::syntax {

namespace {

bool ends_line(std::size_t type) {
  return type == Grammar::LINE_END || type == Grammar::DEDENT || type == Grammar::SEMICOLON;
}

}  // namespace

Span Builder::span(const Context& context) const {
  const std::size_t first = context.start->getTokenIndex();
  std::size_t last = context.stop ? context.stop->getTokenIndex() : first;
  while (last > first && ends_line(tokens.tokens[last]->getType())) --last;
  return span(*context.start, *tokens.tokens[std::max(first, last)]);
}

Span Builder::header_span(const Context& context) const {
  const std::size_t first = context.start->getTokenIndex();
  std::size_t last = first;
  while (last < context.stop->getTokenIndex() && tokens.tokens[last + 1]->getType() != Grammar::LINE_END) ++last;
  if (last > first && tokens.tokens[last]->getType() == Grammar::COLON) --last;
  return span(*context.start, *tokens.tokens[last]);
}

std::string Builder::text(Span span) const { return files[file].text().substr(span.begin, span.end - span.begin); }

ast::ExprId Builder::add(ast::Expr expr) { return tree.exprs.add(std::move(expr)); }
ast::StmtId Builder::add(ast::Stmt stmt) { return tree.stmts.add(std::move(stmt)); }
ast::TypeId Builder::add(ast::Type type) { return tree.types.add(std::move(type)); }

const Token* token_at(const Context& context, std::size_t index) {
  if (index >= context.children.size()) return nullptr;
  auto* terminal = dynamic_cast<antlr4::tree::TerminalNode*>(context.children[index]);
  return terminal ? terminal->getSymbol() : nullptr;
}

bool has_token(const Context& context, std::size_t type) {
  for (std::size_t i = 0; i < context.children.size(); ++i) {
    const Token* token = token_at(context, i);
    if (token && token->getType() == type) return true;
  }
  return false;
}

std::string Builder::private_name(const std::string& name) const {
  const bool is_private = name.starts_with("__") && !name.ends_with("__") && name.find('.') == std::string::npos;
  const std::string normal = normalised(name);
  if (private_prefix.empty() || !is_private || scope.in_extern || public_names.contains(normal)) return normal;
  return private_prefix + normal;
}

}  // namespace kernelc::syntax
