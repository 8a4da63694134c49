#pragma once

#include <optional>
#include <string>

#include "sema/context.h"

namespace kernelc::sema {

/// `floating`, `integral` or `numeric`.
std::optional<ir::TypeId> builtin_fused_type(Context& context, const std::string& name);

/// A fused type of the given members; members that are fused types or made of them (`vector[floating]`) stand for what these can be.
ir::TypeId make_fused_type(Context& context, const std::string& name, const std::vector<ir::TypeId>& members);

}  // namespace kernelc::sema
