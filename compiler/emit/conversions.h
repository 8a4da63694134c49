#pragma once

#include "emit/body.h"

namespace kernelc::emit {

/// How the structs and unions that become Python objects are converted: specialisations of kc::py::Conversion, which stand
/// outside the namespace of the module.
void write_conversions(const File& file, Writer& out);

}  // namespace kernelc::emit
