#include "analysis/interchange.h"

#include <algorithm>
#include <map>

#include "analysis/dependences.h"
#include "analysis/mentions.h"
#include "analysis/own_effects.h"
#include "analysis/perfect_nest.h"
#include "analysis/reductions.h"
#include "ir/walk.h"

namespace kernelc::analysis {

namespace {

// With more loops there are orders that suit better than the reversed one.
constexpr std::size_t most_loops = 4;

class Scan : public ir::Walk {
 public:
  Scan(const ir::Module& module, const Facts& facts, ir::FunctionId id, ir::StmtId nest, const std::vector<ir::ExprId>& in_range)
      : Walk(module), facts_(facts), function_(module.functions[id]), in_range_(in_range.begin(), in_range.end()),
        nest(perfect_nest(module, facts, nest)) {
    is_legal_ = this->nest.loops.size() >= 2 && this->nest.loops.size() <= most_loops;
    if (!is_legal_) return;
    reductions_ = unordered_reductions(module, *this->nest.body, module.functions[id].directives.reassociate);
    PartVisitor::visit(*this->nest.body);
    for (const auto& [view, accesses] : accesses_) is_legal_ = is_legal_ && may_reverse_all(view, accesses) && is_of_use(view, accesses);
  }
  bool is_legal() const { return is_legal_; }

 private:
  struct Access {
    Indices indices;
    bool is_write = false;
  };
  using Walk::visit;

  void visit(ir::StmtId id) override {
    const bool ends_early = ir::node_as<ir::Return>(module_, id) || ir::node_as<ir::Break>(module_, id);
    // A loop in the body decides along which axis the nest goes, whatever the order of the others.
    const bool is_loop = ir::node_as<ir::ForRange>(module_, id) || ir::node_as<ir::While>(module_, id);
    const bool is_other = ir::node_as<ir::Try>(module_, id) || ir::node_as<ir::GilBlock>(module_, id) ||
                          ir::node_as<ir::ForEach>(module_, id) || ir::node_as<ir::Unbind>(module_, id) ||
                          ir::node_as<ir::Parallel>(module_, id) || ir::node_as<ir::ParallelFor>(module_, id);
    if (ends_early || is_loop || is_other) is_legal_ = false;
    if (const auto* assign = ir::node_as<ir::Assign>(module_, id)) return assigned(id, *assign);
    parts(id);
  }

  void assigned(ir::StmtId id, const ir::Assign& assign) {
    const ir::LocalId local = ir::local_of(module_, assign.target);
    visit(assign.value);
    if (const auto* element = ir::node_as<ir::ViewElement>(module_, assign.target)) return note(assign.target, *element, true);
    if (facts_.declares.get(id)) own_.insert(local);
    const bool is_own = local.valid() && (own_.count(local) > 0 || reductions_.count(id) > 0);
    if (!is_own) is_legal_ = false;
  }

  void visit(ir::ExprId id) override {
    if (const auto* element = ir::node_as<ir::ViewElement>(module_, id)) return note(id, *element, false);
    if (const auto* extent = ir::node_as<ir::ViewExtent>(module_, id); extent && !extent->checked) return;
    const ir::LocalId local = ir::local_of(module_, id);
    if (local.valid() && module_.types.is_view(module_[id].type)) otherwise_.insert(local);
    const ExprEffects effects = effects_apart_from_parts(module_, facts_, id);
    if (effects.may_raise || effects.changes_state || effects.reads_state) is_legal_ = false;
    parts(id);
  }

  void note(ir::ExprId id, const ir::ViewElement& element, bool is_write) {
    const ir::LocalId view = ir::local_of(module_, element.view);
    Access access{{}, is_write};
    for (const ir::ExprId index : element.indices) {
      access.indices.push_back(index_of(index));
      visit(index);
    }
    if (!is_exact(id, element) || (!view.valid() && is_write)) is_legal_ = false;
    if (!view.valid()) visit(element.view);
    else accesses_[view].push_back(std::move(access));
  }

  /// Neither raises nor counts from the end.
  bool is_exact(ir::ExprId id, const ir::ViewElement& element) const {
    if (element.checks == ir::IndexChecks::None || facts_.proven_in_range.get(id) || in_range_.count(id) > 0) return true;
    return element.checks == ir::IndexChecks::Wraparound && facts_.never_negative.get(id);
  }

  AffineIndex index_of(ir::ExprId index) const {
    if (const auto constant = integer_constant(module_, index)) return {-1, *constant, true};
    if (const auto* cast = ir::node_as<ir::Cast>(module_, index)) {
      const auto from = integer_range(module_.types, module_[cast->value].type), to = integer_range(module_.types, module_[index].type);
      return from && to && to->contains(from->highest) && to->contains(from->lowest) ? index_of(cast->value) : AffineIndex{};
    }
    const auto counter = std::find(nest.counters.begin(), nest.counters.end(), ir::local_of(module_, index));
    if (counter != nest.counters.end()) return {static_cast<int>(counter - nest.counters.begin()), 0, true};
    const auto* sum = ir::node_as<ir::Arith>(module_, index);
    return sum ? index_of(index, *sum) : AffineIndex{};
  }

  AffineIndex index_of(ir::ExprId id, const ir::Arith& sum) const {
    const auto range = integer_range(module_.types, module_[id].type);
    const auto added = integer_constant(module_, sum.right);
    const bool is_sum = sum.op == ir::ArithOp::Add || sum.op == ir::ArithOp::Subtract;
    if (!is_sum || !added || !range || range->lowest == 0) return {};
    AffineIndex index = index_of(sum.left);
    index.offset += sum.op == ir::ArithOp::Add ? *added : -*added;
    return index;
  }

  bool may_reverse_all(ir::LocalId view, const std::vector<Access>& accesses) const {
    const bool is_written = std::any_of(accesses.begin(), accesses.end(), [](const Access& access) { return access.is_write; });
    if (!is_written) return true;
    if (otherwise_.count(view) || own_.count(view)) return false;
    for (const Access& one : accesses)
      for (const Access& other : accesses)
        if (one.is_write && !may_reverse(one.indices, other.indices, nest.loops.size())) return false;
    return true;
  }

  /// An element that stays the same while the outermost loop runs would become a sum in the innermost: floats are added one
  /// after the other there.
  bool is_of_use(ir::LocalId view, const std::vector<Access>& accesses) const {
    const auto* type = module_.types.as<ir::ViewType>(function_.locals[view].type);
    const auto is_sum = [](const Access& access) {
      return access.is_write && std::all_of(access.indices.begin(), access.indices.end(), [](const AffineIndex& index) { return index.is_known && index.loop != 0; });
    };
    return module_.types.is_integer(type->element) || std::none_of(accesses.begin(), accesses.end(), is_sum);
  }

  const Facts& facts_;
  const ir::Function& function_;
  const std::set<ir::ExprId> in_range_;
  std::set<ir::StmtId> reductions_;
  std::set<ir::LocalId> own_;        ///< declared by each iteration anew
  std::set<ir::LocalId> otherwise_;  ///< views that are mentioned other than by elements
  std::map<ir::LocalId, std::vector<Access>> accesses_;
  bool is_legal_ = false;

 public:
  PerfectNest nest;
};

}  // namespace

std::vector<ir::StmtId> interchangeable_loops(const ir::Module& module, const Facts& facts, ir::FunctionId function, ir::StmtId nest,
                                              const std::vector<ir::ExprId>& in_range) {
  Scan scan(module, facts, function, nest, in_range);
  return scan.is_legal() ? scan.nest.loops : std::vector<ir::StmtId>{};
}

}  // namespace kernelc::analysis
