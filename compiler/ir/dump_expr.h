#pragma once

#include <string>

#include "ir/module.h"

namespace kernelc::ir {

/// An expression in one line, as the dump shows it: `a[i, j]!bounds + <double>n`.
std::string dump_expr(const Module& module, const Function& function, ExprId expr);

/// The name of a local, `%3` for temporaries.
std::string dump_local(const Function& function, LocalId local);

/// The statements of a StmtExpr in one line; the dump of statements defines it.
std::string dump_inline(const Module& module, const Function& function, const Block& block);

}  // namespace kernelc::ir
