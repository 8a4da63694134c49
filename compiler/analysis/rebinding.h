#pragma once

#include <set>
#include <string>

#include "analysis/facts.h"

namespace kernelc::analysis {

/// The views outside of locals that running some code can rebind.
struct Rebinding {
  bool anything = false;  ///< it calls what nobody can look into
  std::set<ir::GlobalId> globals;
  std::set<std::string> attributes;

  bool add(const Rebinding& other);  ///< true if that is news
};

/// What each function can rebind, itself and by calls.
Store<ir::FunctionId, Rebinding> rebinding_of_functions(const ir::Module& module, const Facts& facts);

/// What a statement can rebind.
Rebinding rebinding_of(const ir::Module& module, const Facts& facts, const Store<ir::FunctionId, Rebinding>& functions,
                       ir::StmtId id);

}  // namespace kernelc::analysis
