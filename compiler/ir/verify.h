#pragma once

#include <string>
#include <vector>

#include "ir/module.h"

namespace kernelc::ir {

/// What is wrong with a module that should be valid by construction: our own bugs, never the user's. One line for each,
/// `function: problem: the node as the dump shows it`. Empty when all is well.
///
/// Ids lead somewhere; operands have the types that their nodes promise; what is assigned to is a place; conditions are Bool;
/// nothing touches Python objects where the GIL is not held; break, continue and yield stand where they mean something.
std::vector<std::string> verify(const Module& module);

}  // namespace kernelc::ir
