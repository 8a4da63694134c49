#include "sema/convert.h"
#include "sema/expressions.h"

// The type in which two numbers meet.
namespace kernelc::sema {

namespace {

int float_rank(ir::FloatType::Width width) { return width == ir::FloatType::Width::Half ? 1 : static_cast<int>(width); }

struct NumberShape {
  bool is_complex = false;
  bool is_floating = false;
  ir::FloatType::Width width = ir::FloatType::Width::Single;
  bool is_soft = false;
};

NumberShape shape_of(const ir::Types& types, ir::TypeId type) {
  if (const auto* number = types.as<ir::ComplexType>(type)) return {true, true, number->width, number->is_soft};
  if (const auto* number = types.as<ir::FloatType>(type)) return {false, true, number->width};
  return {};
}

ir::TypeId promoted(Body& body, ir::TypeId type) {
  ir::Types& types = body.types();
  type = types.strip(type);
  if (const auto* enumeration = types.as<ir::EnumType>(type)) {
    const ir::TypeId underlying = body.module().enums[enumeration->id].underlying;
    return underlying ? promoted(body, underlying) : types.int_type;
  }
  if (types.is<ir::CodePointType>(type)) return types.long_type;
  const auto* integer = types.as<ir::IntType>(type);
  return !integer || integer->rank < 3 ? types.int_type : type;
}

/// A literal without a suffix takes the type of the other operand when that can hold it.
bool adapts(Body& body, ir::ExprId literal, ir::TypeId other) {
  const auto value = literal_integer(body, literal);
  const auto* own = body.types().as<ir::IntType>(body.type_of(literal));
  const auto* type = body.types().as<ir::IntType>(promoted(body, other));
  if (!value || !type || (own && !own->is_signed) || body.node<ir::IntConst>(literal)->keeps_type) return false;
  if (type->size >= 8) return type->is_signed || *value >= 0;
  return type->is_signed ? *value >= -0x80000000LL && *value <= 0x7fffffffLL : *value >= 0 && *value <= 0xffffffffLL;
}

}  // namespace

ir::TypeId common_integer(Body& body, ir::TypeId left, ir::TypeId right) {
  ir::Types& types = body.types();
  left = promoted(body, left);
  right = promoted(body, right);
  if (left == right) return left;
  const ir::IntType a = *types.as<ir::IntType>(left);
  const ir::IntType b = *types.as<ir::IntType>(right);
  if (a.is_signed == b.is_signed) return a.rank >= b.rank ? left : right;
  const bool left_unsigned = !a.is_signed;
  const ir::IntType& is_unsigned = left_unsigned ? a : b;
  const ir::IntType& is_signed = left_unsigned ? b : a;
  const bool unsigned_wins = is_unsigned.rank >= is_signed.rank;
  return unsigned_wins == left_unsigned ? left : right;
}

std::optional<ir::TypeId> common_number(Body& body, ir::ExprId left, ir::ExprId right) {
  ir::Types& types = body.types();
  const ir::TypeId a = types.strip(body.type_of(left));
  const ir::TypeId b = types.strip(body.type_of(right));
  if (!types.is_number(a) || !types.is_number(b)) return std::nullopt;
  const NumberShape left_shape = shape_of(types, a);
  const NumberShape right_shape = shape_of(types, b);
  if (left_shape.is_floating || right_shape.is_floating) {
    auto width = float_rank(left_shape.width) >= float_rank(right_shape.width) ? left_shape.width : right_shape.width;
    if (!left_shape.is_floating) width = right_shape.width;
    if (!right_shape.is_floating) width = left_shape.width;
    if (width == ir::FloatType::Width::Half) width = ir::FloatType::Width::Single;
    const bool is_complex = left_shape.is_complex || right_shape.is_complex;
    const bool is_soft = is_complex && left_shape.is_complex == left_shape.is_soft && right_shape.is_complex == right_shape.is_soft;
    if (is_soft) return types.soft_complex;
    return is_complex ? types.intern(ir::ComplexType{width}) : types.intern(ir::FloatType{width});
  }
  if (adapts(body, right, a)) return promoted(body, a);
  if (adapts(body, left, b)) return promoted(body, b);
  return common_integer(body, a, b);
}

ir::TypeId type_in_c(Body& body, ir::TypeId common, ir::ExprId left, ir::ExprId right) {
  ir::Types& types = body.types();
  const auto* both = types.as<ir::IntType>(common);
  const auto is_as_large = [&](ir::ExprId operand) {
    const auto* own = types.as<ir::IntType>(body.type_of(operand));
    return own && !own->is_signed && own->size == both->size;
  };
  if (!both || !both->is_signed || !(is_as_large(left) || is_as_large(right))) return common;
  return both->rank >= 5 ? types.unsigned_long_long : types.unsigned_long;
}

}  // namespace kernelc::sema
