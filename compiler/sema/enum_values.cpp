#include "sema/enum_values.h"

#include <cstdlib>

namespace kernelc::sema {

std::optional<long long> enumerator_value(const ir::Module& module, const EnumeratorSymbol& symbol) {
  const ir::Enum& enumeration = module.enums[symbol.id];
  if (enumeration.is_extern) return std::nullopt;
  long long offset = 0;
  for (int i = symbol.member; i >= 0; --i, ++offset) {
    const ir::ExprId value = enumeration.members[static_cast<std::size_t>(i)].value;
    if (!value.valid()) continue;
    const auto* constant = std::get_if<ir::IntConst>(&module[value].node);
    if (!constant) return std::nullopt;
    return std::strtoll(constant->text.c_str(), nullptr, 0) + offset;
  }
  return symbol.member;
}

}  // namespace kernelc::sema
