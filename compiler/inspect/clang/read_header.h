#pragma once

#include "inspect/inspector.h"

namespace kernelc::inspect {

Header read_header(const std::string& name, const std::vector<std::string>& flags);

}  // namespace kernelc::inspect
