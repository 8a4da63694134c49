#include "analysis/separation.h"

#include <algorithm>
#include <set>

#include "analysis/mentions.h"
#include "analysis/other_memory.h"
#include "ir/walk.h"
#include "support/add_once.h"

namespace kernelc::analysis {

namespace {

class Scan : public ir::Walk {
 public:
  Scan(const ir::Module& module, const Facts& facts, ir::FunctionId id, ir::StmtId loop, const std::vector<ir::StmtId>& bounded_outside)
      : Walk(module), function_(module.functions[id]), facts_(facts), bounded_outside_(bounded_outside), mentions_(mentions_in(module, function_)) {
    if (!ir::node_as<ir::ForRange>(module, loop) && !ir::node_as<ir::While>(module, loop)) {
      obstruct("threads share it");
      return;
    }
    for (const ir::LocalId local : assigned_in(module, loop)) assigned_.insert(local);
    visit(loop);
    for (const ir::LocalId local : mentioned_)
      if (!declared_.count(local)) sort(local);
    result.reaches_other_memory = reaches_other_memory(module, facts, id, loop);
    for (const ir::LocalId view : result.views)
      result.writes_views = result.writes_views || facts.functions[id].is_written.get(view);
  }
  Separation result;

 private:
  using Walk::visit;

  void visit(ir::StmtId id) override {
    if (facts_.declares.get(id)) declared_.insert(target_of(id));
    const auto* loop = ir::node_as<ir::ForRange>(module_, id);
    if (loop && std::find(bounded_outside_.begin(), bounded_outside_.end(), id) != bounded_outside_.end()) return visit(loop->body);
    parts(id);
  }

  void visit(ir::ExprId id) override {
    const ir::LocalId local = ir::local_of(module_, id);
    if (local.valid()) add_once(mentioned_, local);
    const bool is_stored = ir::node_as<ir::GlobalRef>(module_, id) || ir::node_as<ir::Member>(module_, id);
    if (is_stored && module_.types.is_view(module_[id].type)) {
      if (facts_.held_view.get(id) > 0) return;
      obstruct("uses a view of a global or an attribute that it may rebind");
    }
    parts(id);
  }

  ir::LocalId target_of(ir::StmtId id) const {
    if (const auto* loop = ir::node_as<ir::ForRange>(module_, id)) return ir::local_of(module_, loop->target);
    return ir::local_of(module_, ir::node_as<ir::Assign>(module_, id)->target);
  }

  void sort(ir::LocalId id) {
    const ir::Local& local = function_.locals[id];
    const LocalMentions& mentions = mentions_[id];
    if (is_in_closure(local)) return obstruct("uses variables of a closure");
    if (id == function_.this_pointer) return obstruct("uses attributes of a C++ object");
    if (mentions.is_shared_by_threads) return obstruct("uses variables of threads");
    if (module_.types.is_view(local.type)) return sort_view(id, *module_.types.as<ir::ViewType>(local.type));
    const bool is_scalar = module_.types.is_number(local.type) || module_.types.is_pointer(local.type);
    // Everything else is reached where it is.
    if (!is_scalar || mentions.is_address_taken) return;
    (assigned_.count(id) ? result.updated : result.read).push_back(id);
  }

  void sort_view(ir::LocalId id, const ir::ViewType& type) {
    const bool is_plain = !module_.types.is_object(type.element) && std::all_of(type.axes.begin(), type.axes.end(), [](const ir::Axis& axis) {
      return axis.access == ir::Axis::Access::Direct;
    });
    if (!is_plain) return obstruct("uses a view of objects or pointers");
    if (assigned_.count(id)) return obstruct("rebinds " + function_.locals[id].name);
    result.views.push_back(id);
  }

  void obstruct(std::string reason) {
    if (result.obstacle.empty()) result.obstacle = std::move(reason);
  }

  const ir::Function& function_;
  const Facts& facts_;
  const std::vector<ir::StmtId>& bounded_outside_;
  const Mentions mentions_;
  std::set<ir::LocalId> assigned_, declared_;
  std::vector<ir::LocalId> mentioned_;
};

}  // namespace

Separation separation_of(const ir::Module& module, const Facts& facts, ir::FunctionId function, ir::StmtId loop,
                         const std::vector<ir::StmtId>& bounded_outside) {
  return std::move(Scan(module, facts, function, loop, bounded_outside).result);
}

}  // namespace kernelc::analysis
