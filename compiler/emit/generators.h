#pragma once

#include "emit/body.h"

// Generator functions: a state machine over a frame on the heap, see kc/python/generator.h.
namespace kernelc::emit {

/// The frame, the function that resumes it, and the C++ function that makes the generator.
void write_generator(File& file, ir::FunctionId id, Writer& out);

}  // namespace kernelc::emit
