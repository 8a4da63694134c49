#pragma once

#include "inspect/inspector.h"

namespace kernelc::inspect {

/// Compiles the text into an object file.
CompiledObject compile_object(const CxxText& text, const std::string& object);

}  // namespace kernelc::inspect
