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

// As in Python, the functions of a class do not see its names.
const Symbol* Scope::find_outward(std::string_view name) const {
  bool is_in_function = false;
  for (const Scope* scope = this; scope; scope = scope->parent_) {
    if (is_in_function && scope->kind_ == Kind::Class) continue;
    is_in_function |= scope->kind_ == Kind::Function;
    if (const Symbol* symbol = scope->find_own(name)) return symbol;
  }
  return nullptr;
}

// A name of the module that no class has made private is found from within classes, too: `__builtin_ctz`.
const Symbol* Scope::find(std::string_view name) const {
  if (const Symbol* symbol = find_outward(name)) return symbol;
  const std::string_view written = name_in_private(name);
  return written.empty() ? nullptr : find_outward(written);
}

std::string_view name_in_private(std::string_view name) {
  if (name.size() < 5 || name[0] != '_' || name[1] == '_') return {};
  const std::size_t at = name.find("__", 2);
  return at == std::string_view::npos || at + 2 == name.size() ? std::string_view() : name.substr(at);
}

std::string name_in_class(std::string_view name, std::string_view owner) {
  const bool is_private = name.starts_with("__") && !name.ends_with("__");  // outside of classes
  const std::string_view written = is_private ? name : name_in_private(name);
  const std::size_t letters = owner.find_first_not_of('_');
  if (written.empty() || letters == std::string_view::npos) return std::string(name);
  return "_" + std::string(owner.substr(letters)).append(written);
}

}  // namespace kernelc::sema
