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
  // Methods of one name of subclasses apart from each other, too: that only makes them agree more than they need.
  std::map<std::pair<ir::ClassId, std::string>, std::vector<ir::FunctionId>> by_name;
  for (std::size_t i = 0; i < module.classes.size(); ++i) {
    const ir::ClassId id = module.classes.id_at(i);
    for (const ir::Class::Method& method : module.classes[id].methods)
      if (method.is_virtual && method.function.valid())
        by_name[{root_of(module, id), method.name}].push_back(method.function);
  }
  std::vector<std::vector<ir::FunctionId>> lists;
  for (auto& [name, methods] : by_name) lists.push_back(std::move(methods));
  return lists;
}

}  // namespace kernelc::analysis
