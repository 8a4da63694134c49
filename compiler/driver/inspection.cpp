#include "driver/inspection.h"

#include <filesystem>

#include "driver/installation.h"
#include "driver/messages.h"
#include "driver/module_flags.h"
#include "inspect/load_inspector.h"

namespace kernelc::driver {

std::variant<inspect::Inspector*, std::string> find_inspector() {
  static const auto loaded = inspect::load_inspector(installation_prefix());
  if (const auto* reason = std::get_if<std::string>(&loaded)) return *reason;
  return std::get<std::unique_ptr<inspect::Inspector>>(loaded).get();
}

inspect::Inspector* inspector() {
  const auto found = find_inspector();
  if (const auto* reason = std::get_if<std::string>(&found)) return print_error(*reason), nullptr;
  return std::get<inspect::Inspector*>(found);
}

inspect::CxxText cxx_text(const Options& options, const Translation& translation, const PythonConfig& python) {
  std::error_code failure;
  const std::filesystem::path path = std::filesystem::absolute(options.input, failure).replace_extension(".cpp");
  inspect::CxxText text{path.string(), translation.text, flags_for(translation.text)};
  const auto includes = include_flags(options, python, "-isystem");
  text.flags.insert(text.flags.end(), {"-Wall", "-Wextra"});
  text.flags.insert(text.flags.end(), includes.begin(), includes.end());
  return text;
}

inspect::Header read_header(const Options& options, const std::string& name) {
  const auto found = find_inspector();
  if (const auto* reason = std::get_if<std::string>(&found)) return {false, "", {{true, {}, "", *reason, {}}}, "", {}};
  const auto flags = own_include_flags(options);
  return std::get<inspect::Inspector*>(found)->read_header(name, flags);
}

}  // namespace kernelc::driver
