#include "ir/class_attributes.h"

namespace kernelc::ir {

DeclaredAttribute find_attribute(const Module& module, ClassId id, const std::string& name) {
  for (; id.valid(); id = module.classes[id].base)
    for (const Class::Attribute& attribute : module.classes[id].attributes)
      if (attribute.name == name) return {&module.classes[id], &attribute};
  return {};
}

}  // namespace kernelc::ir
