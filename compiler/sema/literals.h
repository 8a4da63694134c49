#pragma once

#include "sema/body.h"

namespace kernelc::sema {

ir::ExprId check_integer(Body& body, const ast::IntExpr& expr, Span span);
ir::ExprId check_imaginary(Body& body, const ast::ImaginaryExpr& expr, Span span);
ir::ExprId check_string(Body& body, const ast::StringExpr& expr, Span span);
ir::ExprId check_binary(Body& body, const ast::BinaryExpr& expr, Span span);
/// An overloaded unary operator of a C++ class, or none.
ir::ExprId cpp_unary(Body& body, const std::string& op, ir::ExprId operand, Span span);
/// An overloaded binary operator of a C++ class, or none.
ir::ExprId cpp_binary(Body& body, const std::string& op, ir::ExprId left, ir::ExprId right, Span span);
/// place = value, which stands `at`; an operator of C++ that is declared to raise is told of its exceptions.
void assign_value(Body& body, ir::ExprId place, ir::ExprId value, Span at, Span span);
/// *x of a C++ object; reports when the class has no such operator.
ir::ExprId cpp_operator(Body& body, const std::string& op, ir::ExprId operand, Span span);
/// cython.operator.comma(a, b), which a C++ class overloads.
ir::ExprId comma_operator(Body& body, ir::ExprId left, ir::ExprId right, Span span);
/// The functions of cython.operator that step: preincrement, postdecrement, …
ir::ExprId step_operator(Body& body, const std::string& name, ir::ExprId operand, Span span);

}  // namespace kernelc::sema
