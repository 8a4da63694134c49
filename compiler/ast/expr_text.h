#pragma once

#include <string>

#include "ast/module.h"

namespace kernelc::ast {

/// An expression as Python text, evenly spaced: `( 1+x )*2` gives "(1 + x) * 2". What only documentation reads: forms that are
/// no plain values (a lambda, an f-string, C casts) are "...".
std::string expr_text(const Tree& tree, ExprId expr);

/// Text as Python's repr() writes it; bytes are told by the prefix.
std::string python_literal(const StringExpr& text);

}  // namespace kernelc::ast
