#pragma once

#include <filesystem>

namespace kernelc::driver {

/// Where the files stand that belong to this program: beside it when it is installed, in the source tree
/// when it runs where it was built.
struct Installation {
  std::filesystem::path include_dir;       ///< holds kc/python.h
  std::filesystem::path declarations_dir;  ///< holds the .pxd files of libc, cpython, numpy, ...
};

Installation find_installation();

/// The folder that holds bin/ with this program, in the build tree as well.
std::filesystem::path installation_prefix();

}  // namespace kernelc::driver
