#pragma once

#include <string>
#include <vector>

#include "inspect/inspector.h"

namespace kernelc::inspect {

/// Where a loop is, as far as its reasons need it.
struct LoopSurroundings {
  std::string layout;
  bool is_disjoint = false;        ///< views are known to share no memory
  std::string line;                ///< of the text, at the remark
  std::vector<std::string> views;  ///< of the nest, those that the loop mentions
  std::vector<std::string> stored; ///< of these, those whose elements it sets
  bool calls_python = false;
};

/// Why a loop was not vectorised, in terms of the source. Empty for a remark that gives no reason.
std::string loop_reason(const LoopRemark& remark, const LoopSurroundings& around);

}  // namespace kernelc::inspect
