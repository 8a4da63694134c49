#include "sema/c_types.h"

namespace kernelc::sema {

bool is_same_c_type(const ir::Types& types, ir::TypeId a, ir::TypeId b) {
  if (types.strip(a) == types.strip(b)) return true;
  const auto* pointer = types.as<ir::PointerType>(a);
  const auto* other = types.as<ir::PointerType>(b);
  if (pointer && other)
    return types.is_const(pointer->target) == types.is_const(other->target) && is_same_c_type(types, pointer->target, other->target);
  const auto* array = types.as<ir::ArrayType>(a);
  const auto* other_array = types.as<ir::ArrayType>(b);
  if (array && other_array)
    return array->extent == other_array->extent && array->cpp_extent == other_array->cpp_extent && is_same_c_type(types, array->element, other_array->element);
  const auto* left = types.as<ir::IntType>(a);
  const auto* right = types.as<ir::IntType>(b);
  if (!left || !right || left->is_extern || right->is_extern) return false;
  return left->size == right->size && left->is_signed == right->is_signed && left->rank == right->rank && left->is_character == right->is_character;
}

bool stands_for_same(const ir::Types& types, ir::TypeId a, ir::TypeId b) {
  const auto* left = types.as<ir::IntType>(a);
  const auto* right = types.as<ir::IntType>(b);
  if (!left || !right || !(left->is_extern || right->is_extern)) return false;
  return left->size == right->size && left->is_signed == right->is_signed && left->rank == right->rank;
}

}  // namespace kernelc::sema
