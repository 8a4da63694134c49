#pragma once

#include "support/ids.h"

namespace kernelc::ir {

using TypeId = Id<struct TypeTag>;
using ExprId = Id<struct ExprTag>;
using StmtId = Id<struct StmtTag>;
using LocalId = Id<struct LocalTag>;        ///< within one function
using FunctionId = Id<struct FunctionTag>;
using GlobalId = Id<struct GlobalTag>;
using ExternId = Id<struct ExternTag>;
using StructId = Id<struct StructTag>;
using EnumId = Id<struct EnumTag>;
using ClassId = Id<struct ClassTag>;
using CppClassId = Id<struct CppClassTag>;
using ConstantId = Id<struct ConstantTag>;
using FusedId = Id<struct FusedTag>;

}  // namespace kernelc::ir
