#pragma once

#include "emit/body.h"

namespace kernelc::emit {

/// What the structs that are elements of views consist of, so that buffers can be compared with them: specialisations of
/// kc::py::Element, which stand outside the namespace of the module.
void write_element_formats(const File& file, Writer& out);

}  // namespace kernelc::emit
