#pragma once

#include <set>
#include <string>

#include "sema/body.h"

namespace kernelc::sema {

/// C variables of the module that parallel code assigns: threads have such variables for themselves, and that only local variables
/// can be. While this lives, each of the names means a local variable with the value from before.
///
///     for i in prange(n): total += i    →    copy = total; for i in prange(n): copy += i; total = copy
class ModuleVariableCopies {
 public:
  ModuleVariableCopies(Body& body, const std::set<std::string>& names, Span span);

  /// Behind the parallel code: the variables take the values that their copies ended with, but those that are named.
  void give_back(const std::set<std::string>& but);

 private:
  void add(const std::string& name, ir::GlobalId global);
  struct Copy {
    std::string name;
    ir::GlobalId global;
    ir::LocalId local;
  };

  Body& body_;
  Span span_;
  Restore<Scope*> scope_;
  std::vector<Copy> copies_;
};

}  // namespace kernelc::sema
