#pragma once

#include "sema/context.h"

namespace kernelc::sema {

/// Gives the C methods of all classes their places in the tables of virtual methods. Reports methods that cannot stand in for the one
/// that they override: callers through the table know that one's signature.
void place_methods(Context& context);

}  // namespace kernelc::sema
