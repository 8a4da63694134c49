#pragma once

#include <string>
#include <vector>

namespace kernelc::driver {

/// What we recommend, and measure with. Results stay those of IEEE arithmetic: the two -fno- flags give up
/// errno and floating-point traps only, which keep loops with sqrt from being vectorised.
const std::vector<std::string>& recommended_flags();

}  // namespace kernelc::driver
