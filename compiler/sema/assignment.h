#pragma once

#include "sema/body.h"

namespace kernelc::sema {

/// target = value, for any target as written; the value is checked already.
void assign_to(Body& body, ast::ExprId target, ir::ExprId value, Span span);
/// place = value for a C place; a part of a complex number is stored by making the number anew.
void store(Body& body, ir::ExprId place, ir::ExprId value, Span span);
/// Reports an attribute, looked at already, that is a property in C: those are only read.
bool report_property(Body& body, ir::ExprId attribute, Span span);
/// name = value
void assign_name(Body& body, const std::string& name, ir::ExprId value, Span span);
/// (a, *b, c) = value
void unpack_into(Body& body, const std::vector<ast::ExprId>& targets, ir::ExprId value, Span span);

void check_assign(Body& body, const ast::AssignStmt& stmt, Span span);
void check_augmented_assign(Body& body, const ast::AugmentedAssignStmt& stmt, Span span);
void check_annotated_assign(Body& body, const ast::AnnotatedAssignStmt& stmt, Span span);
void check_delete(Body& body, const ast::DeleteStmt& stmt, Span span);
void delete_name(Body& body, const std::string& name, Span span);

/// The items of a tuple or list that is written out, or nothing.
const std::vector<ast::ExprId>* sequence_items(const ast::Expr& expr);
/// Whether the name is a local or a C variable of the module.
bool is_c_variable(Body& body, const std::string& name);
/// A temporary that keeps the value as it is now, even when a local holds it.
ir::ExprId hold_value(Body& body, ir::ExprId value);
/// The type that a variable gets from this value when nothing else is known of it.
ir::TypeId assigned_type(Body& body, ir::ExprId value);
/// Axes for a strided view over a C array of any rank.
std::vector<ir::Axis> strided_axes_of(Body& body, ir::TypeId array);

}  // namespace kernelc::sema
