#include "sema/typing_names.h"

namespace kernelc::sema {

namespace {

void note_import(Context& context, const ast::ImportStmt& stmt) {
  for (const ast::ImportStmt::Item& item : stmt.items)
    if (!stmt.is_cimport && item.path.size() == 1 && item.path[0].text == "typing")
      context.typing_names[item.alias.text.empty() ? "typing" : item.alias.text] = "";
}

void note_import(Context& context, const ast::ImportFromStmt& stmt) {
  if (stmt.is_cimport || stmt.level > 0 || stmt.path.size() != 1 || stmt.path[0].text != "typing") return;
  for (const ast::ImportFromStmt::Item& item : stmt.items)
    context.typing_names[item.alias.text.empty() ? item.name.text : item.alias.text] = item.name.text;
}

}  // namespace

void find_typing_names(Context& context, const ast::Block& block) {
  for (const ast::StmtId id : block) {
    const auto& node = context.tree[id].node;
    if (const auto* stmt = std::get_if<ast::ImportStmt>(&node)) note_import(context, *stmt);
    if (const auto* stmt = std::get_if<ast::ImportFromStmt>(&node)) note_import(context, *stmt);
    if (const auto* stmt = std::get_if<ast::TryStmt>(&node)) find_typing_names(context, stmt->body);
  }
}

std::string typing_name(const Context& context, ast::ExprId expr) {
  const auto& node = context.tree[expr].node;
  const auto* attribute = std::get_if<ast::AttributeExpr>(&node);
  const auto* name = std::get_if<ast::NameExpr>(attribute ? &context.tree[attribute->value].node : &node);
  const auto known = name ? context.typing_names.find(name->name) : context.typing_names.end();
  if (known == context.typing_names.end()) return "";
  const bool is_module = known->second.empty();
  return is_module == (attribute != nullptr) ? (is_module ? attribute->name.text : known->second) : "";
}

}  // namespace kernelc::sema
