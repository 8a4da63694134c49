#pragma once

#include <string>
#include <vector>

#include "sema/body.h"

namespace kernelc::sema {

/// What a name of a pattern is assigned when the whole pattern fits.
struct PatternBinding {
  ast::Identifier name;
  ir::ExprId value;
};

/// Whether a value that can be evaluated several times fits a pattern: a Bool, constant where types tell. What the pattern
/// takes apart is kept in temporaries on the way; `bindings` are valid where it fits.
ir::ExprId pattern_test(Body& body, const ast::Pattern& pattern, ir::ExprId subject, std::vector<PatternBinding>& bindings);

}  // namespace kernelc::sema
