#pragma once

#include <string>
#include <vector>

#include "analysis/facts.h"

namespace kernelc::analysis {

/// Whether the copies of a nest can be functions of their own, and what these functions are given. Compilers keep in registers,
/// and take for unchanged, only what such a function got by value or through a restrict pointer.
struct Separation {
  std::string obstacle;                ///< why they cannot be; empty if they can
  std::vector<ir::LocalId> views;      ///< all views that the nest mentions
  std::vector<ir::LocalId> updated;    ///< numbers and pointers that it assigns
  std::vector<ir::LocalId> read;       ///< numbers and pointers that it only reads
  bool reaches_other_memory = false;   ///< what the views reach might be reached otherwise, by pointers, say
  bool writes_views = false;           ///< elements are assigned, here or in a function that is called
};

/// Needs the views that the nest holds (Facts::held_view), and the loops that take their bounds from outside.
Separation separation_of(const ir::Module& module, const Facts& facts, ir::FunctionId function, ir::StmtId loop,
                         const std::vector<ir::StmtId>& bounded_outside);

}  // namespace kernelc::analysis
