#pragma once

#include <string>

namespace kernelc::sema {

/// What C++ calls a function of C's `complex.h`: its own header of that name has none of them. Other names stay as they are.
std::string complex_function(const std::string& header, const std::string& name);

}  // namespace kernelc::sema
