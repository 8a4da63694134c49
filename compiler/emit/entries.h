#pragma once

#include "emit/body.h"

// What Python sees of functions: an entry that converts the arguments, and the description of the parameters.
namespace kernelc::emit {

/// The entry of one specialisation of a Python function.
void write_entry(File& file, int py_function, std::size_t specialisation, Writer& out);

/// The description that function objects are made from; for a fused function that of all specialisations.
void write_function_spec(File& file, int py_function, Writer& out);

}  // namespace kernelc::emit
