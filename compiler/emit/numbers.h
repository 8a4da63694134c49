#pragma once

#include "ir/types.h"

// What C++ makes of arithmetic between its own types, so that casts which it does by itself need not be written.
namespace kernelc::emit {

/// The part of a number's C++ type that matters for conversions.
struct NumberClass {
  enum class Kind { Other, Integer, Float };
  Kind kind = Kind::Other;
  int size = 0;
  bool is_signed = true;
  friend bool operator==(const NumberClass&, const NumberClass&) = default;
};

NumberClass number_class(const ir::Types& types, ir::TypeId type);

/// After the integer promotions.
NumberClass promoted(NumberClass number);

/// After the usual arithmetic conversions of two operands; Other unless both are plain numbers.
NumberClass common_class(NumberClass a, NumberClass b);

}  // namespace kernelc::emit
