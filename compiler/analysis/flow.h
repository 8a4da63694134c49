#pragma once

#include <optional>
#include <utility>

#include "ir/falls_through.h"
#include "ir/walk.h"
#include "support/match.h"

namespace kernelc::analysis {

/// Whether a condition is a constant, as in `while True:`.
std::optional<bool> constant_truth(const ir::Module& module, ir::ExprId condition);

/// Forward data flow over structured statements. A pass derives from it, keeps what it knows at a place in a State, and
/// overrides the hooks; code that cannot be reached is not shown to it. Loops run until their head is stable, so hooks see
/// nodes several times, each time with a State that knows no more than before: what a pass finds violated stays violated.
///
/// A State is copied freely and has `bool join(const State&)`: what holds on both ways; true if that is less than before.
template <class State>
class Flow {
 public:
  explicit Flow(const ir::Module& module) : module_(module) {}
  virtual ~Flow() = default;

  void run(const ir::Block& body, State entry) {
    now_ = std::move(entry);
    run(body);
  }

 protected:
  using Exit = std::optional<State>;

  /// An expression was evaluated, after its parts. Locals and globals as targets of assignments are not evaluated.
  virtual void evaluated(ir::ExprId, State&) {}
  /// The target of an Assign, ForRange, ParallelFor or Unbind got its value.
  virtual void assigned(ir::StmtId, ir::ExprId /*target*/, State&) {}
  /// A statement gave a value to a local that it names: the item of a ForEach, the exception of a handler.
  virtual void named(ir::LocalId, State&) {}
  /// A condition was found to be true or false.
  virtual void assume(ir::ExprId, bool, State&) {}
  /// The bounds of a ForRange or ParallelFor were evaluated; iterations follow.
  virtual void entered(ir::StmtId, State&) {}
  /// A Parallel block ended: its threads and their variables are gone.
  virtual void left(const ir::Parallel&, State&) {}
  /// A ForRange or ParallelFor ran out of iterations.
  virtual void exhausted(ir::StmtId, State&) {}
  /// Brings the head of a loop to what also holds after an iteration; true if it changed. Rounds count from 1.
  virtual bool join_head(State& head, const State& after, int /*round*/) { return head.join(after); }

  const ir::Module& module_;

 private:
  /// Where control goes when it leaves a statement early; nullptr: what holds there is of no interest.
  struct Exits {
    Exit* on_break = nullptr;
    Exit* on_continue = nullptr;
    Exit* on_return = nullptr;
    Exit* on_raise = nullptr;
  };
  struct Branches {
    Exit if_true, if_false;
  };
  class PartsInOrder;

  static void join(Exit& into, const Exit& from) {
    if (!from) return;
    if (into) into->join(*from);
    else into = from;
  }
  static void leave(Exit* exit, Exit& now) {
    if (exit) join(*exit, now);
    now.reset();
  }
  void may_raise() {
    if (exits_.on_raise) join(*exits_.on_raise, now_);
  }

  void run(const ir::Block& block);
  void run(ir::StmtId id);
  void evaluate(ir::ExprId id);
  Branches branch(ir::ExprId condition);
  void assign(ir::StmtId at, ir::ExprId target);
  void name(ir::LocalId local);
  template <class Loop>
  void counted_loop(ir::StmtId id, const Loop& loop);
  template <class Head>
  void loop(const ir::Block& body, const ir::Block& otherwise, Head begin_iteration);
  void try_handlers(const ir::Try& node);
  void try_finally(const ir::Try& node);

  Exit now_;
  Exits exits_;
};

template <class State>
class Flow<State>::PartsInOrder : public ir::PartVisitor {
 public:
  explicit PartsInOrder(Flow& flow) : flow_(flow) {}
  void visit(ir::ExprId part) override { flow_.evaluate(part); }
  void visit(ir::StmtId part) override { flow_.run(part); }

