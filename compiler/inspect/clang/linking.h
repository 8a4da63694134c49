#pragma once

#include <string>
#include <vector>

#include "inspect/inspector.h"

// From an object file to a module.
namespace kernelc::inspect {

/// What `clang++ FLAGS` would call.
LinkCommand link_command(const std::vector<std::string>& flags);

/// Runs LLVM's linker in this process.
bool link(const std::vector<std::string>& arguments);

/// Is LLVM's OpenMP library here, with its header?
bool has_openmp();

}  // namespace kernelc::inspect
