#include "analysis/overrides.h"

#include <map>
#include <utility>

namespace kernelc::analysis {

namespace {

ir::ClassId root_of(const ir::Module& module, ir::ClassId id) {
  while (module.classes[id].base.valid()) id = module.classes[id].base;
  return id;
}

}  // namespace

std::vector<std::vector<ir::FunctionId>> overrides_in(const ir::Module& module) {
  // A slot that two subclasses add apart from each other is taken for one: that only makes them agree more than they need.
  std::map<std::pair<ir::ClassId, int>, std::vector<ir::FunctionId>> by_slot;
  for (std::size_t i = 0; i < module.classes.size(); ++i) {
    const ir::ClassId id = module.classes.id_at(i);
    for (const ir::Class::Method& method : module.classes[id].methods)
      if (method.is_virtual && method.function.valid())
        by_slot[{root_of(module, id), method.vtable_slot}].push_back(method.function);
  }
  std::vector<std::vector<ir::FunctionId>> lists;
  for (auto& [slot, methods] : by_slot) lists.push_back(std::move(methods));
  return lists;
}

}  // namespace kernelc::analysis
