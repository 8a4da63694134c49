#pragma once

#include <string>
#include <vector>

#include "driver/options.h"
#include "driver/python_config.h"

namespace kernelc::driver {

/// The recommended flags as far as the text needs them: -fopenmp is for parallel loops, and elsewhere would only make the
/// module load a library.
std::vector<std::string> flags_for(const std::string& text);

/// Where the headers of a module are looked for. `option` stands before the folders of kernelc and of Python: -I or -isystem.
/// Headers that the module names are looked for beside it, in the -I folders, and where $CPPFLAGS says.
std::vector<std::string> include_flags(const Options& options, const PythonConfig& python, const std::string& option);

/// Of those, the ones of the module itself.
std::vector<std::string> own_include_flags(const Options& options);

/// The words of an environment variable such as CPPFLAGS.
std::vector<std::string> environment_words(const char* name);

}  // namespace kernelc::driver
