#pragma once

#include <string>
#include <vector>

#include "ir/module.h"

// What the passes of this folder find out, in side tables; the IR itself is not changed.
namespace kernelc::analysis {

/// How a local of a view type holds its memory.
enum class ViewStorage {
  Argument,  ///< a parameter that is never rebound: acquired at the border (or lent by the caller) for the whole call; who
             ///< lends a global, an attribute or a local of a closure holds an owner of it meanwhile
  Owned,     ///< counts a reference: it can be rebound, returned, stored, or outlive what it was sliced from
  Borrowed,  ///< only ever slices views that outlive it: a plain view. Also a parameter that is rebound to such slices
};

/// What evaluating an expression can do beside giving its value.
struct ExprEffects {
  bool may_raise = false;
  bool uses_python = false;    ///< needs the GIL
  bool changes_state = false;  ///< assigns variables or memory, or runs code that can
  bool reads_state = false;    ///< the value depends on variables or memory that others may change
};

/// What one function does with its locals.
struct FunctionFacts {
  SideTable<ir::LocalId, ViewStorage> storage;  ///< for locals of view type
  SideTable<ir::LocalId, bool> is_assigned;     ///< parameters that the body assigns
  SideTable<ir::LocalId, bool> has_assigned_elements;  ///< views whose elements are the targets of assignments
  SideTable<ir::LocalId, bool> is_written;      ///< views through which elements are assigned, here, in slices, in callees

  /// C variables and borrowed views that are not declared with the function, but by statements (see Facts::declares).
  SideTable<ir::LocalId, bool> is_declared_in_place;

  bool may_raise = true;            ///< anything in the body can throw
  bool uses_python = true;          ///< holds object operations or `with gil`
  bool changes_state = true;        ///< assigns anything but its own locals
  bool reads_state = true;          ///< depends on anything but its arguments
  bool is_layout_template = false;  ///< called inside nests: a template over the layouts of its view parameters
};

/// A number that stays the same while a nest runs: a local, the extent of an axis of a view local, or zero; plus an offset.
struct NestTerm {
  ir::LocalId local;       ///< none: zero
  int axis = -1;           ///< of a view local
  long long offset = 0;
  friend bool operator==(const NestTerm&, const NestTerm&) = default;
};

/// least <= most, tested before a nest begins
struct Guard {
  NestTerm least;
  NestTerm most;
  friend bool operator==(const Guard&, const Guard&) = default;
};

/// Layout copies of one outermost loop nest.
struct Nest {
  ir::FunctionId function;
  ir::StmtId loop;                  ///< ForRange, While, or an outermost ParallelFor or Parallel
  std::vector<ir::LocalId> views;   ///< locals (or parameters) whose layout the nest is specialised for
  std::vector<ir::ExprId> held;     ///< views in globals and attributes that an owner holds over the nest, by one mention each

  /// A copy for views of one layout. The first that fits runs, and a strided one if none does.
  struct Copy {
    bool is_unit_first = false;   ///< else the last axis has unit stride
    bool is_disjoint = false;     ///< and no elements that are written share memory with other views
    bool is_multiversion = false; ///< once for each vector unit
    bool is_interchanged = false; ///< the loops run in reversed order
  };
  std::vector<Copy> copies;       ///< none: the nest is written as it is

  /// The loops that run in reversed order in the copy that is interchanged, outermost first, and a view whose layout tells.
  std::vector<ir::StmtId> interchanged;
  ir::LocalId order_view;

  /// Then copies may be functions of their own, given these by value; the first are written back.
  bool is_separate = false;
  std::vector<ir::LocalId> updated, read;

  /// The loops of a perfect nest whose body works on element (i, j, ...) of its views, outermost first, and those views.
  /// Where these are contiguous and as large as the loops run, the outer loops may run once and the innermost over all.
  std::vector<ir::StmtId> grid;
  std::vector<ir::LocalId> grid_views;
  bool is_any_order = false;        ///< no iteration depends on another, except by views that overlap

  /// Where all of these hold, the accesses that are marked in Facts::is_guarded are in range, and the copies for known
  /// layouts need not check them. Where one does not hold, a strided copy runs that checks.
  std::vector<Guard> guards;

  std::string reason;               ///< one line for --dump=plan
};

struct Facts {
  Store<ir::FunctionId, FunctionFacts> functions;  ///< of each function of the module
  SideTable<ir::ExprId, ExprEffects> effects;
  SideTable<ir::ExprId, bool> may_be_unbound;   ///< LocalRefs, and other places of views, that need a check before they are read
  SideTable<ir::ExprId, bool> proven_in_range;  ///< ViewElements and ViewSlices whose integer indices need no check at all
  SideTable<ir::ExprId, bool> never_negative;   ///< those that need no wraparound
  SideTable<ir::ExprId, bool> is_guarded;       ///< ViewElements and ViewSlices that are in range if the guards of their nest hold
  SideTable<ir::StmtId, bool> declares;         ///< Assign and ForRange statements that declare their target in place: all its
                                                ///< uses follow in the block, or in the loop's body, which does not assign it
  SideTable<ir::StmtId, bool> tests_range;      ///< ForRanges and ParallelFors that raise OverflowError first if the target cannot
                                                ///< hold a value that they would count: proofs depend on it
  SideTable<ir::StmtId, int> nest_of;           ///< statements that start a nest: 1 + index into nests
  SideTable<ir::ExprId, int> held_view;         ///< mentions of a held view inside its nest: 1 + index into Nest::held
  std::vector<Nest> nests;
};

/// Runs all passes in order.
Facts analyse(const ir::Module& module);

/// The nests and their copies, one line each, for --dump=plan.
std::string dump_plan(const ir::Module& module, const Facts& facts, const SourceFiles& files);

}  // namespace kernelc::analysis
