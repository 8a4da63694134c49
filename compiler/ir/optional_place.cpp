#include "ir/optional_place.h"

#include "ir/class_attributes.h"
#include "ir/walk.h"

namespace kernelc::ir {

namespace {

bool is_optional_attribute(const Module& module, const Member& member) {
  const auto* object = module.types.as<ObjectType>(module[member.base].type);
  const auto* attribute = object ? find_attribute(module, object->class_id, member.field).attribute : nullptr;
  return attribute && attribute->is_optional;
}

}  // namespace

bool is_optional_place(const Module& module, const Function& function, ExprId id) {
  if (const auto* local = node_as<LocalRef>(module, id)) return function.locals[local->id].is_optional;
  if (const auto* global = node_as<GlobalRef>(module, id)) return module.globals[global->id].is_optional;
  const auto* member = node_as<Member>(module, id);
  return member && is_optional_attribute(module, *member);
}

}  // namespace kernelc::ir
