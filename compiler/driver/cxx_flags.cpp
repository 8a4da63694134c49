#include "driver/cxx_flags.h"

namespace kernelc::driver {

const std::vector<std::string>& recommended_flags() {
  static const std::vector<std::string> flags{
      "-std=c++17", "-O3", "-fno-math-errno", "-fno-trapping-math", "-ffp-contract=off", "-fvisibility=hidden",
      "-fPIC",      "-fopenmp"};
  return flags;
}

}  // namespace kernelc::driver
