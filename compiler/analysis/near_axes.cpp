#include "analysis/near_axes.h"

#include <set>

#include "analysis/mentions.h"
#include "ir/walk.h"

namespace kernelc::analysis {

namespace {

bool is_loop(const ir::Module& module, ir::StmtId id) {
  return ir::node_as<ir::ForRange>(module, id) || ir::node_as<ir::While>(module, id) || ir::node_as<ir::ParallelFor>(module, id);
}

class Scan : public ir::Walk {
 public:
  Scan(const ir::Module& module, ir::StmtId nest) : Walk(module) { visit(nest); }
  bool is_found = false;

 private:
  using Walk::visit;

  void visit(ir::StmtId id) override {
    if (!is_loop(module_, id)) return parts(id);
    has_loop_ = false;
    parts(id);
    if (!has_loop_) note_accesses(id);
    has_loop_ = true;
  }
  void visit(ir::ExprId id) override { parts(id); }

  void note_accesses(ir::StmtId innermost) {
    changing_.clear();
    for (const ir::LocalId local : assigned_in(module_, innermost)) changing_.insert(local);
    class Accesses : public ir::Walk {
     public:
      Accesses(Scan& scan) : Walk(scan.module_), scan_(scan) {}
      using Walk::visit;
      void visit(ir::ExprId id) override {
        scan_.note(id);
        parts(id);
      }

     private:
      Scan& scan_;
    } accesses(*this);
    static_cast<ir::PartVisitor&>(accesses).visit(innermost);
  }

  void note(ir::ExprId id) {
    if (const auto* element = ir::node_as<ir::ViewElement>(module_, id))
      is_found = is_found || (element->indices.size() > 1 && changes(element->indices.front()) && !changes(element->indices.back()));
    // Where a function or a part of a view goes along is not known.
    if (const auto* slice = ir::node_as<ir::ViewSlice>(module_, id))
      is_found = is_found || slice->items.front().kind != ir::ViewItem::Kind::At;
    if (ir::node_as<ir::ViewTranspose>(module_, id)) is_found = true;
    if (const auto* call = ir::node_as<ir::Call>(module_, id))
      for (const ir::ExprId argument : call->arguments) is_found = is_found || has_axes(argument);
  }

  bool has_axes(ir::ExprId argument) const {
    const auto* view = module_.types.as<ir::ViewType>(module_[argument].type);
    return view && view->axes.size() > 1;
  }

  bool changes(ir::ExprId index) const { return mentions_any(module_, index, changing_); }

  std::set<ir::LocalId> changing_;  ///< in the innermost loop that is being looked at
  bool has_loop_ = false;           ///< a loop was met since the one that is being looked at began
};

}  // namespace

bool walks_along_first_axis(const ir::Module& module, ir::StmtId nest) { return Scan(module, nest).is_found; }

}  // namespace kernelc::analysis
