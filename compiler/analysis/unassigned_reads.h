#pragma once

#include <string>
#include <vector>

#include "ir/module.h"

namespace kernelc::analysis {

struct UnassignedRead {
  std::string name;
  Span span;
};

/// Reads of local variables that are untyped or hold Python objects, where nothing has been assigned to on any way there.
///
///   use(x)          # is an error, which could only raise
///   x = 1
///   use(x)
std::vector<UnassignedRead> find_unassigned_reads(const ir::Module& module);

}  // namespace kernelc::analysis
