#include "analysis/index_flow.h"

#include <algorithm>

#include "analysis/mentions.h"

namespace kernelc::analysis {

namespace {

Symbol symbol_of(ir::LocalId local) { return {Symbol::Kind::Integer, local, 0}; }

TrackedLocals trackable(const ir::Module& module, const ir::Function& function) {
  const Mentions mentions = mentions_in(module, function);
  TrackedLocals tracked;
  for (std::size_t i = 0; i < function.locals.size(); ++i) {
    const ir::LocalId id = function.locals.id_at(i);
    const ir::Local& local = function.locals[id];
    if (!integer_range(module.types, local.type) && !module.types.is_view(local.type)) continue;
    const bool is_temporary = local.kind == ir::Local::Kind::Temporary;
    // What `:=` assigns may have been read before in the same expression.
    const bool changes_within = mentions[id].is_assigned_in_expression && !is_temporary;
    tracked.set(id, !is_in_closure(local) && !mentions[id].is_address_taken && !changes_within);
  }
  return tracked;
}

/// The parts that ForRange and ParallelFor have in common.
struct CountedLoop {
  ir::ExprId target, start, stop;
  int direction = 0;  ///< 1 up, -1 down, 0 not known
  bool includes_stop = false;
  bool keeps_end_value = false;
};

CountedLoop loop_of(const ir::Module& module, ir::StmtId id) {
  if (const auto* loop = ir::node_as<ir::ForRange>(module, id)) {
    using enum ir::ForRange::Direction;
    const int direction = loop->direction == Up ? 1 : loop->direction == Down ? -1 : 0;
    return {loop->target, loop->start, loop->stop, direction, loop->includes_stop, loop->keeps_end_value};
  }
  const auto* loop = ir::node_as<ir::ParallelFor>(module, id);
  const auto step = loop->step.valid() ? integer_constant(module, loop->step) : 1;
  return {loop->target, loop->start, loop->stop, !step || *step == 0 ? 0 : *step > 0 ? 1 : -1, false, false};
}

ir::Relation negated(ir::Relation relation) {
  switch (relation) {
    case ir::Relation::Less: return ir::Relation::GreaterEqual;
    case ir::Relation::LessEqual: return ir::Relation::Greater;
    case ir::Relation::Equal: return ir::Relation::NotEqual;
    case ir::Relation::NotEqual: return ir::Relation::Equal;
    case ir::Relation::GreaterEqual: return ir::Relation::Less;
    case ir::Relation::Greater: return ir::Relation::LessEqual;
  }
  unreachable();
}

}  // namespace

IndexFlow::IndexFlow(const ir::Module& module, const ir::Function& function)
    : Flow(module), function_(function), tracked_(trackable(module, function)) {}

const std::set<ir::LocalId>& IndexFlow::assigned_by(ir::StmtId loop) {
  const auto [place, is_new] = assigned_by_.try_emplace(loop);
  if (is_new)
    for (const ir::LocalId local : assigned_in(module_, loop)) place->second.insert(local);
  return place->second;
}

/// Says in terms of other symbols what it says in terms of those that are about to change.
ValueRange IndexFlow::settled(ValueRange range, const std::set<ir::LocalId>& changing, const Constraints& known) const {
  const auto changes = [&](const Linear& term) { return changing.count(term.symbol.local) > 0; };
  const auto settle = [&](std::vector<Linear>& terms, auto in_other_terms) {
    std::vector<Linear> settled;
    for (const Linear& term : terms) {
      if (!changes(term)) settled.push_back(term);
      else for (const Linear& other : in_other_terms(term))
        if (!changes(other)) settled.push_back(other);
    }
    terms = std::move(settled);
  };
  settle(range.lower, [&](const Linear& term) { return known.below(term); });
  settle(range.upper, [&](const Linear& term) { return known.above(term); });
  if (range.exact && changes(*range.exact)) range.exact.reset();
  return range;
}

/// Works out, from the bounds, the values that the target will have.
void IndexFlow::entered(ir::StmtId id, Constraints& known) {
  const CountedLoop loop = loop_of(module_, id);
  const ir::LocalId target = ir::local_of(module_, loop.target);
  if (!target.valid() || !tracked_.get(target)) return;
  ValueRange values;
  if (loop.direction != 0) {
    const RangeReader read = reader(known);
    ValueRange start = read.read(loop.start), stop = read.read(loop.stop);
    const Integer beyond = loop.includes_stop ? 0 : loop.direction;
    for (Linear& term : stop.lower) term.offset -= beyond;
    for (Linear& term : stop.upper) term.offset -= beyond;
    values.lower = loop.direction > 0 ? std::move(start.lower) : std::move(stop.lower);
    values.upper = loop.direction > 0 ? std::move(stop.upper) : std::move(start.upper);
    const IntegerRange type = limits_of(module_, function_, symbol_of(target));
    const bool fits = read.is_at_least(values, constant(type.lowest)) && read.is_at_most(values, constant(type.highest));
    if (!fits) loops_on_trust_.insert(id);
  }
  target_ranges_[id] = settled(std::move(values), assigned_by(id), known);
}

void IndexFlow::exhausted(ir::StmtId id, Constraints& known) {
  const CountedLoop loop = loop_of(module_, id);
  const ir::LocalId target = ir::local_of(module_, loop.target);
  if (loop.keeps_end_value && target.valid()) known.forget(symbol_of(target));
}

void IndexFlow::begin_iteration(ir::StmtId loop, ir::LocalId target, Constraints& known) {
  known.forget(symbol_of(target));
  restrict_to(symbol_of(target), target_ranges_[loop], known);
}

void IndexFlow::assigned(ir::StmtId at, ir::ExprId target, Constraints& known) {
  const ir::LocalId local = ir::local_of(module_, target);
  if (!local.valid() || !tracked_.get(local)) return;
  const auto* assign = ir::node_as<ir::Assign>(module_, at);
  if (module_.types.is_view(function_.locals[local].type)) {
    if (assign) assign_view(local, assign->value, known);
    else known.forget_extents(local);
  } else if (assign) {
    assign_integer(local, assign->value, known);
  } else if (ir::node_as<ir::Unbind>(module_, at)) {
    known.forget(symbol_of(local));
  } else {
    begin_iteration(at, local, known);
  }
}

void IndexFlow::assign_integer(ir::LocalId target, ir::ExprId value, Constraints& known) {
  const Symbol symbol = symbol_of(target);
  ValueRange range = reader(known).read(value);
  if (range.exact && range.exact->symbol == symbol) {
    known.shift(symbol, range.exact->offset);
    introduce(symbol, known);
    return;
  }
  range = settled(std::move(range), {target}, known);
  known.forget(symbol);
  restrict_to(symbol, range, known);
}

void IndexFlow::assign_view(ir::LocalId target, ir::ExprId value, Constraints& known) {
  const auto& axes = module_.types.as<ir::ViewType>(function_.locals[target].type)->axes;
  std::vector<std::optional<Linear>> extents;
  for (std::size_t i = 0; i < axes.size(); ++i) extents.push_back(reader(known).extent(value, static_cast<int>(i)));
  known.forget_extents(target);
  for (std::size_t i = 0; i < axes.size(); ++i) {
    if (!extents[i] || extents[i]->symbol.local == target) continue;
    const Linear own{{Symbol::Kind::Extent, target, static_cast<int>(i)}, 0};
    assume_at_most(own, *extents[i], known);
    assume_at_most(*extents[i], own, known);
  }
}

void IndexFlow::assume(ir::ExprId condition, bool is_true, Constraints& known) {
  if (const auto* node = ir::node_as<ir::Compare>(module_, condition)) {
    const ValueRange left = reader(known).read(node->left), right = reader(known).read(node->right);
    compare(is_true ? node->relation : negated(node->relation), left, right, known);
  } else if (const auto* cast = ir::node_as<ir::Cast>(module_, condition)) {
    const ValueRange zero = ValueRange::exactly(constant(0));
    if (integer_range(module_.types, module_[cast->value].type))
      compare(is_true ? ir::Relation::NotEqual : ir::Relation::Equal, reader(known).read(cast->value), zero, known);
  }
}

void IndexFlow::compare(ir::Relation relation, const ValueRange& left, const ValueRange& right, Constraints& known) {
  switch (relation) {
    case ir::Relation::Less: return at_most(left, right, 1, known);
    case ir::Relation::LessEqual: return at_most(left, right, 0, known);
    case ir::Relation::Greater: return at_most(right, left, 1, known);
    case ir::Relation::GreaterEqual: return at_most(right, left, 0, known);
    case ir::Relation::NotEqual: return differ(left, right, known);
    case ir::Relation::Equal:
      at_most(left, right, 0, known);
      at_most(right, left, 0, known);
  }
}

/// left + less_by <= right
void IndexFlow::at_most(const ValueRange& left, const ValueRange& right, Integer less_by, Constraints& known) {
  for (const Linear& low : left.lower)
    for (const Linear& high : right.upper) assume_at_most(low + less_by, high, known);
}

void IndexFlow::differ(const ValueRange& left, const ValueRange& right, Constraints& known) {
  if (!left.exact || !right.exact) return;
  const RangeReader read = reader(known);
  if (read.is_at_least(right, *left.exact)) assume_at_most(*left.exact + 1, *right.exact, known);
  else if (read.is_at_least(left, *right.exact)) assume_at_most(*right.exact + 1, *left.exact, known);
}

void IndexFlow::restrict_to(Symbol symbol, const ValueRange& range, Constraints& known) {
  for (const Linear& low : range.lower) assume_at_most(low, {symbol, 0}, known);
  for (const Linear& high : range.upper) assume_at_most({symbol, 0}, high, known);
}

void IndexFlow::assume_at_most(Linear a, Linear b, Constraints& known) {
  introduce(a.symbol, known);
  introduce(b.symbol, known);
  known.assume_at_most(a, b);
}

/// Says the limits that a symbol has by its type.
void IndexFlow::introduce(Symbol symbol, Constraints& known) {
  const IntegerRange limits = limits_of(module_, function_, symbol);
  known.assume_at_most(constant(limits.lowest), {symbol, 0});
  known.assume_at_most({symbol, 0}, constant(limits.highest));
}

bool IndexFlow::join_head(Constraints& head, const Constraints& after, int round) {
  constexpr int exact_rounds = 2;
  return round <= exact_rounds ? head.join(after) : head.widen(after);
}

}  // namespace kernelc::analysis
