#pragma once

#include <string>

namespace kernelc::inspect {

/// C++ as Clang's format library lays it out.
std::string format_text(const std::string& text);

}  // namespace kernelc::inspect
