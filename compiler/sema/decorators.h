#pragma once

#include <string_view>

#include "ast/module.h"

namespace kernelc::sema {

/// Whether a decorator is the plain name: `@staticmethod`, `@property`.
bool is_decorated(const ast::Tree& tree, const ast::FunctionStmt& stmt, std::string_view name);

}  // namespace kernelc::sema
