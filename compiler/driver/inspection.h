#pragma once

#include <string>
#include <variant>

#include "driver/options.h"
#include "driver/pipeline.h"
#include "driver/python_config.h"
#include "inspect/inspector.h"

namespace kernelc::driver {

/// Clang, loaded at the first call; or why it cannot be loaded.
std::variant<inspect::Inspector*, std::string> find_inspector();

/// The same; null after a message.
inspect::Inspector* inspector();

/// The C++ of a translation as Clang is to read it: as if it stood beside its source.
inspect::CxxText cxx_text(const Options& options, const Translation& translation, const PythonConfig& python);

/// A C header as the text of a `.pxd`. `name` is as it stands between quotes; it is looked for beside the input and in the -I
/// folders, too.
inspect::Header read_header(const Options& options, const std::string& name);

}  // namespace kernelc::driver
