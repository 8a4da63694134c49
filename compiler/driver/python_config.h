#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kernelc::driver {

/// What a build needs to know of the Python that will import the module.
struct PythonConfig {
  std::string extension_suffix;           ///< .cpython-311-x86_64-linux-gnu.so
  std::vector<std::string> include_dirs;  ///< of Python.h
  std::vector<std::string> package_dirs;  ///< where it imports from, and so where packages keep their .pxd files
};

/// Asks the interpreter; nothing, after a message, where it gives no answer or has no headers.
std::optional<PythonConfig> ask_python(const std::string& python);

/// The folders in which Python finds packages, and with them their `.pxd` files; none when it does not answer.
std::vector<std::filesystem::path> ask_package_dirs(const std::string& python);

}  // namespace kernelc::driver
