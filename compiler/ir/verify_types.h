#pragma once

#include <string>

#include "ir/module.h"

namespace kernelc::ir {

/// What is wrong with the types of a node and of its direct parts; empty when they agree. All ids are valid.
std::string type_problem(const Module& module, const Expr& expr);
std::string type_problem(const Module& module, const Stmt& stmt);

}  // namespace kernelc::ir
