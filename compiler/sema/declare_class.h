#pragma once

#include "sema/declare.h"

namespace kernelc::sema {

/// The attributes, methods and properties in the body of a cdef class; what is none of them is left to run.
class ClassBody {
 public:
  ClassBody(Context& context, const Place& place, ir::ClassId id) : context_(context), place_(place), id_(id) {}

  void declare(const ast::Block& body);

 private:
  void check_promises();
  ir::Class& declared() { return context_.module.classes[id_]; }
  ClassDecl& decl() { return context_.classes[id_]; }

  void member(ast::StmtId id);
  void attributes(const ast::VariableStmt& stmt);
  bool annotated_attribute(const ast::AnnotatedAssignStmt& stmt);
  ast::VariableStmt::Visibility visibility_of_annotated();
  bool hides_inherited(const std::string& name);
  std::string name_in_struct(const ast::VariableStmt::Variable& written);
  bool is_optional(ir::TypeId type);
  bool check_attribute(const ast::VariableStmt& stmt, const ast::VariableStmt::Variable& written, ir::TypeId type);
  void function(ast::StmtId id, const ast::FunctionStmt& stmt);
  void method(ast::StmtId id, const ast::FunctionStmt& stmt);
  bool clashes_with_attribute(const ast::FunctionStmt& stmt);
  void check_final(FunctionDeclId made, const ast::FunctionStmt& stmt);
  void keep(FunctionDeclId made, ir::Class::Method entry);
  void property(const ast::PropertyStmt& stmt);
  void accessor(const std::string& property, const std::string& role, ast::StmtId id);
  std::size_t property_named(const std::string& name);
  bool is_known_elsewhere();

  Context& context_;
  const Place& place_;
  ir::ClassId id_;
};

}  // namespace kernelc::sema
