#pragma once

#include <vector>

#include "ir/module.h"

namespace kernelc::analysis {

/// Where the memory of a view expression comes from: through slices, transpositions and changes of layout down to locals,
/// or to something that counts a reference of its own (an object, a call, a copy, a global, an attribute).
struct ViewSources {
  std::vector<ir::LocalId> locals;
  bool is_counted = false;
};
ViewSources sources_of(const ir::Module& module, ir::ExprId view);

/// The view whose element, or field of an element, an expression names; none for other expressions.
ir::ExprId view_of_element(const ir::Module& module, ir::ExprId id);

}  // namespace kernelc::analysis
