#pragma once

#include "syntax/builder/builder.h"

namespace kernelc::syntax {

ast::Block build_block(Builder& builder, Grammar::BlockContext& context);
/// What could be read of the block of a broken statement: its errors are reported, its nodes belong to nothing.
void build_broken(Builder& builder, Context& context);
void build_statement(Builder& builder, ast::Block& block, Grammar::StatementContext& context);

// simple_statements.cpp
void build_simple_statement(Builder& builder, ast::Block& block, Grammar::Simple_statementContext& context);
ast::StmtId build_include(Builder& builder, Grammar::Include_statementContext& context, bool holds_declarations);
ast::StmtId build_define(Builder& builder, Grammar::Define_statementContext& context);

// python2_statements.cpp: calls of the functions that Python 3 has for them
ast::StmtId build_print(Builder& builder, Grammar::Print_statementContext& context);
ast::StmtId build_exec(Builder& builder, Grammar::Exec_statementContext& context);

// imports.cpp
ast::StmtId build_import(Builder& builder, Grammar::Import_statementContext& context);
ast::StmtId build_from_import(Builder& builder, Grammar::From_import_statementContext& context);
std::vector<ast::Identifier> build_path(Builder& builder, Grammar::Dotted_nameContext& context);
/// A header in place of a module: one name, in its quotes.
std::vector<ast::Identifier> header_path(Builder& builder, Grammar::StringsContext& name);

// compound_statements.cpp
ast::StmtId build_if(Builder& builder, Grammar::If_statementContext& context);
ast::StmtId build_while(Builder& builder, Grammar::While_statementContext& context);
ast::StmtId build_for(Builder& builder, Grammar::For_statementContext& context, bool is_async);
ast::StmtId build_try(Builder& builder, Grammar::Try_statementContext& context);
ast::StmtId build_with(Builder& builder, Grammar::With_statementContext& context, bool is_async);
ast::StmtId build_compile_time_if(Builder& builder, Grammar::Compile_time_ifContext& context);

// match_statements.cpp
ast::StmtId build_match(Builder& builder, Grammar::Match_statementContext& context);

// definitions.cpp
ast::StmtId build_function(Builder& builder, Grammar::Function_definitionContext& context,
                           std::vector<ast::ExprId> decorators, bool is_async);
ast::StmtId build_class(Builder& builder, Grammar::Class_definitionContext& context, std::vector<ast::ExprId> decorators);
ast::StmtId build_property(Builder& builder, Grammar::Property_definitionContext& context);
void build_decorated(Builder& builder, ast::Block& block, Grammar::DecoratedContext& context);
std::vector<ast::ExprId> build_decorators(Builder& builder, const std::vector<Grammar::DecoratorContext*>& decorators);

// declarations.cpp
void build_c_statement(Builder& builder, ast::Block& block, Grammar::C_statementContext& context,
                       std::vector<ast::ExprId> decorators);

/// The body of a function or class: the declarations in it stand in no class and no extern block.
class InnerScope {
 public:
  InnerScope(Builder& builder, DeclarationScope scope) : builder_(builder), outer_(builder.scope) { builder.scope = scope; }
  ~InnerScope() { builder_.scope = outer_; }
  InnerScope(const InnerScope&) = delete;
  InnerScope& operator=(const InnerScope&) = delete;

 private:
  Builder& builder_;
  DeclarationScope outer_;
};

/// In the body of a class, names that begin with two underscores are private to it.
class PrivateNames {
 public:
  PrivateNames(Builder& builder, const std::string& class_name)
      : builder_(builder), outer_prefix_(builder.private_prefix), outer_public_(builder.public_names) {
    const std::size_t letters = class_name.find_first_not_of('_');
    builder.private_prefix = letters == std::string::npos ? "" : "_" + class_name.substr(letters);
    builder.public_names.clear();
  }
  ~PrivateNames() {
    builder_.private_prefix = outer_prefix_;
    builder_.public_names = outer_public_;
  }
  PrivateNames(const PrivateNames&) = delete;
  PrivateNames& operator=(const PrivateNames&) = delete;

 private:
  Builder& builder_;
  std::string outer_prefix_;
  std::set<std::string> outer_public_;
};

}  // namespace kernelc::syntax
