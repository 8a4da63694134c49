#pragma once

#include "sema/context.h"

namespace kernelc::sema {

/// Reports C methods that do not have the signature of the method that they override: both stand in the same place of the table.
void check_overrides(Context& context);

}  // namespace kernelc::sema
