// Strings, adjacent strings, and f-strings

#include <utility>

#include "syntax/builder/expressions.h"
#include "syntax/literals.h"

namespace kernelc::syntax {

namespace {

using StringKind = ast::StringExpr::Kind;
using Part = ast::FormattedExpr::Part;

/// The value of literal text of the file; empty, with an error reported, when it has none.
std::string decode(Builder& builder, Span content, StringKind kind, bool is_raw, bool has_doubled_braces = false) {
  std::string text = builder.text(content);
  if (has_doubled_braces) text = undouble_braces(text);
  auto decoded = decode_string(text, kind, is_raw);
  if (auto* value = std::get_if<std::string>(&decoded)) return std::move(*value);
  const LiteralError& wrong = std::get<LiteralError>(decoded);
  const auto begin = static_cast<std::uint32_t>(content.begin + wrong.offset);
  builder.error({builder.file, begin, begin + static_cast<std::uint32_t>(wrong.length)}, wrong.message,
                DiagnosticKind::InvalidLiteral);
  return {};
}

struct Piece {
  StringKind kind;
  std::string value;
};

Piece build_piece(Builder& builder, const Token& token) {
  const StringForm form = string_form(builder.text(token));
  const auto begin = begin_of(token);
  const Span content{builder.file, begin + static_cast<std::uint32_t>(form.begin), begin + static_cast<std::uint32_t>(form.end)};
  return {form.kind, decode(builder, content, form.kind, form.is_raw)};
}

bool is_text(StringKind kind) { return kind == StringKind::Text || kind == StringKind::Unicode; }

/// Adjacent literals that may become f-string parts or one plain string.
class StringJoiner {
 public:
  explicit StringJoiner(Builder& builder) : builder_(builder) {}

  void add_literal(const Token& token) {
    Piece piece = build_piece(builder_, token);
    check_kind(piece.kind, token);
    append_text(piece.value);
    if (piece.kind == StringKind::Char && piece.value.size() != 1)
      builder_.error(builder_.span(token), "a character literal holds exactly one byte", DiagnosticKind::InvalidLiteral);
  }

  void add_formatted(Grammar::Formatted_stringContext& context);

  ast::ExprId finish(Span at) {
    if (has_fields_) return builder_.expr(at, ast::FormattedExpr{std::move(parts_)});
    std::string value = parts_.empty() ? std::string() : std::move(parts_[0].text);
    return builder_.expr(at, ast::StringExpr{kind_, std::move(value)});
  }

 private:
  void check_kind(StringKind kind, const Token& token) {
    const bool fits = is_first_ || kind == kind_ || (is_text(kind) && is_text(kind_));
    if (!fits || (!is_first_ && kind == StringKind::Char))
      builder_.error(builder_.span(token), "strings of different kinds cannot stand side by side", DiagnosticKind::InvalidLiteral);
    if (is_first_) kind_ = kind;
    is_first_ = false;
  }

  void append_text(std::string_view text) {
    if (text.empty()) return;
    if (parts_.empty() || parts_.back().value) parts_.emplace_back();
    parts_.back().text += text;
  }

  void add_parts(const Context& context, std::size_t first, std::size_t last, bool is_raw, bool in_format);
  void add_field(Grammar::Replacement_fieldContext& context, bool is_raw);
  ast::ExprId build_format(Grammar::Replacement_fieldContext& context, std::size_t colon, bool is_raw);

  Builder& builder_;
  StringKind kind_ = StringKind::Text;
  bool is_first_ = true;
  bool has_fields_ = false;
  std::vector<Part> parts_;
};

void StringJoiner::add_formatted(Grammar::Formatted_stringContext& context) {
  check_kind(StringKind::Text, *context.start);
  const bool is_raw = builder_.text(*context.start).find_first_of("rR") != std::string::npos;
  add_parts(context, 1, context.children.size() - 1, is_raw, false);
}

/// The texts and fields among the children [first, last).
void StringJoiner::add_parts(const Context& context, std::size_t first, std::size_t last, bool is_raw, bool in_format) {
  for (std::size_t i = first; i < last; ++i) {
    if (const Token* text = token_at(context, i))
      append_text(decode(builder_, builder_.span(*text), StringKind::Text, is_raw, !in_format));
    else
      add_field(child<Grammar::Replacement_fieldContext>(context, i), is_raw);
  }
}

// {value = !r:format}
void StringJoiner::add_field(Grammar::Replacement_fieldContext& context, bool is_raw) {
  Part part;
  part.value = build_expr(builder_, *context.expressions_or_yield());
  if (auto* name = context.name()) {
    const std::string conversion = builder_.text(*name);
    if (conversion == "r" || conversion == "s" || conversion == "a")
      part.conversion = conversion[0];
    else
      builder_.error(builder_.span(*name), "expected 'r', 's' or 'a' after '!'");
  }
  std::size_t colon = 0;
  for (std::size_t i = 0; i < context.children.size(); ++i) {
    const Token* token = token_at(context, i);
    if (token && token->getType() == Grammar::COLON) colon = i;
  }
  if (colon > 0) part.format = build_format(context, colon, is_raw);
  if (auto* equals = context.ASSIGN()) {
    const std::size_t next = equals->getSymbol()->getTokenIndex() + 1;
    append_text(builder_.text(Span{builder_.file, end_of(*context.start), begin_of(*builder_.tokens.tokens[next])}));
    if (!part.conversion && !part.format) part.conversion = 'r';
  }
  has_fields_ = true;
  parts_.push_back(std::move(part));
}

ast::ExprId StringJoiner::build_format(Grammar::Replacement_fieldContext& context, std::size_t colon, bool is_raw) {
  StringJoiner format(builder_);
  format.add_parts(context, colon + 1, context.children.size() - 1, is_raw, true);
  const Span at{builder_.file, end_of(*token_at(context, colon)), begin_of(*context.stop)};
  return format.finish(at);
}

}  // namespace

ast::ExprId build_strings(Builder& builder, Grammar::StringsContext& context) {
  StringJoiner joiner(builder);
  for (std::size_t i = 0; i < context.children.size(); ++i) {
    if (const Token* token = token_at(context, i))
      joiner.add_literal(*token);
    else
      joiner.add_formatted(child<Grammar::Formatted_stringContext>(context, i));
  }
  return joiner.finish(builder.span(context));
}

std::string build_plain_string(Builder& builder, Grammar::StringsContext& context) {
  const ast::ExprId built = build_strings(builder, context);
  if (const auto* string = std::get_if<ast::StringExpr>(&builder.tree[built].node)) return string->value;
  builder.error(builder.span(context), "expected a plain string");
  return {};
}

std::string build_plain_string(Builder& builder, const Token& token) { return build_piece(builder, token).value; }

}  // namespace kernelc::syntax
