#pragma once

#include <string>
#include <vector>

#include "analysis/facts.h"

namespace kernelc::analysis {

/// What stands in a loop, as far as it matters for making copies of it.
struct LoopContents {
  std::string obstacle;               ///< why the loop cannot be a nest, as the user would say it; empty if it can
  std::size_t size = 0;               ///< in expressions
  std::vector<ir::LocalId> views;     ///< made outside, elements accessed at places that change while the loop runs
  std::vector<ir::LocalId> rebound;   ///< the same, but the loop binds them to something else
  std::vector<ir::ExprId> stored;     ///< the same of globals and attributes, every mention
  bool has_checks = false;            ///< accesses whose indices may be out of range
  std::vector<ir::FunctionId> callees;  ///< functions of the module that it gives such views or parts of them
};

/// Looks through a loop of a function. Code that leaves the loop for good, by `return` or `raise`, is no obstacle: it runs
/// once. Needs the storage of views and the places of declarations.
LoopContents contents_of(const ir::Module& module, const Facts& facts, ir::FunctionId function, ir::StmtId loop);

}  // namespace kernelc::analysis
