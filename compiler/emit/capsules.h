#pragma once

#include "emit/body.h"

// How modules find what others share: by capsules.
namespace kernelc::emit {

/// Statements that hand out and fetch what modules share, in the order in which they may depend on each other.
void write_exports(const File& file, Writer& out);
void write_imports(const File& file, Writer& out);

}  // namespace kernelc::emit
