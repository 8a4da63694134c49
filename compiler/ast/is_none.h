#pragma once

#include "ast/module.h"

namespace kernelc::ast {

/// Whether an expression is there, and is `None`.
inline bool is_none(const Tree& tree, ExprId expr) {
  const auto* constant = expr.valid() ? std::get_if<ConstantExpr>(&tree[expr].node) : nullptr;
  return constant && constant->value == ConstantExpr::Value::None;
}

}  // namespace kernelc::ast