 private:
  Flow& flow_;
};

template <class State>
void Flow<State>::evaluate(ir::ExprId id) {
  if (!id.valid() || !now_) return;
  if (std::holds_alternative<ir::Logical>(module_[id].node)) {
    const Branches branches = branch(id);
    now_ = branches.if_true;
    join(now_, branches.if_false);
  } else if (const auto* choice = ir::node_as<ir::Conditional>(module_, id)) {
    Branches branches = branch(choice->condition);
    now_ = std::move(branches.if_true);
    evaluate(choice->then);
    std::swap(now_, branches.if_false);
    evaluate(choice->otherwise);
    join(now_, branches.if_false);
  } else {
    PartsInOrder parts(*this);
    ir::visit_parts(module_[id], parts);
  }
  if (!now_) return;
  evaluated(id, *now_);
  if (ir::never_returns(module_, id)) leave(exits_.on_raise, now_);
}

template <class State>
typename Flow<State>::Branches Flow<State>::branch(ir::ExprId condition) {
  if (const auto truth = constant_truth(module_, condition)) return *truth ? Branches{now_, {}} : Branches{{}, now_};
  if (const auto* both = ir::node_as<ir::Logical>(module_, condition)) {
    Branches left = branch(both->left);
    now_ = both->is_and ? left.if_true : left.if_false;
    Branches right = branch(both->right);
    if (both->is_and) join(right.if_false, left.if_false);
    else join(right.if_true, left.if_true);
    return right;
  }
  const auto* unary = ir::node_as<ir::Unary>(module_, condition);
  if (unary && unary->op == ir::UnaryOp::Not) {
    Branches operand = branch(unary->operand);
    return {std::move(operand.if_false), std::move(operand.if_true)};
  }
  evaluate(condition);
  Branches branches{now_, now_};
  if (branches.if_true) assume(condition, true, *branches.if_true);
  if (branches.if_false) assume(condition, false, *branches.if_false);
  return branches;
}

template <class State>
void Flow<State>::assign(ir::StmtId at, ir::ExprId target) {
  const auto& node = module_[target].node;
  if (!std::holds_alternative<ir::LocalRef>(node) && !std::holds_alternative<ir::GlobalRef>(node)) evaluate(target);
  if (!now_) return;
  assigned(at, target, *now_);
  may_raise();
}

template <class State>
void Flow<State>::name(ir::LocalId local) {
  if (!local.valid() || !now_) return;
  named(local, *now_);
  may_raise();
}

template <class State>
void Flow<State>::run(const ir::Block& block) {
  for (const ir::StmtId id : block) run(id);
}

template <class State>
void Flow<State>::run(ir::StmtId id) {
  if (!now_) return;
  match(
      module_[id].node,
      [&](const ir::ExprStmt& n) { evaluate(n.value); },
      [&](const ir::Assign& n) {
        evaluate(n.value);
        assign(id, n.target);
      },
      [&](const ir::BlockStmt& n) { run(n.body); },
      [&](const ir::If& n) {
        Branches branches = branch(n.condition);
        now_ = std::move(branches.if_true);
        run(n.then);
        std::swap(now_, branches.if_false);
        run(n.otherwise);
        join(now_, branches.if_false);
      },
      [&](const ir::While& n) {
        loop(n.body, n.otherwise, [&] {
          Branches branches = branch(n.condition);
          now_ = std::move(branches.if_true);
          return std::move(branches.if_false);
        });
      },
      [&](const ir::ForRange& n) { counted_loop(id, n); },
      [&](const ir::ForEach& n) {
        evaluate(n.iterable);
        loop(n.body, n.otherwise, [&] {
          Exit end = now_;
          name(n.item);
          return end;
        });
      },
      [&](const ir::Break&) { leave(exits_.on_break, now_); },
      [&](const ir::Continue&) { leave(exits_.on_continue, now_); },
      [&](const ir::Return& n) {
        evaluate(n.value);
        leave(exits_.on_return, now_);
      },
      [&](const ir::Unbind& n) { assign(id, n.target); },
      [&](const ir::Try& n) { n.has_finally ? try_finally(n) : try_handlers(n); },
      [&](const ir::GilBlock& n) { run(n.body); },
      [&](const ir::Parallel& n) {
        evaluate(n.options.num_threads);
        evaluate(n.options.chunk_size);
        evaluate(n.options.use_threads_if);
        run(n.body);
        if (now_) left(n, *now_);
      },
      [&](const ir::ParallelFor& n) { counted_loop(id, n); });
}

template <class State>
template <class Loop>
void Flow<State>::counted_loop(ir::StmtId id, const Loop& node) {
  for (const ir::ExprId bound : {node.start, node.stop, node.step}) evaluate(bound);
  if (!now_) return;
  entered(id, *now_);
  loop(node.body, node.otherwise, [&] {
    Exit end = now_;
    if (end) exhausted(id, *end);
    assign(id, node.target);
    return end;
  });
}

/// Runs a loop until its head is stable. `begin_iteration` goes on with what holds in the body and returns what holds
/// when the loop is exhausted.
template <class State>
template <class Head>
void Flow<State>::loop(const ir::Block& body, const ir::Block& otherwise, Head begin_iteration) {
  if (!now_) return;
  const Exits outer = exits_;
  State head = *now_;
  for (int round = 1;; ++round) {
    Exit broken, continued;
    exits_ = outer;
    exits_.on_break = &broken;
    exits_.on_continue = &continued;
    now_ = head;
    Exit end = begin_iteration();
    run(body);
    join(now_, continued);
    const bool is_stable = !now_ || !join_head(head, *now_, round);
    exits_ = outer;
    if (!is_stable) continue;
    now_ = std::move(end);
    run(otherwise);
    join(now_, broken);
    return;
  }
}

template <class State>
void Flow<State>::try_handlers(const ir::Try& node) {
  if (node.handlers.empty()) {
    run(node.body);
    run(node.otherwise);
    return;
  }
  Exit raised;
  Exit* const outer = exits_.on_raise;
  exits_.on_raise = &raised;
  may_raise();
  run(node.body);
  exits_.on_raise = outer;
  run(node.otherwise);
  Exit after = std::move(now_);
  bool catches_all = false;
  for (const ir::Try::Handler& handler : node.handlers) {
    now_ = raised;
    for (const ir::ExprId type : handler.types) evaluate(type);
    name(handler.name);
    run(handler.body);
    join(after, now_);
    catches_all = catches_all || handler.types.empty();
  }
  now_ = std::move(raised);
  if (!catches_all) may_raise();
  now_ = std::move(after);
}

/// The final statements run once for each way of leaving the others, so that what is known on the normal way is kept.
template <class State>
void Flow<State>::try_finally(const ir::Try& node) {
  const Exits outer = exits_;
  Exit broken, continued, returned, raised;
  exits_ = {&broken, &continued, &returned, &raised};
  may_raise();
  try_handlers(node);
  exits_ = outer;
  Exit after = std::move(now_);
  const std::pair<Exit*, Exit*> ways[] = {
      {&broken, outer.on_break}, {&continued, outer.on_continue}, {&returned, outer.on_return}, {&raised, outer.on_raise}};
  for (const auto& [inner, target] : ways) {
    now_ = std::move(*inner);
    run(node.final_body);
    leave(target, now_);
  }
  now_ = std::move(after);
  run(node.final_body);
}

}  // namespace kernelc::analysis
