#pragma once

#include "syntax/builder/builder.h"

namespace kernelc::syntax {

/// @dataclass on an extension class    →    the class with `__init__`, `__repr__`, … as if they had been written
void lower_dataclasses(Builder& builder, ast::Block& body);

}  // namespace kernelc::syntax
