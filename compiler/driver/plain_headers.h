#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "emit/emit.h"

// Headers of C that C++ must be told are C.
namespace kernelc::driver {

/// How to include `header`, as written after #include. Where it is in one of the folders, in quotes, and knows nothing of C++, nor does
/// what it includes in quotes hold any, what it declares is compiled as C elsewhere, so that a C++ file has to include it in `extern "C"`.
/// So is a `.c` file that is in none of them.
emit::Inclusion inclusion(const std::string& header, const std::vector<std::filesystem::path>& folders);

}  // namespace kernelc::driver
