// What follows cdef, cpdef and ctypedef, and the lines of declaration blocks

#include "syntax/builder/declarations.h"

#include "syntax/builder/declarators.h"
#include "syntax/builder/expressions.h"
#include "syntax/builder/statements.h"
#include "syntax/builder/types.h"

namespace kernelc::syntax {

namespace {

void add_specifiers(Specifiers& specifiers, const std::vector<Grammar::Declaration_specifierContext*>& words) {
  for (auto* word : words) {
    switch (word->start->getType()) {
      case Grammar::PUBLIC: specifiers.is_public = true; break;
      case Grammar::READONLY: specifiers.is_readonly = true; break;
      case Grammar::API: specifiers.is_api = true; break;
      case Grammar::INLINE: specifiers.is_inline = true; break;
      case Grammar::EXTERN: specifiers.is_extern = true; break;
      default: specifiers.is_nogil = true;
    }
  }
}

/// cdef extern from "x.h" nogil: *   → from "x.h" cimport *
ast::StmtId build_whole_header(Builder& builder, Grammar::Extern_blockContext& context) {
  const Span span = builder.header_span(context);
  if (context.STAR() || context.NAMESPACE()) builder.error(span, "a body of '*' takes the declarations of one C header");
  ast::ImportFromStmt node;
  node.is_cimport = node.is_star = true;
  if (!context.STAR()) node.path = header_path(builder, *context.strings()[0]);
  return builder.stmt(span, std::move(node));
}

/// cdef extern from "x.h" namespace "n" nogil:
ast::StmtId build_extern(Builder& builder, Grammar::Extern_blockContext& context, const DeclarationStart& start) {
  if (!start.specifiers.is_extern) builder.error(builder.span(*context.start), "expected 'extern' before 'from'");
  if (context.everything()) return build_whole_header(builder, context);
  ast::ExternStmt node;
  const auto strings = context.strings();
  if (!context.STAR()) node.header = build_plain_string(builder, *strings[0]);
  if (context.NAMESPACE()) node.name_space = build_plain_string(builder, *strings.back());
  node.is_nogil = context.NOGIL() != nullptr || start.specifiers.is_nogil;
  const auto lines = context.declaration_block()->declaration_line();
  if (!lines.empty() && lines[0]->strings()) node.verbatim = build_plain_string(builder, *lines[0]->strings());
  const InnerScope scope(builder, {true, false, builder.scope.is_nogil || node.is_nogil});
  build_declaration_lines(builder, node.body, *context.declaration_block(), {});
  return builder.stmt(builder.header_span(context), std::move(node));
}

/// `cpdef` stands before functions and enums.
void check_cpdef(Builder& builder, Grammar::C_declarationContext& context, const Span& at) {
  if (context.declaration_block()) builder.error(at, "a block of declarations begins with 'cdef', not with 'cpdef'");
  if (context.structure()) builder.error(at, "a C struct or union is declared with 'cdef', not with 'cpdef'");
  if (context.extension_class()) builder.error(at, "an extension type is declared with 'cdef', not with 'cpdef'");
}

void build_c_declaration(Builder& builder, ast::Block& block, Grammar::C_declarationContext& context, DeclarationStart start) {
  add_specifiers(start.specifiers, context.declaration_specifier());
  if (start.specifiers.is_cpdef) check_cpdef(builder, context, start.at);
  if (context.extension_class() && start.specifiers.is_nogil) builder.error(start.at, "a class is not declared 'nogil'");
  if (auto* lines = context.declaration_block()) return build_declaration_lines(builder, block, *lines, start.specifiers);
  if (auto* extern_block = context.extern_block()) return block.push_back(build_extern(builder, *extern_block, start));
  if (auto* definition = context.extension_class())
    return block.push_back(build_extension_class(builder, *definition, std::move(start), false));
  if (auto* structure = context.structure()) return block.push_back(build_structure(builder, *structure, start, false));
  if (auto* enumeration = context.enumeration())
    return block.push_back(build_enumeration(builder, *enumeration, start, false));
  if (auto* fused = context.fused_type()) return block.push_back(build_fused(builder, *fused, start));
  if (auto* definition = context.cpp_class()) return block.push_back(build_cpp_class(builder, *definition, start));
  build_variables_or_function(builder, block, *context.variables_or_function(), std::move(start));
}

// ctypedef T name
ast::StmtId build_typedef(Builder& builder, Grammar::Type_definitionContext& context, const DeclarationStart& start) {
  const ast::TypeId type = build_type(builder, *context.line_type());
  Declared declared = build_declarator(builder, *context.declarator(), type, Signature::Declaration);
  if (declared.name.text.empty()) builder.error(builder.span(*context.declarator()), "expected the name of the type");
  ast::TypedefStmt node;
  node.name = declared.name;
  node.type = declared.type;
  node.c_name = declared.c_name;
  node.is_public = start.specifiers.is_public || start.specifiers.is_api;
  node.is_extern = builder.scope.in_extern || start.specifiers.is_extern;
  return builder.stmt(start.at, std::move(node));
}

ast::StmtId build_type_definition(Builder& builder, Grammar::Type_definitionContext& context, DeclarationStart start) {
  add_specifiers(start.specifiers, context.declaration_specifier());
  if (auto* structure = context.structure()) return build_structure(builder, *structure, start, true);
  if (auto* enumeration = context.enumeration()) return build_enumeration(builder, *enumeration, start, true);
  if (auto* fused = context.fused_type()) return build_fused(builder, *fused, start);
  if (auto* definition = context.extension_class()) return build_extension_class(builder, *definition, std::move(start), true);
  return build_typedef(builder, context, start);
}

// IF c: ... ELIF d: ... ELSE: ...   among declarations
ast::StmtId build_declaration_if(Builder& builder, Grammar::Declaration_ifContext& context, const Specifiers& specifiers) {
  ast::CompileTimeIfStmt node;
  const auto add_branch = [&](Grammar::ExpressionContext& condition, Grammar::Declaration_blockContext& lines) {
    ast::IfStmt::Branch branch{build_expr(builder, condition), {}};
    build_declaration_lines(builder, branch.body, lines, specifiers);
    node.branches.push_back(std::move(branch));
  };
  add_branch(*context.expression(), *context.declaration_block());
  for (auto* clause : context.declaration_elif()) add_branch(*clause->expression(), *clause->declaration_block());
  if (auto* clause = context.declaration_else())
    build_declaration_lines(builder, node.otherwise, *clause->declaration_block(), specifiers);
  return builder.stmt(builder.header_span(context), std::move(node));
}

/// A `cdef`, `cpdef` or `ctypedef` with its word, in a block of declarations too: `cdef extern: ctypedef class m.C: ...`
void build_c_statement(Builder& builder, ast::Block& block, Grammar::C_statementContext& context, DeclarationStart start) {
  start.specifiers.is_cpdef = context.CPDEF() != nullptr;
  start.at = builder.header_span(context);
  if (auto* definition = context.type_definition())
    return block.push_back(build_type_definition(builder, *definition, std::move(start)));
  build_c_declaration(builder, block, *context.c_declaration(), std::move(start));
}

void build_line(Builder& builder, ast::Block& block, Grammar::Declaration_lineContext& context, const Specifiers& specifiers) {
  if (context.exception) return build_broken(builder, context);
  if (auto* declaration = context.c_declaration()) {
    DeclarationStart start{specifiers, build_decorators(builder, context.decorator()), builder.header_span(*declaration)};
    build_c_declaration(builder, block, *declaration, std::move(start));
  } else if (auto* statement = context.c_statement()) {
    build_c_statement(builder, block, *statement, DeclarationStart{specifiers, build_decorators(builder, context.decorator()), {}});
  } else if (auto* condition = context.declaration_if()) {
    block.push_back(build_declaration_if(builder, *condition, specifiers));
  } else if (auto* include = context.include_statement()) {
    block.push_back(build_include(builder, *include, true));
  } else if (auto* define = context.define_statement()) {
    block.push_back(build_define(builder, *define));
  }
}

}  // namespace

void build_declaration_lines(Builder& builder, ast::Block& block, Grammar::Declaration_blockContext& context,
                             const Specifiers& specifiers) {
  for (auto* line : context.declaration_line()) build_line(builder, block, *line, specifiers);
}

void build_declaration_line(Builder& builder, ast::Block& block, Grammar::Declaration_lineContext& context) {
  build_line(builder, block, context, {});
}

void build_c_statement(Builder& builder, ast::Block& block, Grammar::C_statementContext& context,
                       std::vector<ast::ExprId> decorators) {
  build_c_statement(builder, block, context, DeclarationStart{{}, std::move(decorators), {}});
}

}  // namespace kernelc::syntax
