#pragma once

#include "ir/module.h"

namespace kernelc::emit {

/// The Python type whose values a C number takes in a call of a fused function; empty for what is no number.
std::string_view python_number(const ir::Types& types, ir::TypeId type);

/// The members of a fused type in the order in which Cython tries them on a Python number: wide ones come before narrow ones,
/// signed before unsigned, typedefs before the types that have a name of their own. Several do not compare at all, so that
/// where they end depends on the algorithm; this is the one of Python's list.sort.
std::vector<ir::TypeId> order_of_trial(const ir::Types& types, std::vector<ir::TypeId> members);

}  // namespace kernelc::emit
