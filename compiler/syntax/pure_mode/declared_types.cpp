#include <algorithm>

#include "syntax/pure_mode/lowering.h"
#include "syntax/pure_mode/pure_mode.h"

namespace kernelc::syntax {

namespace {

using Kind = ast::FunctionStmt::Kind;

/// What a block of declarations says of a name.
template <class Node>
const Node* find_declared(const ast::Tree& tree, const ast::Block& declarations, const std::string& name) {
  for (const ast::StmtId id : declarations) {
    const auto* node = std::get_if<Node>(&tree[id].node);
    if (node && node->name.text == name) return node;
  }
  return nullptr;
}

bool is_c_signature(const ast::FunctionStmt& function) {
  return std::none_of(function.parameters.begin(), function.parameters.end(), [](const ast::Parameter& parameter) {
    using ParameterKind = ast::Parameter::Kind;
    return parameter.kind == ParameterKind::Star || parameter.kind == ParameterKind::DoubleStar || parameter.kind == ParameterKind::KeywordOnly;
  });
}

class DeclaredTypes {
 public:
  explicit DeclaredTypes(ast::Tree& tree) : tree_(tree) {}

  void apply(const ast::Block& body, const ast::Block& declarations) {
    for (const ast::StmtId id : body) {
      if (auto* function = std::get_if<ast::FunctionStmt>(&tree_.stmts[id].node)) apply(*function, declarations);
      if (std::holds_alternative<ast::ClassStmt>(tree_[id].node)) apply_class(id, declarations);
      if (const auto* extension = std::get_if<ast::ExtensionClassStmt>(&tree_[id].node)) members(*extension, declarations);
    }
  }

 private:
  /// def f(x): ...    →    cpdef int f(double x) except -1: ...
  void apply(ast::FunctionStmt& function, const ast::Block& declarations) {
    const auto* declared = find_declared<ast::FunctionStmt>(tree_, declarations, function.name.text);
    const bool is_for_c = declared && declared->kind != Kind::Def && !declared->is_definition;
    if (!is_for_c || function.kind != Kind::Def || function.is_async || !is_c_signature(function)) return;
    function.kind = declared->kind;
    function.visibility = declared->visibility;
    function.is_inline = declared->is_inline;
    function.c_name = declared->c_name;
    function.result = declared->result;
    function.result_annotation = {};
    function.exceptions = declared->exceptions;
    function.is_nogil = declared->is_nogil;
    function.with_gil = declared->with_gil;
    function.takes_declared_types = true;
    function.decorators.insert(function.decorators.end(), declared->decorators.begin(), declared->decorators.end());
    add_declarations(tree_, function.body, declared->body);
  }

  /// class C(Base): ...    →    cdef class C(Base): ...
  void apply_class(ast::StmtId id, const ast::Block& declarations) {
    auto& written = std::get<ast::ClassStmt>(tree_.stmts[id].node);
    const auto* declared = find_declared<ast::ExtensionClassStmt>(tree_, declarations, written.name.text);
    const bool has_keywords = std::any_of(written.arguments.begin(), written.arguments.end(),
                                          [](const ast::Argument& base) { return base.kind != ast::Argument::Kind::Positional; });
    if (!declared || declared->is_extern || !declared->module.empty() || has_keywords) return;
    ast::ExtensionClassStmt made;
    made.decorators = std::move(written.decorators);
    made.name = std::move(written.name);
    for (const ast::Argument& base : written.arguments) made.bases.push_back(base.value);
    made.body = std::move(written.body);
    members(made, declarations);
    tree_.stmts[id].node = std::move(made);
  }

  void members(const ast::ExtensionClassStmt& extension, const ast::Block& declarations) {
    const auto* declared = find_declared<ast::ExtensionClassStmt>(tree_, declarations, extension.name.text);
    if (!declared) return;
    const ast::Block body = extension.body, of_class = declared->body;
    apply(body, of_class);
  }

  ast::Tree& tree_;
};

}  // namespace

void take_declared_types(ast::Tree& tree, const ast::Block& body, const ast::Block& declarations, Diagnostics& diagnostics) {
  DeclaredTypes(tree).apply(body, declarations);
  if (KnownPaths(tree, body).empty()) lower_pure_mode(tree, body, declarations, diagnostics);
}

}  // namespace kernelc::syntax
