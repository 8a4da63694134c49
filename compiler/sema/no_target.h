#pragma once

#include <string>

#include "ast/expr.h"

namespace kernelc::sema {

/// What an expression that cannot be assigned to is called; empty for one that can.
std::string no_target(const ast::Expr& expr);

}  // namespace kernelc::sema
