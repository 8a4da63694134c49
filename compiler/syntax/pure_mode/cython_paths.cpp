#include "syntax/pure_mode/cython_paths.h"

#include "ast/walk.h"

namespace kernelc::syntax {

namespace {

constexpr std::string_view module_name = "cython";

/// Finds the imports of `cython`, inside of functions, too.
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
      if (item.path.front().text != module_name) continue;
      if (item.alias.text.empty()) paths_[item.path.front().text] = module_name;
      else paths_[item.alias.text] = dotted(item.path);
    }
  }

  void add(const ast::ImportFromStmt& stmt) {
    if (stmt.level != 0 || stmt.path.empty() || stmt.path.front().text != module_name) return;
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

CythonPaths::CythonPaths(const ast::Tree& tree, const ast::Block& body) : tree_(tree) {
  Imports(tree, paths_).visit_block(body);
}

std::string CythonPaths::path_of(ast::ExprId expr) const {
  if (!expr) return {};
  if (const auto* name = std::get_if<ast::NameExpr>(&tree_[expr].node)) {
    const auto found = paths_.find(name->name);
    return found == paths_.end() ? std::string() : found->second;
  }
  const auto* attribute = std::get_if<ast::AttributeExpr>(&tree_[expr].node);
  const std::string owner = attribute ? path_of(attribute->value) : std::string();
  return owner.empty() ? owner : owner + "." + attribute->name.text;
}

std::string CythonPaths::name_of(ast::ExprId expr) const {
  const std::string path = path_of(expr);
  return path.size() > module_name.size() ? path.substr(module_name.size() + 1) : std::string();
}

}  // namespace kernelc::syntax
