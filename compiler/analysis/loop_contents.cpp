#include "analysis/loop_contents.h"

#include <algorithm>
#include <set>

#include "analysis/flow.h"
#include "analysis/mentions.h"
#include "analysis/own_effects.h"
#include "analysis/view_sources.h"
#include "ir/falls_through.h"
#include "ir/walk.h"
#include "support/add_once.h"

namespace kernelc::analysis {

namespace {

class Scan : public ir::Walk {
 public:
  Scan(const ir::Module& module, const Facts& facts, ir::FunctionId id, ir::StmtId loop)
      : Walk(module), function_(module.functions[id]), own_(facts.functions[id]), facts_(facts), loop_(loop),
        mentions_(mentions_in(module, function_)) {
    for (const ir::LocalId local : assigned_in(module, loop)) changing_.insert(local);
    visit(loop);
    follow_parts();
    for (const ir::LocalId view : accessed_) {
      if (!changing_.count(view)) contents.views.push_back(view);
      else if (!own_.is_declared_in_place.get(view)) contents.rebound.push_back(view);
    }
    if (!contents.rebound.empty()) obstruct("rebinds " + function_.locals[contents.rebound.front()].name);
  }
  LoopContents contents;

 private:
  using Walk::visit;

  void visit(ir::StmtId id) override {
    if (leaves_for_good(id)) return leave(id);
    if (ir::node_as<ir::Try>(module_, id)) obstruct("holds a try statement");
    if (ir::node_as<ir::GilBlock>(module_, id)) obstruct("takes or releases the GIL");
    if (ir::node_as<ir::ForEach>(module_, id)) obstruct("loops over a Python object");
    const bool is_of_team = ir::node_as<ir::Parallel>(module_, loop_) && ir::node_as<ir::ParallelFor>(module_, id);
    if (id != loop_ && !is_of_team && (ir::node_as<ir::Parallel>(module_, id) || ir::node_as<ir::ParallelFor>(module_, id)))
      obstruct("holds a parallel loop");
    if (const auto* assign = ir::node_as<ir::Assign>(module_, id)) bind(assign->target);
    if (const auto* unbind = ir::node_as<ir::Unbind>(module_, id)) bind(unbind->target);
    parts(id);
  }

  void visit(ir::ExprId id) override {
    ++contents.size;
    if (ir::node_as<ir::Yield>(module_, id)) obstruct("yields");
    if (own_effects(module_, facts_, id).uses_python) obstruct("uses Python objects");
    if (const auto* slice = ir::node_as<ir::ViewSlice>(module_, id)) note_checks(id, slice->checks);
    if (const auto* element = ir::node_as<ir::ViewElement>(module_, id)) {
      note_checks(id, element->checks);
      if (std::any_of(element->indices.begin(), element->indices.end(), [&](ir::ExprId index) { return changes(index); }))
        access(element->view);
    }
    if (const auto* call = ir::node_as<ir::Call>(module_, id)) pass(*call);
    parts(id);
  }

  void note_checks(ir::ExprId id, ir::IndexChecks checks) {
    contents.has_checks = contents.has_checks || (checks != ir::IndexChecks::None && !facts_.proven_in_range.get(id));
  }

  /// `return x`, `raise E`, and `with gil: raise E`
  bool leaves_for_good(ir::StmtId id) const {
    if (ir::node_as<ir::Return>(module_, id)) return true;
    if (const auto* run = ir::node_as<ir::ExprStmt>(module_, id)) return ir::never_returns(module_, run->value);
    const auto* gil = ir::node_as<ir::GilBlock>(module_, id);
    return gil && gil->acquires && !gil->body.empty() && leaves_for_good(gil->body.back());
  }

  /// Inside of a nest, views are plain: their owners are outside.
  void leave(ir::StmtId id) {
    class Finder : public ir::Walk {
     public:
      using Walk::visit;
      using Walk::Walk;
      void visit(ir::ExprId id) override {
        is_found = is_found || module_.types.is_view(module_[id].type);
        const auto* element = ir::node_as<ir::ViewElement>(module_, id);
        const auto* extent = ir::node_as<ir::ViewExtent>(module_, id);
        if (!element && !extent) parts(id);
      }
      bool is_found = false;
    } finder(module_);
    static_cast<ir::PartVisitor&>(finder).visit(id);
    if (finder.is_found) obstruct("returns a view");
  }

  void bind(ir::ExprId target) {
    const ir::LocalId local = ir::local_of(module_, target);
    const ir::TypeId type = module_[target].type;
    if (module_.types.is_object(type)) obstruct("uses Python objects");
    if (!module_.types.is_view(type)) return;
    if (!local.valid()) obstruct("rebinds a view of a global or an attribute");
    else if (own_.storage.get(local) == ViewStorage::Owned) obstruct("rebinds " + function_.locals[local].name);
  }

  void access(ir::ExprId view) {
    for (const ir::LocalId source : sources_of(module_, view).locals) add_once(accessed_, source);
    const ir::ExprId stored = stored_view(view);
    if (stored.valid()) contents.stored.push_back(stored);
  }

  /// The global or attribute that a view was taken from without going through locals.
  ir::ExprId stored_view(ir::ExprId view) const {
    if (const auto* slice = ir::node_as<ir::ViewSlice>(module_, view)) return stored_view(slice->view);
    if (const auto* transpose = ir::node_as<ir::ViewTranspose>(module_, view)) return stored_view(transpose->view);
    const auto* member = ir::node_as<ir::Member>(module_, view);
    const ir::LocalId object = member ? ir::local_of(module_, member->base) : ir::LocalId{};
    const bool is_stable_object = object.valid() && !changing_.count(object);
    return ir::node_as<ir::GlobalRef>(module_, view) || is_stable_object ? view : ir::ExprId{};
  }

  void pass(const ir::Call& call) {
    const auto* known = ir::node_as<ir::FunctionRef>(module_, call.callee);
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
      if (!module_.types.is_view(module_[call.arguments[i]].type)) continue;
      if (!known || keeps(known->id, i)) obstruct("gives a view to a function that may keep it");
      else if (!call.as_virtual) add_once(contents.callees, known->id);
      access(call.arguments[i]);
    }
  }

  bool keeps(ir::FunctionId callee, std::size_t parameter) const {
    const std::vector<ir::LocalId>& parameters = module_.functions[callee].parameters;
    return parameter >= parameters.size() || facts_.functions[callee].storage.get(parameters[parameter]) == ViewStorage::Owned;
  }

  /// What is sliced by a view that is accessed, is accessed.
  void follow_parts() {
    for (std::size_t i = 0; i < accessed_.size(); ++i) {
      if (!changing_.count(accessed_[i])) continue;
      for (const ir::ExprId value : mentions_[accessed_[i]].values) access(value);
    }
  }

  bool changes(ir::ExprId index) const { return mentions_any(module_, index, changing_); }

  void obstruct(std::string reason) {
    if (contents.obstacle.empty()) contents.obstacle = std::move(reason);
  }

  const ir::Function& function_;
  const FunctionFacts& own_;
  const Facts& facts_;
  const ir::StmtId loop_;
  const Mentions mentions_;
  std::set<ir::LocalId> changing_;
  std::vector<ir::LocalId> accessed_;
};

}  // namespace

LoopContents contents_of(const ir::Module& module, const Facts& facts, ir::FunctionId function, ir::StmtId loop) {
  return std::move(Scan(module, facts, function, loop).contents);
}

}  // namespace kernelc::analysis
