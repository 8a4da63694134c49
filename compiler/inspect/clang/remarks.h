#pragma once

#include "inspect/inspector.h"

namespace kernelc::inspect {

/// Compiles the text with the optimisation that its flags ask for, and gives what became of its loops.
CompiledLoops compile_loops(const CxxText& text);

}  // namespace kernelc::inspect
