#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "sema/symbol.h"

namespace kernelc::sema {

/// The names of one module, `.pxd`, class or function. Lookup goes outward.
class Scope {
 public:
  enum class Kind { Builtin, Module, Class, Function };

  Scope(Kind kind, const Scope* parent) : kind_(kind), parent_(parent) {}

  Kind kind() const { return kind_; }
  const Scope* parent() const { return parent_; }

  void declare(const std::string& name, Symbol symbol) { symbols_.insert_or_assign(name, std::move(symbol)); }
  /// Forgets local variables from id `first` on: they belonged to a check that was thrown away.
  void forget_locals_from(std::size_t first);
  const Symbol* find_own(std::string_view name) const;
  Symbol* find_own(std::string_view name);
  const Symbol* find(std::string_view name) const;
  const std::map<std::string, Symbol, std::less<>>& symbols() const { return symbols_; }

  /// Whether the name itself is known here, not only the one that a class made private.
  bool knows(std::string_view name) const { return find_outward(name) != nullptr; }

 private:
  const Symbol* find_outward(std::string_view name) const;

  Kind kind_;
  const Scope* parent_;
  std::map<std::string, Symbol, std::less<>> symbols_;
};

/// `__name` of `_Class__name`, or nothing when it is no private name.
std::string_view name_in_private(std::string_view name);

/// What `name`, written in another class or in none, is called if it is private and the class `owner` declares it: `_Owner__name` for
/// `_Class__name` and `__name`.
std::string name_in_class(std::string_view name, std::string_view owner);

}  // namespace kernelc::sema
