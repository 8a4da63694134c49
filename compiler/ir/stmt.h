#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ir/expr.h"

// Statements as they are meant. Each node has its source or C++ form above it.
namespace kernelc::ir {

using Block = std::vector<StmtId>;

// f(x);
struct ExprStmt {
  ExprId value;
};

// x = value; the target is a LocalRef, GlobalRef, ViewElement, Member, ElementOf or Dereference. Objects and views are
// released and taken over; the value is evaluated first. Attributes and items of objects are RuntimeCalls.
struct Assign {
  ExprId target;
  ExprId value;
  TypeId checked_by = {};  ///< the signature of the operator of a C++ class that does it, where that is declared to raise
};

// { ... }
struct BlockStmt {
  Block body;
};

// if (c) ... else ...
struct If {
  ExprId condition;
  Block then;
  Block otherwise;
};

// while (c) ...; `otherwise` runs unless a break left the loop
struct While {
  ExprId condition;
  Block body;
  Block otherwise;
};

// for target in range(start, stop, step): bounds are evaluated once; after the loop the target has its last value. The
// target is a C integer variable (with `keeps_end_value`, any C number), assigned at the start of each iteration, so that the body may change it.
struct ForRange {
  enum class Direction { Up, Down, Unknown };
  ExprId target;  ///< LocalRef or GlobalRef
  ExprId start;
  ExprId stop;
  ExprId step;    ///< none for 1
  Direction direction = Direction::Up;
  bool includes_stop = false;    ///< from `for i from a <= i <= b`
  bool keeps_end_value = false;  ///< `for … from`: the target ends at the first value out of range
  Block body;
  Block otherwise;
};

// for item in iterable: over a Python iterable; `item` is an object local that the body starts by assigning
struct ForEach {
  LocalId item;
  ExprId iterable;
  Block body;
  Block otherwise;
};

struct Break {};
struct Continue {};

// return value;
struct Return {
  ExprId value;  ///< none for void
};

// x becomes unbound
struct Unbind {
  ExprId target;  ///< LocalRef or GlobalRef
};

// try { ... } catch ...
struct Try {
  struct Handler {
    std::vector<ExprId> types;  ///< objects; none catches everything
    LocalId name;               ///< the caught exception, or none
    Block body;
    Span span;
  };
  Block body;
  std::vector<Handler> handlers;
  Block otherwise;
  Block final_body;
  bool has_finally = false;
};

// with nogil:   with gil:
struct GilBlock {
  bool acquires = false;
  Block body;
};

struct ParallelOptions {
  ExprId num_threads;
  ExprId chunk_size;
  ExprId use_threads_if;
  std::string schedule;
};

// with parallel(...): every thread runs the body
struct Parallel {
  ParallelOptions options;
  std::vector<LocalId> private_locals;
  Block body;
};

// for target in prange(start, stop, step, ...)
struct ParallelFor {
  struct Reduction {
    LocalId local;
    ArithOp op;
  };
  ExprId target;
  ExprId start;
  ExprId stop;
  ExprId step;
  ParallelOptions options;
  std::vector<LocalId> private_locals;  ///< assigned in the body: firstprivate and lastprivate
  std::vector<Reduction> reductions;
  bool is_nested = false;  ///< inside parallel(): shares out the iterations of the team
  Block body;
  Block otherwise;
};

struct Stmt {
  Span span;
  std::variant<ExprStmt, Assign, BlockStmt, If, While, ForRange, ForEach, Break, Continue, Return, Unbind, Try, GilBlock,
               Parallel, ParallelFor>
      node;

  ~Stmt();
};

}  // namespace kernelc::ir

extern template class kernelc::Store<kernelc::ir::StmtId, kernelc::ir::Stmt>;
