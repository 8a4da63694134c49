#pragma once

#include <optional>

#include "sema/body.h"

namespace kernelc::sema {

/// The function with its `__annotations__`, which hold the text of the annotations, as with `from __future__ import annotations`.
ir::ExprId annotated(Body& body, ir::ExprId function, const ast::FunctionStmt& stmt, Span span);

/// The `__annotations__` of a class body, when it has any.
std::optional<ir::ExprId> class_annotations(Body& body, const ast::Block& block, Span span);

}  // namespace kernelc::sema
