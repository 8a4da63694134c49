#include "driver/module_flags.h"

#include <cstdlib>
#include <filesystem>

#include "driver/cxx_flags.h"
#include "driver/installation.h"
#include "driver/process.h"

namespace kernelc::driver {

std::vector<std::string> flags_for(const std::string& text) {
  std::vector<std::string> flags;
  const bool parallel = text.find("#pragma omp") != std::string::npos;
  for (const std::string& flag : recommended_flags())
    if (parallel || flag != "-fopenmp") flags.push_back(flag);
  return flags;
}

std::vector<std::string> own_include_flags(const Options& options) {
  const std::filesystem::path folder = std::filesystem::path(options.input).parent_path();
  std::vector<std::string> flags{"-I" + (folder.empty() ? std::string(".") : folder.string())};
  for (const std::string& dir : options.search_dirs) flags.push_back("-I" + dir);
  const std::vector<std::string> more = environment_words("CPPFLAGS");
  flags.insert(flags.end(), more.begin(), more.end());
  return flags;
}

std::vector<std::string> include_flags(const Options& options, const PythonConfig& python, const std::string& option) {
  std::vector<std::string> flags{option + find_installation().include_dir.string()};
  for (const std::string& dir : python.include_dirs) flags.push_back(option + dir);
  const std::vector<std::string> own = own_include_flags(options);
  flags.insert(flags.end(), own.begin(), own.end());
  return flags;
}

std::vector<std::string> environment_words(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::vector<std::string>() : split_words(value);
}

}  // namespace kernelc::driver
