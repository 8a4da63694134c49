// cdef class, cppclass

#include "syntax/builder/declarations.h"
#include "syntax/builder/declarators.h"
#include "syntax/builder/expressions.h"
#include "syntax/builder/statements.h"
#include "syntax/builder/types.h"

namespace kernelc::syntax {

namespace {

// [object CStruct, type CType, check_size ignore]
void build_options(Builder& builder, ast::ExtensionClassStmt& node, Grammar::Class_optionsContext& context) {
  for (auto* option : context.class_option()) {
    const std::string word = builder.text(*option->name(0));
    const std::string value = builder.text(*option->name(1));
    if (word == "object")
      node.object_name = value;
    else if (word == "type")
      node.type_name = value;
    else if (word == "check_size" && (value == "ignore" || value == "warn" || value == "error"))
      node.check_size = value;
    else if (word == "check_size")
      builder.error(builder.span(*option->name(1)), "Expected one of ignore, warn or error, found '" + value + "'");
    else
      builder.error(builder.span(*option->name(0)), "expected 'object', 'type' or 'check_size'");
  }
}

/// What C code sees of a class has names in C; what it does not see has none.
void check_options(Builder& builder, const ast::ExtensionClassStmt& node, Grammar::Extension_classContext& context, Span at) {
  const bool is_for_c = node.is_public || node.is_api;
  const std::string kind = node.is_extern ? "extern" : node.is_public ? "public" : "api";
  const auto report = [&](Span span, const std::string& message) { builder.error(span, message, DiagnosticKind::InvalidType); };
  if (auto* options = context.class_options(); options && !is_for_c && !node.is_extern)
    return report(builder.span(*options), "Name options only allowed for 'public', 'api', or 'extern' C class");
  if (node.is_extern && !node.type_name.empty()) report(at, "Type object name specification not allowed for 'extern' C class");
  if (node.is_extern || !is_for_c) return;
  if (node.object_name.empty()) report(at, "Object struct name specification required for '" + kind + "' C class");
  if (node.type_name.empty()) report(at, "Type object name specification required for '" + kind + "' C class");
}

std::string join(const std::vector<ast::Identifier>& path, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i ? "." : "") + path[i].text;
  return text;
}

}  // namespace

ast::StmtId build_extension_class(Builder& builder, Grammar::Extension_classContext& context, DeclarationStart start, bool is_typedef) {
  ast::ExtensionClassStmt node;
  node.decorators = std::move(start.decorators);
  const auto path = build_path(builder, *context.dotted_name());
  node.name = path.back();
  node.module = join(path, path.size() - 1);
  for (const ast::Argument& base : build_arguments(builder, context.arguments())) {
    if (base.kind != ast::Argument::Kind::Positional) builder.error(builder.tree[base.value].span, "expected a base class");
    else node.bases.push_back(base.value);
  }
  if (context.class_options()) build_options(builder, node, *context.class_options());
  node.is_typedef = is_typedef;
  node.is_public = start.specifiers.is_public;
  node.is_api = start.specifiers.is_api;
  node.is_extern = builder.scope.in_extern || start.specifiers.is_extern;
  node.is_definition = context.block() != nullptr;
  check_options(builder, node, context, node.name.span);
  const InnerScope scope(builder, {node.is_extern, true, false});
  const PrivateNames names(builder, node.name.text);
  if (context.block()) node.body = build_block(builder, *context.block());
  return builder.stmt(start.at, std::move(node));
}

ast::StmtId build_cpp_class(Builder& builder, Grammar::Cpp_classContext& context, const DeclarationStart& start) {
  ast::CppClassStmt node;
  node.name = builder.identifier(*context.name());
  node.c_name = build_c_name(builder, context.c_name());
  if (auto* templates = context.template_parameters())
    for (auto* parameter : templates->template_parameter())
      node.templates.push_back({builder.identifier(*parameter->name()), parameter->ASSIGN() != nullptr});
  for (auto* base : context.type()) node.bases.push_back(build_type(builder, *base));
  node.is_definition = context.declaration_block() != nullptr;
  const bool is_nogil = builder.scope.is_nogil || context.NOGIL() != nullptr;
  const InnerScope scope(builder, {builder.scope.in_extern, false, is_nogil});
  if (node.is_definition) build_declaration_lines(builder, node.body, *context.declaration_block(), {});
  return builder.stmt(start.at, std::move(node));
}

}  // namespace kernelc::syntax
