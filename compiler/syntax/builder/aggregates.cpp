// struct, union, enum, fused

#include "syntax/builder/declarations.h"
#include "syntax/builder/declarators.h"
#include "syntax/builder/expressions.h"
#include "syntax/builder/statements.h"
#include "syntax/builder/types.h"

namespace kernelc::syntax {

namespace {

std::vector<ast::VariableStmt::Variable> build_fields(Builder& builder, Grammar::Declaration_blockContext& context) {
  ast::Block lines;
  DeclarationScope fields_scope = builder.scope;
  fields_scope.in_structure = true;
  const InnerScope scope(builder, fields_scope);
  build_declaration_lines(builder, lines, context, {});
  std::vector<ast::VariableStmt::Variable> fields;
  for (const ast::StmtId line : lines) {
    const ast::Stmt& stmt = builder.tree[line];
    if (const auto* variables = std::get_if<ast::VariableStmt>(&stmt.node))
      fields.insert(fields.end(), variables->variables.begin(), variables->variables.end());
    else
      builder.error(stmt.span, "expected the type and the name of a field");
  }
  return fields;
}

ast::EnumStmt::Member build_member(Builder& builder, Grammar::EnumeratorContext& context) {
  return {builder.identifier(*context.member_name()), build_c_name(builder, context.c_name()),
          build_optional_expr(builder, context.expression())};
}

}  // namespace

ast::StmtId build_structure(Builder& builder, Grammar::StructureContext& context, const DeclarationStart& start,
                            bool is_typedef) {
  ast::StructStmt node;
  node.is_union = context.UNION() != nullptr;
  node.is_packed = context.PACKED() != nullptr;
  node.is_typedef = is_typedef;
  node.is_public = start.specifiers.is_public || start.specifiers.is_api;
  node.is_extern = builder.scope.in_extern || start.specifiers.is_extern;
  node.is_definition = context.declaration_block() != nullptr;
  node.name = builder.identifier(*context.name());
  node.c_name = build_c_name(builder, context.c_name());
  if (node.is_packed && node.is_union) builder.error(start.at, "a union cannot be packed");
  if (node.is_definition) node.fields = build_fields(builder, *context.declaration_block());
  return builder.stmt(start.at, std::move(node));
}

ast::StmtId build_enumeration(Builder& builder, Grammar::EnumerationContext& context, const DeclarationStart& start,
                              bool is_typedef) {
  ast::EnumStmt node;
  node.is_cpdef = start.specifiers.is_cpdef;
  node.is_class = context.CLASS() || context.STRUCT();
  node.is_typedef = is_typedef;
  node.is_public = start.specifiers.is_public || start.specifiers.is_api;
  node.is_extern = builder.scope.in_extern || start.specifiers.is_extern;
  node.is_definition = context.enumeration_body() != nullptr;
  if (context.name()) node.name = builder.identifier(*context.name());
  node.c_name = build_c_name(builder, context.c_name());
  if (context.type()) {
    node.underlying = build_type(builder, *context.type());
    if (!node.is_class) builder.error(builder.span(*context.type()), "only an 'enum class' has an underlying type");
  }
  if (!node.is_definition) return builder.stmt(start.at, std::move(node));
  const auto lines = context.enumeration_body()->enumeration_line();
  if (lines[0]->strings()) node.doc = build_plain_string(builder, *lines[0]->strings());
  for (auto* line : lines)
    for (auto* member : line->enumerator()) node.members.push_back(build_member(builder, *member));
  return builder.stmt(start.at, std::move(node));
}

ast::StmtId build_fused(Builder& builder, Grammar::Fused_typeContext& context, const DeclarationStart& start) {
  ast::FusedStmt node;
  node.name = builder.identifier(*context.name());
  for (auto* line : context.fused_line()) {
    if (!line->type()) continue;
    ast::TypeId type = build_type(builder, *line->type());
    for (auto* stars : line->abstract_pointer()) type = build_pointers(builder, type, *stars->start);
    node.types.push_back(type);
  }
  if (node.types.empty()) builder.error(start.at, "a fused type needs at least one type");
  return builder.stmt(start.at, std::move(node));
}

}  // namespace kernelc::syntax
