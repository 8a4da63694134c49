#include "syntax/builder/expressions.h"
#include "syntax/builder/statements.h"

namespace kernelc::syntax {

namespace {

ast::Identifier optional_identifier(Builder& builder, Grammar::NameContext* name) {
  return name ? builder.identifier(*name) : ast::Identifier{};
}

// What `name as alias` binds: the alias; without one, a private name gets its form in the class.
ast::Identifier bound_name(Builder& builder, Grammar::Imported_nameContext& item) {
  if (item.name(1)) return builder.identifier(*item.name(1));
  const ast::Identifier name = builder.identifier(*item.name(0));
  return name.text == builder.text(*item.name(0)) ? ast::Identifier{} : name;
}

int count_dots(Grammar::From_import_statementContext& context) {
  return static_cast<int>(context.DOT().size() + 3 * context.ELLIPSIS().size());
}

}  // namespace

std::vector<ast::Identifier> build_path(Builder& builder, Grammar::Dotted_nameContext& context) {
  std::vector<ast::Identifier> path;
  for (auto* name : context.name()) path.push_back(builder.public_identifier(*name));
  return path;
}

std::vector<ast::Identifier> header_path(Builder& builder, Grammar::StringsContext& name) {
  return {{'"' + build_plain_string(builder, name) + '"', builder.span(name)}};
}

ast::StmtId build_import(Builder& builder, Grammar::Import_statementContext& context) {
  ast::ImportStmt node;
  node.is_cimport = context.CIMPORT() != nullptr;
  for (auto* module : context.imported_module())
    node.items.push_back({build_path(builder, *module->dotted_name()), optional_identifier(builder, module->name())});
  return builder.stmt(builder.span(context), std::move(node));
}

ast::StmtId build_from_import(Builder& builder, Grammar::From_import_statementContext& context) {
  ast::ImportFromStmt node;
  node.is_cimport = context.CIMPORT() != nullptr;
  node.level = count_dots(context);
  if (context.dotted_name()) node.path = build_path(builder, *context.dotted_name());
  if (context.strings()) node.path = header_path(builder, *context.strings());
  if (context.strings() && !node.is_cimport) builder.error(builder.span(context), "a header takes 'cimport', not 'import'");
  if (node.path.empty() && node.level == 0)
    builder.error(builder.span(*context.start), "expected the name of a module after 'from'");
  node.is_star = context.STAR() != nullptr;
  if (!node.is_star)
    for (auto* item : context.imported_names()->imported_name())
      node.items.push_back({builder.public_identifier(*item->name(0)), bound_name(builder, *item)});
  return builder.stmt(builder.span(context), std::move(node));
}

}  // namespace kernelc::syntax
