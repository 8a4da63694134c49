#include "sema/context.h"

namespace kernelc::sema {

ir::ConstantId ConstantTable::intern(Store<ir::ConstantId, ir::Constant>& constants, ir::Constant constant) {
  const auto [place, is_new] = known_.try_emplace(constant, ir::ConstantId{});
  if (is_new) place->second = constants.add(std::move(constant));
  return place->second;
}

void ConstantTable::forget_from(std::size_t size) {
  std::erase_if(known_, [&](const auto& entry) { return entry.second.value >= size; });
}

}  // namespace kernelc::sema
