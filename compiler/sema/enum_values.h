#pragma once

#include <optional>

#include "sema/symbol.h"

namespace kernelc::sema {

/// The value of an enum's member, where it is known without a header.
std::optional<long long> enumerator_value(const ir::Module& module, const EnumeratorSymbol& symbol);

}  // namespace kernelc::sema
