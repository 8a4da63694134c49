// cdef double x = 1, *p   cdef double f(double x) nogil: ...

#include "syntax/builder/declarations.h"
#include "syntax/builder/declarators.h"
#include "syntax/builder/expressions.h"
#include "syntax/builder/statements.h"
#include "syntax/builder/types.h"

namespace kernelc::syntax {

namespace {

ast::FunctionStmt::Visibility function_visibility(const Builder& builder, const Specifiers& specifiers) {
  using Visibility = ast::FunctionStmt::Visibility;
  if (builder.scope.in_extern || specifiers.is_extern) return Visibility::Extern;
  if (specifiers.is_public && specifiers.is_api) return Visibility::PublicApi;
  if (specifiers.is_public) return Visibility::Public;
  return specifiers.is_api ? Visibility::Api : Visibility::Private;
}

ast::VariableStmt::Visibility variable_visibility(const Builder& builder, const Specifiers& specifiers) {
  using Visibility = ast::VariableStmt::Visibility;
  if (builder.scope.in_extern || specifiers.is_extern) return Visibility::Extern;
  if (specifiers.is_readonly) return Visibility::Readonly;
  if (specifiers.is_public && specifiers.is_api) return Visibility::PublicApi;
  if (specifiers.is_public) return Visibility::Public;
  return specifiers.is_api ? Visibility::Api : Visibility::Private;
}

bool is_function(const Builder& builder, const Declared& declared) {
  return declared.type && std::holds_alternative<ast::FunctionType>(builder.tree[declared.type].node);
}

/// Collects what one line declares: variables together, each function as a statement of its own.
class LineBuilder {
 public:
  LineBuilder(Builder& builder, ast::Block& block, Grammar::Variables_or_functionContext& context, DeclarationStart start)
      : builder_(builder), block_(block), context_(context), start_(std::move(start)) {
    signature_ = context.block() ? Signature::Definition : Signature::Declaration;
  }

  void build() {
    if (context_.operator_symbol()) {
      add_operator();
    } else {
      if (auto* untyped = context_.untyped_declarator())
        add(untyped_declaration(*untyped), untyped->expression());
      const bool is_typed = !context_.untyped_declarator();
      if (is_typed) base_ = build_type(builder_, *context_.line_type());
      for (auto* item : context_.initialised_declarator())
        add(build_declarator(builder_, *item->declarator(), base_, signature_), item->expression());
    }
    if (!variables_.variables.empty()) add_variables();
    if (context_.block() && functions_ != 1) report_block();
  }

 private:
  // cdef x = 1   cdef f(x): ...   where the type is the name
  Declared untyped_declaration(Grammar::Untyped_declaratorContext& context) {
    const Token* word = lone_word(*context_.line_type());
    const bool is_void = word && builder_.text(builder_.span(*context_.line_type())) == "void" && !context_.function_suffix();
    if (!word || is_void) {
      const Span at = builder_.span(*context_.line_type());
      builder_.error({builder_.file, at.end, at.end + 1}, "expected a name after the type '" + builder_.text(at) + "'");
      return {};
    }
    Declared declared;
    declared.name = builder_.identifier(*word);
    declared.c_name = build_c_name(builder_, context.c_name());
    if (auto* suffix = context.function_suffix()) {
      declared.type = build_function_type(builder_, *suffix, {}, signature_);
      declared.is_const_method = is_const_method(*suffix);
    }
    return declared;
  }

  void add_operator() {
    Declared declared;
    const Token& symbol_end = *context_.operator_symbol()->stop;
    declared.name = {"operator" + builder_.text(*context_.operator_symbol()), builder_.span(*context_.start, symbol_end)};
    declared.type = build_function_type(builder_, *context_.function_suffix(), {}, signature_);
    add(std::move(declared), nullptr);
  }

  void add(Declared declared, Grammar::ExpressionContext* value) {
    if (declared.name.text.empty()) {
      if (declared.type) builder_.error(builder_.span(context_), "expected a name");
      return;
    }
    if (declared.name.text.starts_with("operator ")) declared.name.text = operator_name(declared.name.text);
    if (builder_.scope.in_structure && is_function(builder_, declared)) {
      // What C lets a structure hold is a pointer to the function.
      declared.type = builder_.type(builder_.tree[declared.type].span, ast::PointerType{declared.type});
    }
    if (is_function(builder_, declared)) {
      if (value) builder_.error(builder_.span(*value), "a function cannot have a value");
      return add_function(std::move(declared));
    }
    const ast::ExprId initial = build_optional_expr(builder_, value);
    variables_.variables.push_back({declared.name, declared.type, declared.c_name, initial});
  }

  /// "operator + =" → "operator+="; "operator bool" stays.
  static std::string operator_name(const std::string& text) {
    std::string symbol = text.substr(sizeof("operator ") - 1);
    const bool is_word = !symbol.empty() && (std::isalpha(static_cast<unsigned char>(symbol[0])) || symbol[0] == '_');
    std::erase(symbol, ' ');
    return (is_word ? "operator " : "operator") + symbol;
  }

  void add_function(Declared declared) {
    ++functions_;
    auto type = std::get<ast::FunctionType>(std::move(builder_.tree.types[declared.type].node));
    ast::FunctionStmt node;
    node.kind = start_.specifiers.is_cpdef ? ast::FunctionStmt::Kind::Cpdef : ast::FunctionStmt::Kind::Cdef;
    node.visibility = function_visibility(builder_, start_.specifiers);
    node.is_inline = start_.specifiers.is_inline;
    node.is_definition = context_.block() != nullptr;
    node.decorators = start_.decorators;
    node.name = std::move(declared.name);
    node.c_name = std::move(declared.c_name);
    node.templates = std::move(declared.templates);
    node.is_const_method = declared.is_const_method;
    node.result = type.result;
    node.parameters = std::move(type.parameters);
    node.is_variadic = type.is_variadic;
    node.exceptions = type.exceptions;
    node.is_nogil = type.is_nogil || start_.specifiers.is_nogil || builder_.scope.is_nogil;
    node.with_gil = type.with_gil;
    if (context_.block()) node.body = build_body();
    block_.push_back(builder_.stmt(start_.at, std::move(node)));
  }

  ast::Block build_body() {
    const InnerScope scope(builder_, {});
    return build_block(builder_, *context_.block());
  }

  void add_variables() {
    const Specifiers& specifiers = start_.specifiers;
    if (specifiers.is_cpdef) builder_.error(start_.at, "a variable is declared with 'cdef'");
    if (!start_.decorators.empty()) builder_.error(start_.at, "only functions and classes can be decorated");
    variables_.visibility = variable_visibility(builder_, specifiers);
    block_.push_back(builder_.stmt(start_.at, std::move(variables_)));
  }

  void report_block() {
    builder_.error(builder_.span(*context_.block()->start), "only a function can have a body here");
  }

  Builder& builder_;
  ast::Block& block_;
  Grammar::Variables_or_functionContext& context_;
  DeclarationStart start_;
  Signature signature_;
  ast::TypeId base_;
  ast::VariableStmt variables_;
  int functions_ = 0;
};

}  // namespace

void build_variables_or_function(Builder& builder, ast::Block& block, Grammar::Variables_or_functionContext& context,
                                 DeclarationStart start) {
  LineBuilder(builder, block, context, std::move(start)).build();
}

}  // namespace kernelc::syntax
