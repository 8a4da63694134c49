#pragma once

#include "sema/body.h"

// Variables declared with buffer syntax, `np.ndarray[double, ndim=2] a`: each has a view beside it that follows its
// assignments and serves its element accesses.
namespace kernelc::sema {

/// Makes the view of a local declared with buffer syntax; nothing for other locals.
void declare_buffer(Body& body, ir::LocalId local);

/// Acquires the view anew after `local` was assigned.
void refresh_buffer(Body& body, ir::LocalId local, Span span);

/// The element behind `base` when all axes of its view are indexed by C integers; none otherwise.
ir::ExprId buffer_element(Body& body, ir::ExprId base, const std::vector<ast::ExprId>& items, Span span);

}  // namespace kernelc::sema
