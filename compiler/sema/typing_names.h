#pragma once

#include "sema/context.h"

namespace kernelc::sema {

/// Notes what the module imports from `typing`: under other names, too, and in `try` blocks.
void find_typing_names(Context& context, const ast::Block& block);

/// `Optional` for `Optional`, `typing.Optional` and what else the module calls it; empty for all other expressions.
std::string typing_name(const Context& context, ast::ExprId expr);

}  // namespace kernelc::sema
