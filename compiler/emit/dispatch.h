#pragma once

#include "emit/body.h"

namespace kernelc::emit {

bool is_fused(const ir::PyFunction& function);

/// The specification of a fused function, behind the tables by which a call selects a specialisation; `function` defines what they share.
void write_fused_spec(File& file, int py_function, const std::string& function, Writer& out);

}  // namespace kernelc::emit
