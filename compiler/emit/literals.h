#pragma once

#include <string>
#include <string_view>

#include "emit/text.h"
#include "ir/module.h"

// Literals of C++ with exactly the value and type that is meant.
namespace kernelc::emit {

/// A string literal; any byte may occur in it.
std::string string_literal(std::string_view bytes);

/// An integer as C++ types it when nothing is added: `12`, `3000000000`, `'a'`.
struct IntegerLiteral {
  Text text;            ///< without a suffix
  ir::TypeId natural;   ///< the type that C++ gives it then
  Text exact;           ///< with the suffix or cast that makes it of the type asked for
};
IntegerLiteral integer_literal(std::string text, ir::TypeId type, const ir::Types& types);

Text float_literal(std::string_view text, ir::FloatType::Width width);

}  // namespace kernelc::emit
