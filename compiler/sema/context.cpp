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

std::string Context::written(const ast::Identifier& name) const {
  const std::string text(name_in_private(name.text));
  const bool is_private = !text.empty() && files[name.span.file].text().substr(name.span.begin, name.span.end - name.span.begin) == text;
  return is_private ? text : name.text;
}

}  // namespace kernelc::sema
