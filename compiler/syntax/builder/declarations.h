#pragma once

#include "syntax/builder/builder.h"

namespace kernelc::syntax {

/// The words in front of a C declaration.
struct Specifiers {
  bool is_cpdef = false;
  bool is_public = false;
  bool is_readonly = false;
  bool is_api = false;
  bool is_inline = false;
  bool is_extern = false;
  bool is_nogil = false;
};

/// What a declaration is read with: the words in front of it, decorators, and the place that stands for it.
struct DeclarationStart {
  Specifiers specifiers;
  std::vector<ast::ExprId> decorators;
  Span at;
};

// declarations.cpp
void build_declaration_lines(Builder& builder, ast::Block& block, Grammar::Declaration_blockContext& context,
                             const Specifiers& specifiers);
void build_declaration_line(Builder& builder, ast::Block& block, Grammar::Declaration_lineContext& context);

// variables_and_functions.cpp
void build_variables_or_function(Builder& builder, ast::Block& block, Grammar::Variables_or_functionContext& context,
                                 DeclarationStart start);

// aggregates.cpp
ast::StmtId build_structure(Builder& builder, Grammar::StructureContext& context, const DeclarationStart& start, bool is_typedef);
ast::StmtId build_enumeration(Builder& builder, Grammar::EnumerationContext& context, const DeclarationStart& start, bool is_typedef);
ast::StmtId build_fused(Builder& builder, Grammar::Fused_typeContext& context, const DeclarationStart& start);

// c_classes.cpp
ast::StmtId build_extension_class(Builder& builder, Grammar::Extension_classContext& context, DeclarationStart start, bool is_typedef);
ast::StmtId build_cpp_class(Builder& builder, Grammar::Cpp_classContext& context, const DeclarationStart& start);

}  // namespace kernelc::syntax
