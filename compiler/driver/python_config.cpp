#include "driver/python_config.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "driver/messages.h"
#include "driver/process.h"

namespace kernelc::driver {

namespace {

constexpr const char* question = R"(
import sys, sysconfig
paths = sysconfig.get_paths()
print("suffix", sysconfig.get_config_var("EXT_SUFFIX"))
print("include", paths["include"])
print("include", paths["platinclude"])
for path in sys.path:
    print("package", path)
)";

void add(std::vector<std::string>& dirs, const std::string& dir) {
  if (!dir.empty() && std::find(dirs.begin(), dirs.end(), dir) == dirs.end()) dirs.push_back(dir);
}

/// Lines of a word and what belongs to it.
PythonConfig read_answer(const std::string& answer) {
  PythonConfig config;
  std::istringstream lines(answer);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t blank = std::min(line.find(' '), line.size());
    const std::string word = line.substr(0, blank);
    const std::string value = blank < line.size() ? line.substr(blank + 1) : "";
    if (word == "suffix") config.extension_suffix = value;
    if (word == "include") add(config.include_dirs, value);
    if (word == "package") add(config.package_dirs, value);
  }
  return config;
}

bool has_headers(const PythonConfig& config) {
  return std::any_of(config.include_dirs.begin(), config.include_dirs.end(), [](const std::string& dir) {
    std::error_code failure;
    return std::filesystem::exists(std::filesystem::path(dir) / "Python.h", failure);
  });
}

}  // namespace

std::optional<PythonConfig> ask_python(const std::string& python) {
  const ProcessResult result = run_process({python, "-c", question}, Output::Captured);
  if (!result.started) {
    print_error("cannot run '" + python + "': " + result.reason);
    return {};
  }
  PythonConfig config = read_answer(result.output);
  if (!result.succeeded() || config.include_dirs.empty()) {
    print_error("'" + python + "' does not answer as a Python does");
    return {};
  }
  if (!has_headers(config)) {
    print_error("'" + python + "' has no Python.h in '" + config.include_dirs[0] + "'; install its development files");
    return {};
  }
  return config;
}

std::vector<std::filesystem::path> ask_package_dirs(const std::string& python) {
  const ProcessResult result = run_process({python, "-c", question}, Output::Captured);
  if (!result.started || !result.succeeded()) return {};
  const PythonConfig config = read_answer(result.output);
  return {config.package_dirs.begin(), config.package_dirs.end()};
}

}  // namespace kernelc::driver
