#pragma once

#include <vector>

#include "emit/body.h"

// What a node evaluates, in the order in which Python does.
namespace kernelc::emit {

std::vector<ir::ExprId> operands_of(const ir::CppOperator& node);
std::vector<ir::ExprId> operands_of(const ir::ViewSlice& node);
std::vector<ir::ExprId> operands_of(const ir::ViewFromPointer& node);

/// Whether an object is made by a call of a constructor: braces evaluate from left to right.
bool calls_constructor(const Body& body, ir::TypeId made, const ir::Construct& node);

/// The operands of nodes whose C++ form leaves their order open; empty for other nodes.
std::vector<ir::ExprId> unordered_operands(const Body& body, ir::ExprId expr);

}  // namespace kernelc::emit
