#pragma once

#include "emit/body.h"

namespace kernelc::emit {

bool is_fused(const ir::PyFunction& function);

/// The tables by which a call from Python selects a specialisation; `specs` is the name of the specialisations' descriptions.
void write_dispatch(File& file, int py_function, const std::string& specs, Writer& out);

}  // namespace kernelc::emit
