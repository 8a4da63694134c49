#pragma once

#include "sema/body.h"

namespace kernelc::sema {

/// target = value, for any target as written; the value is checked already.
void assign_to(Body& body, ast::ExprId target, ir::ExprId value, Span span);
/// name = value
void assign_name(Body& body, const std::string& name, ir::ExprId value, Span span);

void check_assign(Body& body, const ast::AssignStmt& stmt, Span span);
void check_augmented_assign(Body& body, const ast::AugmentedAssignStmt& stmt, Span span);
void check_annotated_assign(Body& body, const ast::AnnotatedAssignStmt& stmt, Span span);
void check_delete(Body& body, const ast::DeleteStmt& stmt, Span span);
void delete_name(Body& body, const std::string& name, Span span);

}  // namespace kernelc::sema
