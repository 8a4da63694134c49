#include <algorithm>

#include "ast/is_none.h"
#include "syntax/pure_mode/lowering.h"

namespace kernelc::syntax {

namespace {

using Kind = ast::FunctionStmt::Kind;

/// What the decorators of one function say of it as a function of C.
class Decorators {
 public:
  Decorators(Lowering& lowering, ast::FunctionStmt& function) : lowering_(lowering), function_(function) {}

  void apply() {
    was_c_function_ = is_c_function();
    if (!was_c_function_) function_.kind = written_kind();
    function_.takes_declared_types |= !was_c_function_ && is_c_function();
    if (has("cfunc") && has("ccall")) report(std::min(at("cfunc"), at("ccall")), "cfunc and ccall directives cannot be combined");
    if (!is_c_function() && says_nogil()) report(at("nogil"), "Python functions cannot be declared 'nogil'");
    if (has("gil")) report(at("gil"), "The gil compiler directive is not allowed in function scope");
    std::erase_if(function_.decorators, [&](ast::ExprId decorator) { return apply(decorator); });
    if (!variables_.variables.empty()) declare_locals();
  }

 private:
  bool is_c_function() const { return function_.kind != Kind::Def; }

  Kind written_kind() const { return has("ccall") ? Kind::Cpdef : has("cfunc") ? Kind::Cdef : Kind::Def; }

  /// The decorator `@cython.NAME` or `@cython.NAME(…)`, or none.
  ast::ExprId at(const char* wanted) const {
    for (const ast::ExprId decorator : function_.decorators) {
      const auto* call = std::get_if<ast::CallExpr>(&lowering_.tree[decorator].node);
      if (lowering_.paths.name_of(call ? call->callee : decorator) == wanted) return decorator;
    }
    return {};
  }
  bool has(const char* wanted) const { return at(wanted).valid(); }

  bool says_nogil() const {
    const ast::ExprId decorator = at("nogil");
    const auto* call = decorator.valid() ? std::get_if<ast::CallExpr>(&lowering_.tree[decorator].node) : nullptr;
    const bool is_off = call && call->arguments.size() == 1 && is_constant(call->arguments[0].value, ast::ConstantExpr::Value::False);
    return decorator.valid() && !is_off;
  }

  void report(ast::ExprId decorator, const char* message) {
    lowering_.diagnostics.error(DiagnosticKind::InvalidDirective, lowering_.tree[decorator].span, message);
  }

  /// Whether the decorator is one of these: then the function has what it says.
  bool apply(ast::ExprId decorator) {
    const auto* call = std::get_if<ast::CallExpr>(&lowering_.tree[decorator].node);
    const std::string name = lowering_.paths.name_of(call ? call->callee : decorator);
    if (call) return apply_call(name, *call, decorator);
    if (name == "cfunc" || name == "ccall") return true;
    if (name == "inline") return function_.is_inline = is_c_function(), true;
    if (!is_c_function() || (name != "nogil" && name != "with_gil")) return false;
    if (!was_c_function_) (name == "nogil" ? function_.is_nogil : function_.with_gil) = true;
    return true;
  }

  bool apply_call(const std::string& name, const ast::CallExpr& call, ast::ExprId decorator) {
    if (name == "returns") return apply_result(call);
    if (name == "locals") return apply_types(call);
    if (name == "exceptval") {
      function_.exceptions.span = lowering_.tree[decorator].span;
      return apply_exceptions(call);
    }
    if (name == "nogil" && is_c_function() && call.arguments.size() == 1) {
      function_.is_nogil |= !was_c_function_ && !is_constant(call.arguments[0].value, ast::ConstantExpr::Value::False);
      return true;
    }
    return false;
  }

  // A `def` gives Python's objects, whatever type they come from.
  bool apply_result(const ast::CallExpr& call) {
    const auto type = call.arguments.size() == 1 ? spelled_type(lowering_, call.arguments[0].value) : std::nullopt;
    if (type && is_c_function() && !was_c_function_) function_.result = *type;
    return type.has_value();
  }

  bool apply_types(const ast::CallExpr& call) {
    for (const ast::Argument& argument : call.arguments) {
      const auto type = argument.kind == ast::Argument::Kind::Keyword ? spelled_type(lowering_, argument.value) : std::nullopt;
      if (!type) return false;
      const auto parameter = std::find_if(function_.parameters.begin(), function_.parameters.end(),
                                          [&](const ast::Parameter& p) { return p.name.text == argument.name.text; });
      if (parameter != function_.parameters.end()) parameter->type = *type;
      else variables_.variables.push_back({argument.name, *type, {}, {}});
    }
    return true;
  }

  // @cython.exceptval(-1)   (-1, check=False)   (check=True)   (check=False)
  bool apply_exceptions(const ast::CallExpr& call) {
    using Clause = ast::ExceptionClause::Kind;
    bool is_checked = true;
    ast::ExprId value;
    if (was_c_function_) return true;
    for (const ast::Argument& argument : call.arguments) {
      if (argument.kind == ast::Argument::Kind::Positional) value = argument.value;
      else is_checked = !is_constant(argument.value, ast::ConstantExpr::Value::False);
    }
    if (value && ast::is_none(lowering_.tree, value)) value = {};
    function_.exceptions.value = value;
    if (value) function_.exceptions.kind = is_checked ? Clause::CheckedValue : Clause::Value;
    else function_.exceptions.kind = is_checked ? Clause::Star : Clause::None;
    return true;
  }

  bool is_constant(ast::ExprId expr, ast::ConstantExpr::Value value) const {
    const auto* constant = std::get_if<ast::ConstantExpr>(&lowering_.tree[expr].node);
    return constant && constant->value == value;
  }

  /// The body of a declaration is what it says of variables of the definition.
  void declare_locals() {
    const ast::StmtId declaration = lowering_.tree.stmts.add(ast::Stmt{function_.name.span, std::move(variables_)});
    add_declarations(lowering_.tree, function_.body, {declaration});
  }

  Lowering& lowering_;
  ast::FunctionStmt& function_;
  ast::VariableStmt variables_;
  bool was_c_function_ = false;  ///< a `cdef` says itself how it is called and what it gives: decorators that would are without effect
};

}  // namespace

void add_declarations(const ast::Tree& tree, ast::Block& body, const ast::Block& declarations) {
  const auto* first = body.empty() ? nullptr : std::get_if<ast::ExprStmt>(&tree[body.front()].node);
  const bool has_docstring = first && std::holds_alternative<ast::StringExpr>(tree[first->value].node);
  body.insert(body.begin() + (has_docstring ? 1 : 0), declarations.begin(), declarations.end());
}

void lower_function(Lowering& lowering, ast::FunctionStmt& function) {
  if (!function.decorators.empty()) Decorators(lowering, function).apply();
}

}  // namespace kernelc::syntax
