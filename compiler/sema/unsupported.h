#pragma once

#include "sema/context.h"

namespace kernelc::sema {

/// Reports what parses and checks but has no code yet: one diagnostic for each use, naming the construct. So nothing that is
/// accepted fails later, in the C++ compiler.
void report_unsupported(Context& context);

}  // namespace kernelc::sema
