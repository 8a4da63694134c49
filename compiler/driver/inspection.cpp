#include "driver/inspection.h"

#include <filesystem>

#include "driver/installation.h"
#include "driver/messages.h"
#include "driver/module_flags.h"
#include "inspect/load_inspector.h"

namespace kernelc::driver {

inspect::Inspector* inspector() {
  static const auto loaded = inspect::load_inspector(installation_prefix());
  if (const auto* reason = std::get_if<std::string>(&loaded)) return print_error(*reason), nullptr;
  return std::get<std::unique_ptr<inspect::Inspector>>(loaded).get();
}

inspect::CxxText cxx_text(const Options& options, const Translation& translation, const PythonConfig& python) {
  std::error_code failure;
  const std::filesystem::path path = std::filesystem::absolute(options.input, failure).replace_extension(".cpp");
  inspect::CxxText text{path.string(), translation.text, flags_for(translation.text)};
  const auto includes = include_flags(options, python, "-isystem");
  const auto more = environment_words("CPPFLAGS");
  text.flags.insert(text.flags.end(), {"-Wall", "-Wextra"});
  text.flags.insert(text.flags.end(), includes.begin(), includes.end());
  text.flags.insert(text.flags.end(), more.begin(), more.end());
  return text;
}

}  // namespace kernelc::driver
