#include "analysis/unassigned_reads.h"

#include <map>
#include <set>

#include "analysis/flow.h"

namespace kernelc::analysis {

namespace {

/// The locals that are not bound on any way to a place.
struct Unbound {
  std::vector<bool> locals;

  bool join(const Unbound& other) {
    bool changed = false;
    for (std::size_t i = 0; i < locals.size(); ++i) {
      changed = changed || (locals[i] && !other.locals[i]);
      locals[i] = locals[i] && other.locals[i];
    }
    return changed;
  }
};

/// Variables that each thread has for itself: those of parallel blocks, and those of parallel loops, which give them back.
class Privates : public ir::Walk {
 public:
  Privates(const ir::Module& module, const ir::Block& block) : Walk(module) {
    for (const ir::StmtId stmt : block) visit(stmt);
  }

  std::set<ir::LocalId> of_blocks, of_loops;
  std::set<ir::LocalId> addressed;  ///< who has the address may assign

  bool contains(ir::LocalId id) const { return (of_blocks.contains(id) || of_loops.contains(id)) && !addressed.contains(id); }

  void visit(ir::ExprId id) override {
    if (const auto* address = ir::node_as<ir::AddressOf>(module_, id)) addressed.insert(ir::local_of(module_, address->operand));
    parts(id);
  }
  void visit(ir::StmtId id) override {
    if (const auto* block = std::get_if<ir::Parallel>(&module_[id].node)) of_blocks.insert(block->private_locals.begin(), block->private_locals.end());
    if (const auto* loop = std::get_if<ir::ParallelFor>(&module_[id].node)) {
      of_loops.insert(ir::local_of(module_, loop->target));
      of_loops.insert(loop->private_locals.begin(), loop->private_locals.end());
      for (const auto& reduction : loop->reductions) of_loops.insert(reduction.local);
    }
    parts(id);
  }
};

class UnassignedReads : public Flow<Unbound> {
 public:
  UnassignedReads(const ir::Module& module, const ir::Function& function)
      : Flow(module), function_(function), privates_(module, function.body) {
    Unbound entry{std::vector<bool>(function.locals.size(), false)};
    for (std::size_t i = 0; i < function.locals.size(); ++i) {
      entry.locals[i] = is_checked(function.locals.id_at(i));
    }
    run(function.body, std::move(entry));
  }

  void add_to(std::vector<UnassignedRead>& reads) const {
    for (const auto& [id, is_unbound] : reads_)
      if (is_unbound) reads.push_back({function_.locals[ir::local_of(module_, id)].name, module_[id].span});
  }

 private:
  /// Inner functions may assign what they capture.
  bool is_checked(const ir::Local& local) const {
    const bool is_own = local.kind == ir::Local::Kind::Variable && !local.is_captured && !local.is_outer;
    return is_own && (local.is_untyped || module_.types.is_object(local.type));
  }
  bool is_checked(ir::LocalId id) const {
    const ir::Local& local = function_.locals[id];
    const bool is_scalar = module_.types.is_number(local.type) || module_.types.is_pointer(local.type);
    return is_checked(local) || (is_scalar && privates_.contains(id) && local.kind == ir::Local::Kind::Variable && !local.is_captured && !local.is_outer);
  }

  void evaluated(ir::ExprId id, Unbound& unbound) override {
    if (const auto* call = ir::node_as<ir::RuntimeCall>(module_, id); call && call->function == ir::RuntimeFunction::PrepareClass) enter_class(*call, unbound);
    const ir::LocalId local = ir::local_of(module_, id);
    if (!local.valid() || std::get<ir::LocalRef>(module_[id].node).may_be_unbound) return;
    const bool is_unbound = unbound.locals[local.value];
    const auto [place, is_new] = reads_.try_emplace(id, is_unbound);
    if (!is_new) place->second = place->second && is_unbound;
    unbound.locals[local.value] = false;
  }

  void assigned(ir::StmtId at, ir::ExprId target, Unbound& unbound) override {
    const ir::LocalId local = ir::local_of(module_, target);
    if (!local.valid()) return;
    const bool unbinds = std::holds_alternative<ir::Unbind>(module_[at].node);
    if (unbinds) evaluated(target, unbound);
    unbound.locals[local.value] = unbinds && is_checked(local);
  }

  /// The body of a class may name the class: that raises when it runs.
  void enter_class(const ir::RuntimeCall& call, Unbound& unbound) const {
    const auto* name = ir::node_as<ir::ObjectConst>(module_, call.arguments.front());
    for (std::size_t i = 0; name && i < unbound.locals.size(); ++i)
      if (function_.locals[function_.locals.id_at(i)].name == module_.constants[name->id].value) unbound.locals[i] = false;
  }

  void left(const ir::Parallel& block, Unbound& unbound) override {
    const Privates inside(module_, block.body);
    for (const ir::LocalId local : block.private_locals)
      if (!inside.of_loops.contains(local)) unbound.locals[local.value] = is_checked(local);
  }

  void named(ir::LocalId local, Unbound& unbound) override { unbound.locals[local.value] = false; }

  const ir::Function& function_;
  Privates privates_;
  std::map<ir::ExprId, bool> reads_;  ///< whether the local is unbound on each way
};

}  // namespace

std::vector<UnassignedRead> find_unassigned_reads(const ir::Module& module) {
  std::vector<UnassignedRead> reads;
  for (std::size_t i = 0; i < module.functions.size(); ++i) {
    const ir::Function& function = module.functions[module.functions.id_at(i)];
    // What is left out of one copy of a fused function another may need.
    if (function.fused_suffix.empty()) UnassignedReads(module, function).add_to(reads);
  }
  return reads;
}

}  // namespace kernelc::analysis
