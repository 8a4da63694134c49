#include "driver/python_config.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "driver/messages.h"
#include "driver/process.h"

namespace kernelc::driver {

namespace {

constexpr const char* question = R"(
import sysconfig
paths = sysconfig.get_paths()
print(sysconfig.get_config_var("EXT_SUFFIX"))
print(paths["include"])
print(paths["platinclude"])
)";

PythonConfig read_answer(const std::string& answer) {
  PythonConfig config;
  std::istringstream lines(answer);
  std::getline(lines, config.extension_suffix);
  for (std::string line; std::getline(lines, line);)
    if (std::find(config.include_dirs.begin(), config.include_dirs.end(), line) == config.include_dirs.end())
      config.include_dirs.push_back(line);
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
  // -S: no site-packages, which may be slow to set up and do not matter here; -I would hide a virtual environment.
  const ProcessResult result = run_process({python, "-S", "-c", question}, Output::Captured);
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

}  // namespace kernelc::driver
