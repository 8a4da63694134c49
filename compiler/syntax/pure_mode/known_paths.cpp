#include "syntax/pure_mode/known_paths.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "ast/compiler_names.h"
#include "ast/walk.h"

namespace kernelc::syntax {

namespace {

constexpr std::string_view cython = "cython.";
constexpr std::array known_modules = {"cython", "functools", "dataclasses"};

bool is_known(const std::string& module) { return std::find(known_modules.begin(), known_modules.end(), module) != known_modules.end(); }

/// Finds the imports of these modules, inside of functions, too.
class Imports final : public ast::Walk {
 public:
  Imports(const ast::Tree& tree, std::map<std::string, std::string>& paths) : Walk(tree), paths_(paths) {}

  using Walk::visit;
  void visit(ast::ExprId) override {}
  void visit(ast::StmtId id) override {
    if (const auto* modules = std::get_if<ast::ImportStmt>(&tree_[id].node)) add(*modules);
    else if (const auto* names = std::get_if<ast::ImportFromStmt>(&tree_[id].node)) add(*names);
    else parts(id);
  }

 private:
  void add(const ast::ImportStmt& stmt) {
    for (const auto& item : stmt.items) {
      if (!is_known(item.path.front().text)) continue;
      if (item.alias.text.empty()) paths_[item.path.front().text] = item.path.front().text;
      else paths_[item.alias.text] = dotted(item.path);
    }
  }

  void add(const ast::ImportFromStmt& stmt) {
    if (stmt.level != 0 || stmt.path.empty() || !is_known(stmt.path.front().text)) return;
    for (const auto& item : stmt.items) {
      const std::string& bound = item.alias.text.empty() ? item.name.text : item.alias.text;
      paths_[bound] = dotted(stmt.path) + "." + item.name.text;
    }
  }

  static std::string dotted(const std::vector<ast::Identifier>& path) {
    std::string text;
    for (const ast::Identifier& part : path) text += (text.empty() ? "" : ".") + part.text;
    return text;
  }

  std::map<std::string, std::string>& paths_;
};

}  // namespace

KnownPaths::KnownPaths(const ast::Tree& tree, const ast::Block& body) : tree_(tree) {
  Imports(tree, paths_).visit_block(body);
}

std::string KnownPaths::path_of(ast::ExprId expr) const {
  if (!expr) return {};
  if (const auto* name = std::get_if<ast::NameExpr>(&tree_[expr].node)) {
    if (name->name == ast::compiler_module) return "cython";
    const auto found = paths_.find(name->name);
    return found == paths_.end() ? std::string() : found->second;
  }
  const auto* attribute = std::get_if<ast::AttributeExpr>(&tree_[expr].node);
  const std::string owner = attribute ? path_of(attribute->value) : std::string();
  return owner.empty() ? owner : owner + "." + attribute->name.text;
}

std::string KnownPaths::name_of(ast::ExprId expr) const {
  const std::string path = path_of(expr);
  return path.starts_with(cython) ? path.substr(cython.size()) : std::string();
}

}  // namespace kernelc::syntax
