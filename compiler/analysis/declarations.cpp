#include "analysis/declarations.h"

#include <algorithm>
#include <optional>

#include "analysis/mentions.h"
#include "ir/walk.h"

namespace kernelc::analysis {

namespace {

/// A statement's place in a block; in a block that ends in a value, the value has the place after the last statement.
struct Step {
  const ir::Block* block;
  std::size_t index;
};
using Path = std::vector<Step>;  ///< outermost block first

/// Where all mentions of a function's locals stand.
class Places : public ir::Walk {
 public:
  Places(const ir::Module& module, const ir::Function& function) : Walk(module) {
    for (std::size_t i = 0; i < function.locals.size(); ++i) of.add({});
    visit(function.body);
  }
  Store<ir::LocalId, std::vector<Path>> of;

 private:
  using Walk::visit;

  void visit(const ir::Block& block) override {
    path_.push_back({&block, 0});
    for (const ir::StmtId id : block) {
      visit(id);
      ++path_.back().index;
    }
    path_.pop_back();
  }

  void visit(ir::ExprId id) override {
    const ir::LocalId local = ir::local_of(module_, id);
    if (local.valid()) of[local].push_back(path_);
    if (const auto* block = ir::node_as<ir::StmtExpr>(module_, id)) {
      visit(block->body);
      path_.push_back({&block->body, block->body.size()});
      visit(block->result);
      path_.pop_back();
    } else {
      parts(id);
    }
  }

  Path path_;
};

class Placement {
 public:
  Placement(const ir::Module& module, ir::FunctionId id, Facts& facts)
      : module_(module), function_(module.functions[id]), own_(facts.functions[id]), facts_(facts),
        mentions_(mentions_in(module, function_)), places_(module, function_) {
    if (function_.is_generator) return;
    for (std::size_t i = 0; i < function_.locals.size(); ++i) place(function_.locals.id_at(i));
  }

 private:
  void place(ir::LocalId local) {
    if (!may_move(local)) return;
    std::vector<ir::StmtId> declaring;
    for (const Path& path : places_.of[local]) {
      const auto found = declaration_for(local, path);
      if (!found) return;
      if (std::find(declaring.begin(), declaring.end(), *found) == declaring.end()) declaring.push_back(*found);
    }
    if (declaring.empty() || (is_view(local) && declaring.size() != mentions_[local].assignments.size())) return;
    own_.is_declared_in_place.set(local, true);
    for (const ir::StmtId id : declaring) facts_.declares.set(id, true);
  }

  bool may_move(ir::LocalId id) const {
    const ir::Local& local = function_.locals[id];
    if (local.kind == ir::Local::Kind::Parameter || is_in_closure(local) || mentions_[id].is_address_taken) return false;
    if (is_view(id)) return own_.storage.get(id) == ViewStorage::Borrowed;
    const ir::Types& types = module_.types;
    return types.is_number(local.type) || types.is_pointer(local.type) || types.is<ir::StructType>(local.type);
  }

  /// The outermost statement that can declare a local for the mention at the end of the path.
  std::optional<ir::StmtId> declaration_for(ir::LocalId local, const Path& path) const {
    for (std::size_t depth = 0; depth < path.size(); ++depth) {
      const auto& [block, index] = path[depth];
      for (std::size_t i = 0; i <= index && i < block->size(); ++i)
        if (is_first_assignment(local, (*block)[i])) return (*block)[i];
      const ir::Block* inner = depth + 1 < path.size() ? path[depth + 1].block : nullptr;
      if (index < block->size() && declares_target(local, (*block)[index], inner)) return (*block)[index];
    }
    return std::nullopt;
  }

  bool is_first_assignment(ir::LocalId local, ir::StmtId id) const {
    const auto* assign = ir::node_as<ir::Assign>(module_, id);
    return assign && ir::local_of(module_, assign->target) == local && !assign->checked_by.valid() && !mentions(assign->value, local);
  }

  /// Whether a loop declares the local for its body `inner`, or, without one, for its own target.
  bool declares_target(ir::LocalId local, ir::StmtId id, const ir::Block* inner) const {
    const auto fits = [&](const auto& loop) {
      if (ir::local_of(module_, loop.target) != local || (inner && inner != &loop.body)) return false;
      const bool in_bounds = mentions(loop.start, local) || mentions(loop.stop, local) || mentions(loop.step, local);
      return !in_bounds && !is_assigned_in(loop.body, local);
    };
    if (const auto* loop = ir::node_as<ir::ForRange>(module_, id)) return !loop->keeps_end_value && fits(*loop);
    if (const auto* loop = ir::node_as<ir::ParallelFor>(module_, id)) return fits(*loop);
    return false;
  }

  bool mentions(ir::ExprId id, ir::LocalId local) const {
    class Finder : public ir::Walk {
     public:
      Finder(const ir::Module& module, ir::LocalId local) : Walk(module), local_(local) {}
      using Walk::visit;
      void visit(ir::ExprId id) override {
        is_found = is_found || ir::local_of(module_, id) == local_;
        parts(id);
      }
      bool is_found = false;

     private:
      ir::LocalId local_;
    };
    Finder finder(module_, local);
    if (id.valid()) finder.visit(id);
    return finder.is_found;
  }

  bool is_assigned_in(const ir::Block& block, ir::LocalId local) const {
    return std::any_of(block.begin(), block.end(), [&](ir::StmtId id) {
      const std::vector<ir::LocalId> assigned = assigned_in(module_, id);
      return std::find(assigned.begin(), assigned.end(), local) != assigned.end();
    });
  }

  bool is_view(ir::LocalId id) const { return module_.types.is_view(function_.locals[id].type); }

  const ir::Module& module_;
  const ir::Function& function_;
  FunctionFacts& own_;
  Facts& facts_;
  const Mentions mentions_;
  const Places places_;
};

}  // namespace

void place_declarations(const ir::Module& module, Facts& facts) {
  for (std::size_t i = 0; i < module.functions.size(); ++i) Placement(module, module.functions.id_at(i), facts);
}

}  // namespace kernelc::analysis
