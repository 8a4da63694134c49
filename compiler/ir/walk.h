#pragma once

#include "ir/module.h"

// The one place that knows what nodes are made of. Passes, the verifier and the emitter go through trees with it.
namespace kernelc::ir {

/// Gets the parts of one node. Parts that a node does not have (an omitted step, a `return` without a value) are left out.
class PartVisitor {
 public:
  virtual ~PartVisitor() = default;
  virtual void visit(ExprId part) = 0;
  virtual void visit(StmtId part) = 0;
  virtual void visit(const Block& part) {
    for (const StmtId id : part) visit(id);
  }
};

/// Shows the direct parts of a node, in order of evaluation: of an assignment the value comes before the target, of a loop
/// the bounds before the target before the body. Locals that a node names without an expression (the item of a ForEach, the
/// name of a handler, private locals) are not parts.
void visit_parts(const Expr& expr, PartVisitor& visitor);
void visit_parts(const Stmt& stmt, PartVisitor& visitor);

/// Goes through whole trees. A pass overrides `visit` for what it looks at, and calls `parts` where it wants to go deeper.
class Walk : public PartVisitor {
 public:
  explicit Walk(const Module& module) : module_(module) {}

  using PartVisitor::visit;
  void visit(ExprId id) override { parts(id); }
  void visit(StmtId id) override { parts(id); }

 protected:
  void parts(ExprId id) { visit_parts(module_[id], *this); }
  void parts(StmtId id) { visit_parts(module_[id], *this); }
  const Module& module_;
};

/// The node of an expression or statement if it is of kind T, else nullptr.
template <class T>
const T* node_as(const Module& module, ExprId id) {
  return id.valid() ? std::get_if<T>(&module[id].node) : nullptr;
}
template <class T>
const T* node_as(const Module& module, StmtId id) {
  return id.valid() ? std::get_if<T>(&module[id].node) : nullptr;
}

/// The local that an expression names, or none.
LocalId local_of(const Module& module, ExprId id);

/// The view that a check for None hands on; none for any other expression.
ExprId checked_view(const Module& module, ExprId id);

/// The function type of a function, or of what a function pointer points to; nullptr if the expression is neither.
const FunctionType* function_type_of(const Module& module, ExprId callee);

}  // namespace kernelc::ir
