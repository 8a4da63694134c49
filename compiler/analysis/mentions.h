#pragma once

#include <set>
#include <vector>

#include "ir/module.h"

namespace kernelc::analysis {

/// Where a function uses one of its locals.
struct LocalMentions {
  std::vector<ir::StmtId> assignments;  ///< Assign, Unbind, ForRange, ForEach, ParallelFor, Try (by the name of a handler)
  std::vector<ir::ExprId> values;       ///< what the Assigns among them give it
  std::vector<ir::ExprId> reads;        ///< LocalRefs other than targets
  bool is_address_taken = false;        ///< of the variable itself or of a part of it
  bool is_assigned_in_expression = false;  ///< by a statement that is part of an expression
  bool is_shared_by_threads = false;    ///< private to the threads of a prange or parallel block
};

using Mentions = Store<ir::LocalId, LocalMentions>;

/// Mentions of all locals of a function.
Mentions mentions_in(const ir::Module& module, const ir::Function& function);

/// Whether a local is one that other code can reach: captured by an inner function, or belonging to an outer one.
inline bool is_in_closure(const ir::Local& local) { return local.is_captured || local.is_outer; }

/// The locals that a statement assigns, itself and in its parts.
std::vector<ir::LocalId> assigned_in(const ir::Module& module, ir::StmtId id);

/// Whether an expression mentions one of these locals.
bool mentions_any(const ir::Module& module, ir::ExprId id, const std::set<ir::LocalId>& locals);

}  // namespace kernelc::analysis
