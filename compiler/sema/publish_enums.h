#pragma once

#include "sema/body.h"

namespace kernelc::sema {

/// cpdef enums are IntEnum classes of the module, and their members names of it.
void publish_enums(Body& body);

}  // namespace kernelc::sema
