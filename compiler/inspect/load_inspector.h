#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <variant>

#include "inspect/inspector.h"

namespace kernelc::inspect {

/// Loads the module that is linked to Clang, the first time that something asks for it: it stands at a fixed place under the
/// prefix of the program. A message where this kernelc was built without it, or it cannot be loaded.
std::variant<std::unique_ptr<Inspector>, std::string> load_inspector(const std::filesystem::path& prefix);

}  // namespace kernelc::inspect
