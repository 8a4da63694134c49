#pragma once

#include "ast/expr.h"

// How operators and constants are written in a source.
namespace kernelc::ast {

const char* spelling(BinaryOp op);
const char* spelling(CompareOp op);
const char* spelling(UnaryExpr::Op op);
const char* spelling(ConstantExpr::Value value);

}  // namespace kernelc::ast
