#pragma once

#include <string>
#include <vector>

#include "ir/module.h"

namespace kernelc::emit {

/// What the module says a header declares, as C++ has it: `Outer::f`, `struct point`.
struct ForeignName {
  std::string text;
  bool is_member = false;  ///< of a struct or class
};

std::vector<ForeignName> foreign_names(const ir::Module& module);

}  // namespace kernelc::emit
