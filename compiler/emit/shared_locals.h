#pragma once

#include "emit/body.h"

namespace kernelc::emit {

/// How the locals that a parallel part mentions get into the function that it becomes.
struct SharedLocals {
  std::vector<ir::LocalId> passed;      ///< read only, by value; objects, arrays and what pointers lead to by reference
  std::vector<ir::LocalId> privates;    ///< each thread has its own; the last iteration's value comes back
  std::vector<ir::LocalId> reductions;
  std::vector<ir::LocalId> inside;      ///< temporaries that live within one iteration
};

SharedLocals shared_locals(const Body& body, ir::StmtId stmt);

/// Whether anything in the statements can throw.
bool may_raise(const Body& body, const ir::Block& block);

}  // namespace kernelc::emit
