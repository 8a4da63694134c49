#pragma once

#include <string>

#include "ast/module.h"

namespace kernelc::ast {

/// The tree as indented text: a statement to a line, its expressions as prefix forms in brackets.
std::string dump(const Module& module, const Tree& tree);

/// One expression or type in the same form.
std::string dump(ExprId expr, const Tree& tree);
std::string dump(TypeId type, const Tree& tree);

}  // namespace kernelc::ast
