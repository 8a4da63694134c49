#pragma once

#include <string>

#include "driver/options.h"
#include "driver/pipeline.h"
#include "driver/python_config.h"

namespace kernelc::driver {

/// Where a module is made.
struct ModuleFiles {
  std::string scratch;  ///< a folder for what is needed on the way
  std::string module;
};

/// Makes a module where no C++ compiler is installed: Clang, in this process, writes an object file; the system's linker, or else
/// LLVM's in this process, links it. False after a message.
bool compile_inside(const Options& options, Translation& translation, const PythonConfig& python, const ModuleFiles& files);

}  // namespace kernelc::driver
