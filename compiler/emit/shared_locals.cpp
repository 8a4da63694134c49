#include "emit/shared_locals.h"

#include <algorithm>

namespace kernelc::emit {

namespace {

class FindLocals : public ir::Walk {
 public:
  using Walk::visit;
  explicit FindLocals(const Body& body) : Walk(body.module), body_(body) {}
  std::vector<ir::LocalId> mentioned;  ///< in order of first mention
  std::set<ir::LocalId> assigned, declared;

  void visit(ir::ExprId id) override {
    if (const ir::LocalId local = ir::local_of(module_, id); local.valid()) mention(local);
    parts(id);
  }
  void visit(ir::StmtId id) override {
    const auto& node = module_[id].node;
    if (const int nest = body_.file.facts.nest_of.get(id); nest > 0) guarded(body_.file.facts.nests[static_cast<std::size_t>(nest) - 1]);
    if (const auto* assign = std::get_if<ir::Assign>(&node)) target(id, assign->target);
    if (const auto* loop = std::get_if<ir::ForRange>(&node)) target(id, loop->target);
    if (const auto* loop = std::get_if<ir::ParallelFor>(&node)) target(id, loop->target);
    if (const auto* loop = std::get_if<ir::ForEach>(&node)) mention(loop->item), assigned.insert(loop->item);
    if (const auto* handled = std::get_if<ir::Try>(&node))
      for (const auto& handler : handled->handlers)
        if (handler.name.valid()) mention(handler.name), assigned.insert(handler.name);
    parts(id);
  }

 private:
  // What the copies of a nest are chosen by.
  void guarded(const analysis::Nest& nest) {
    for (const analysis::Guard& guard : nest.guards)
      for (const analysis::NestTerm& term : {guard.least, guard.most})
        if (term.local.valid()) mention(term.local);
  }
  void mention(ir::LocalId local) {
    if (std::find(mentioned.begin(), mentioned.end(), local) == mentioned.end()) mentioned.push_back(local);
  }
  void target(ir::StmtId id, ir::ExprId place) {
    const ir::LocalId local = ir::local_of(module_, place);
    if (!local.valid()) return;
    assigned.insert(local);
    if (body_.file.facts.declares.get(id)) declared.insert(local);
  }

  const Body& body_;
};

bool contains(const std::vector<ir::LocalId>& locals, ir::LocalId local) {
  return std::find(locals.begin(), locals.end(), local) != locals.end();
}

class FindRaises : public ir::Walk {
 public:
  using Walk::visit;
  explicit FindRaises(const Body& body) : Walk(body.module), body_(body) {}
  bool found = false;

  void visit(ir::ExprId id) override {
    const auto effects = body_.effects(id);
    found = found || effects.may_raise || effects.uses_python;
    parts(id);
  }
  void visit(ir::StmtId id) override {
    const auto& node = module_[id].node;
    found = found || std::holds_alternative<ir::GilBlock>(node) || std::holds_alternative<ir::Unbind>(node) ||
            std::holds_alternative<ir::ForEach>(node) || body_.file.facts.tests_range.get(id);
    parts(id);
  }

 private:
  const Body& body_;
};

}  // namespace

SharedLocals shared_locals(const Body& body, ir::StmtId stmt) {
  FindLocals find(body);
  SharedLocals result;
  const auto* loop = ir::node_as<ir::ParallelFor>(body.module, stmt);
  const auto* block = ir::node_as<ir::Parallel>(body.module, stmt);
  find.visit(loop ? loop->body : block->body);
  result.privates = loop ? loop->private_locals : block->private_locals;
  const ir::LocalId target = loop ? ir::local_of(body.module, loop->target) : ir::LocalId{};
  if (loop)
    for (const auto& reduction : loop->reductions) result.reductions.push_back(reduction.local);
  std::erase_if(result.privates, [&](ir::LocalId local) { return find.declared.contains(local) || local == target; });
  for (const ir::LocalId local : find.mentioned) {
    if (local == target || find.declared.contains(local) || contains(result.privates, local) || contains(result.reductions, local)) continue;
    const bool is_temporary = body.function.locals[local].kind == ir::Local::Kind::Temporary && find.assigned.contains(local);
    (is_temporary ? result.inside : result.passed).push_back(local);
  }
  return result;
}

bool may_raise(const Body& body, const ir::Block& block) {
  FindRaises find(body);
  static_cast<ir::Walk&>(find).visit(block);
  return find.found;
}

}  // namespace kernelc::emit
