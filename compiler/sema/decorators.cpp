#include "sema/decorators.h"

#include <algorithm>

namespace kernelc::sema {

bool is_decorated(const ast::Tree& tree, const ast::FunctionStmt& stmt, std::string_view name) {
  return std::any_of(stmt.decorators.begin(), stmt.decorators.end(), [&](ast::ExprId decorator) {
    const auto* written = std::get_if<ast::NameExpr>(&tree[decorator].node);
    return written && written->name == name;
  });
}

bool is_accessor_decorator(const ast::Tree& tree, ast::ExprId decorator) {
  const auto* name = std::get_if<ast::NameExpr>(&tree[decorator].node);
  const auto* part = std::get_if<ast::AttributeExpr>(&tree[decorator].node);
  return (name && name->name == "property") || (part && (part->name.text == "setter" || part->name.text == "deleter"));
}

bool is_class_method_by_name(const ast::FunctionStmt& stmt) {
  return stmt.name.text == "__class_getitem__" || stmt.name.text == "__init_subclass__";
}

bool is_class_method(const ast::Tree& tree, const ast::FunctionStmt& stmt) {
  return is_decorated(tree, stmt, "classmethod") || is_class_method_by_name(stmt);
}

}  // namespace kernelc::sema
