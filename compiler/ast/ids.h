#pragma once

#include "support/ids.h"

namespace kernelc::ast {

using ExprId = Id<struct ExprTag>;
using StmtId = Id<struct StmtTag>;
using TypeId = Id<struct TypeTag>;

}  // namespace kernelc::ast
