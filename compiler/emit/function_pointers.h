#pragma once

#include "emit/body.h"

// Pointers to functions: they obey the rules of C, so that they may come from anywhere and go anywhere.
namespace kernelc::emit {

/// The function where its address is meant: itself if it is as good as one of C, else its C form. A virtual method is found when
/// it is called.
std::string function_address(File& file, ir::FunctionId id, bool as_virtual = false);

/// The C forms that were asked for, and their prototypes.
void write_pointed_functions(File& file, Writer& prototypes, Writer& functions);

}  // namespace kernelc::emit
