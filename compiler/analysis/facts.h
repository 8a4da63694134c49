#pragma once

#include <string>
#include <vector>

#include "ir/module.h"

// What the passes of this folder find out, in side tables; the IR itself is not changed.
namespace kernelc::analysis {

/// How a local of a view type holds its memory.
enum class ViewStorage {
  Argument,  ///< a parameter that is never rebound: acquired at the border (or lent by the caller) for the whole call
  Owned,     ///< counts a reference: it can be rebound, returned, stored, or outlive what it was sliced from
  Borrowed,  ///< only ever slices a view that outlives it; a plain view
};

/// What one function does with its locals.
struct FunctionFacts {
  SideTable<ir::LocalId, ViewStorage> storage;  ///< for locals of view type
  SideTable<ir::LocalId, bool> is_assigned;     ///< parameters that the body assigns
  bool may_raise = true;                        ///< anything in the body can throw
  bool uses_python = true;                      ///< holds object operations or `with gil`
};

/// Layout copies of one outermost loop nest.
struct Nest {
  ir::StmtId loop;
  std::vector<ir::LocalId> views;   ///< locals (or parameters) whose layout the nest is specialised for
  std::vector<ir::GlobalId> global_views;
  enum class Copies { None, UnitAxis, UnitAxisAndContiguous };
  Copies copies = Copies::None;
  bool collapses = false;           ///< a perfect nest over whole views: one loop when all are contiguous
  std::string reason;               ///< one line for --dump=plan
};

struct Facts {
  SideTable<ir::FunctionId, FunctionFacts> functions;
  SideTable<ir::ExprId, bool> may_be_unbound;   ///< LocalRefs that need a check before they are read
  SideTable<ir::ExprId, bool> proven_in_range;  ///< ViewElements whose indices need no check at all
  SideTable<ir::StmtId, int> nest_of;           ///< ForRange/While statements that start a nest: 1 + index into nests
  std::vector<Nest> nests;
};

/// Runs all passes in order.
Facts analyse(const ir::Module& module);

/// The nests and their copies, one line each, for --dump=plan.
std::string dump_plan(const ir::Module& module, const Facts& facts, const SourceFiles& files);

}  // namespace kernelc::analysis
