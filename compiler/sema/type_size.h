#pragma once

#include <optional>

#include "ir/module.h"

namespace kernelc::sema {

/// What `sizeof` gives, where no header is needed to know it.
std::optional<long long> size_of_type(const ir::Module& module, ir::TypeId type);

}  // namespace kernelc::sema
