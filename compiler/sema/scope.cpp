#include "sema/scope.h"

namespace kernelc::sema {

const Symbol* Scope::find_own(std::string_view name) const {
  const auto found = symbols_.find(name);
  return found == symbols_.end() ? nullptr : &found->second;
}

Symbol* Scope::find_own(std::string_view name) {
  const auto found = symbols_.find(name);
  return found == symbols_.end() ? nullptr : &found->second;
}

void Scope::forget_locals_from(std::size_t first) {
  std::erase_if(symbols_, [&](const auto& entry) {
    const auto* local = std::get_if<LocalSymbol>(&entry.second);
    return local && local->id.value >= first;
  });
}

const Symbol* Scope::find(std::string_view name) const {
  for (const Scope* scope = this; scope; scope = scope->parent_) {
    if (const Symbol* symbol = scope->find_own(name)) return symbol;
  }
  return nullptr;
}

}  // namespace kernelc::sema
