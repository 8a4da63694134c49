#pragma once

#include "sema/body.h"

namespace kernelc::sema {

/// An object, C array, pointer cast or another view as a view of type `to`.
ir::ExprId convert_to_view(Body& body, ir::ExprId value, ir::TypeId to, Span span);

/// Whether every axis is direct and the last (first) axis is contiguous with the others following.
bool is_declared_c_contiguous(const ir::ViewType& view);
bool is_declared_f_contiguous(const ir::ViewType& view);

/// Whether every view of the one declared type can be held by the other, axis by axis.
bool axes_conform(const ir::ViewType& from, const ir::ViewType& to);

/// Reports that `to` cannot hold the view; gives an error expression.
ir::ExprId not_conformable(Body& body, ir::ExprId value, ir::TypeId to, Span span);

/// Axes of an ordinary strided view.
std::vector<ir::Axis> strided_axes(std::size_t count);
std::vector<ir::Axis> contiguous_axes(std::size_t count, bool fortran);

}  // namespace kernelc::sema
