#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "emit/emit.h"

// What headers show before anything is compiled.
namespace kernelc::driver {

/// A header, as written after #include, where it is in one of the folders; or where those of the system are.
///
/// Where it is in quotes and knows nothing of C++, nor does what it includes in quotes hold any, what it declares is compiled as C
/// elsewhere, so that a C++ file has to include it in `extern "C"`. So is a `.c` file that is in none of the folders.
emit::HeaderText look_into(const std::string& header, const std::vector<std::filesystem::path>& folders);

}  // namespace kernelc::driver
