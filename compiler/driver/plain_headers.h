#pragma once

#include <filesystem>
#include <string>
#include <vector>

// Headers of C that C++ must be told are C.
namespace kernelc::driver {

/// Whether `header`, as written after #include, is in one of the folders, in quotes, and knows nothing of C++, nor does what it includes
/// in quotes hold any: what it declares is compiled as C elsewhere, so that a C++ file has to include it in `extern "C"`.
bool is_plain_c(const std::string& header, const std::vector<std::filesystem::path>& folders);

}  // namespace kernelc::driver
