#pragma once

#include <set>
#include <utility>

#include "analysis/facts.h"

namespace kernelc::emit {

/// Locals of view types through which nothing is written, neither here nor wherever they are handed to. Their C++ views have
/// const elements, which is what the plan's copies without aliasing ask for. Buffers are still acquired as declared: a view
/// declared without const asks for write access, as users of the language expect.
class ReadOnlyViews {
 public:
  ReadOnlyViews(const ir::Module& module, const analysis::Facts& facts);

  bool contains(ir::FunctionId function, ir::LocalId local) const { return locals_.contains({function, local}); }

 private:
  std::set<std::pair<ir::FunctionId, ir::LocalId>> locals_;
};

}  // namespace kernelc::emit
