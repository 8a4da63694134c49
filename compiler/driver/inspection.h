#pragma once

#include <optional>

#include "driver/options.h"
#include "driver/pipeline.h"
#include "driver/python_config.h"
#include "inspect/inspector.h"

namespace kernelc::driver {

/// Clang, loaded at the first call. Null, after a message, where it cannot be loaded.
inspect::Inspector* inspector();

/// The C++ of a translation as Clang is to read it: as if it stood beside its source.
inspect::CxxText cxx_text(const Options& options, const Translation& translation, const PythonConfig& python);

}  // namespace kernelc::driver
