#include "emit/numbers.h"

#include "support/match.h"

namespace kernelc::emit {

namespace {

using Kind = NumberClass::Kind;

int float_size(ir::FloatType::Width width) {
  using Width = ir::FloatType::Width;
  switch (width) {
    case Width::Half: return 0;
    case Width::Single: return 4;
    case Width::Double: return 8;
    case Width::Extended: return 16;
  }
  unreachable();
}

}  // namespace

NumberClass number_class(const ir::Types& types, ir::TypeId type) {
  if (types.is<ir::BoolType>(type)) return {Kind::Integer, 1, false};
  if (types.is<ir::CodePointType>(type)) return {Kind::Integer, 4, false};
  if (const auto* integer = types.as<ir::IntType>(type))
    return integer->is_extern ? NumberClass{} : NumberClass{Kind::Integer, integer->size, integer->is_signed};
  if (const auto* number = types.as<ir::FloatType>(type)) {
    const int size = float_size(number->width);
    return size > 0 ? NumberClass{Kind::Float, size, true} : NumberClass{};
  }
  return {};
}

NumberClass promoted(NumberClass number) {
  const bool is_narrow = number.kind == Kind::Integer && number.size < 4;
  return is_narrow ? NumberClass{Kind::Integer, 4, true} : number;
}

NumberClass common_class(NumberClass a, NumberClass b) {
  if (a.kind == Kind::Other || b.kind == Kind::Other) return {};
  a = promoted(a);
  b = promoted(b);
  if (a.kind != b.kind) return a.kind == Kind::Float ? a : b;
  if (a.size != b.size) return a.size > b.size ? a : b;
  return a.is_signed ? b : a;
}

}  // namespace kernelc::emit
