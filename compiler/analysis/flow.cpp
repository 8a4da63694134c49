#include "analysis/flow.h"

#include "analysis/integer_constant.h"

namespace kernelc::analysis {

std::optional<bool> constant_truth(const ir::Module& module, ir::ExprId condition) {
  if (const auto* constant = ir::node_as<ir::BoolConst>(module, condition)) return constant->value;
  if (const auto value = integer_constant(module, condition)) return *value != 0;
  return std::nullopt;
}

}  // namespace kernelc::analysis
