#pragma once

#include "sema/body.h"

// C arrays and slices of C memory as targets of assignments.
namespace kernelc::sema {

/// How many elements the array has, as a Py_ssize_t: a literal, or what the constant of a header tells the C++ compiler.
ir::ExprId array_extent(Body& body, ir::TypeId array, Span span);

/// `[a, b]`, or `[a, b] * 3`, where the number of times is known when compiling.
struct WrittenList {
  const ast::ListExpr* list;
  long long times = 1;
  long long size() const { return static_cast<long long>(list->items.size()) * times; }
};
std::optional<WrittenList> written_list(const Body& body, ast::ExprId expr);

/// Reports that all elements of an array, or of arrays in it, are constant; false where they are not.
bool refuses_array_assignment(Body& body, ir::TypeId type, const std::string& name, Span span);

/// `int a[3] = [1, 2, 3]`, `int *p = [1, 2, 3]`: a list literal as C memory, of the function for a pointer. False when
/// this is something else.
bool assign_list_literal(Body& body, ir::ExprId place, ast::ExprId value, Span span);

/// `f([1, 2])` where a pointer is wanted: memory of the function. None for another expression or type.
ir::ExprId list_as_memory(Body& body, ast::ExprId expr, ir::TypeId type);

/// `s.a = [1, 2]`, `a[:] = b`, `p[1:n] = q[:n - 1]`: an assignment to several elements of C memory. False when the target is
/// something else.
bool assign_to_memory(Body& body, ast::ExprId target, ast::ExprId value, Span span);

}  // namespace kernelc::sema
