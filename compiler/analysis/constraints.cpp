#include "analysis/constraints.h"

#include <algorithm>

namespace kernelc::analysis {

namespace {

struct Step {
  Symbol from, to;
  Integer length;
  friend bool operator<(const Step& a, const Step& b) { return a.from < b.from; }
};

}  // namespace

/// For each symbol b the least known c in a - b <= c (above a) or b - a <= c (below a): shortest paths along the limits.
/// Contradictions, which only code that never runs has, could be followed round and round: then the search ends early, which
/// leaves paths that are true but not the shortest.
std::map<Symbol, Integer> Constraints::distances(Symbol a, Direction direction) const {
  std::vector<Step> steps;
  steps.reserve(limits_.size());
  for (const auto& [pair, limit] : limits_)
    steps.push_back(direction == Direction::Above ? Step{pair.first, pair.second, limit} : Step{pair.second, pair.first, limit});
  if (direction == Direction::Below) std::sort(steps.begin(), steps.end());

  std::map<Symbol, Integer> distances{{a, 0}};
  std::vector<Symbol> reached{a};
  const std::size_t most = 16 + 8 * limits_.size();
  for (std::size_t next = 0; next < reached.size() && next < most; ++next) {
    const Symbol from = reached[next];
    const Integer so_far = distances.at(from);
    const auto [first, last] = std::equal_range(steps.begin(), steps.end(), Step{from, {}, 0});
    for (auto step = first; step != last; ++step) {
      const auto [place, is_new] = distances.try_emplace(step->to, so_far + step->length);
      if (!is_new && place->second <= so_far + step->length) continue;
      place->second = so_far + step->length;
      reached.push_back(step->to);
    }
  }
  return distances;
}

std::optional<Integer> Constraints::greatest_difference(Symbol a, Symbol b) const {
  if (a == b) return 0;
  const auto known = distances(a, Direction::Above);
  const auto found = known.find(b);
  return found == known.end() ? std::nullopt : std::optional(found->second);
}

/// greatest_difference() for many pairs: fast where those with the same first symbol follow each other, as in a map.
class Constraints::Differences {
 public:
  explicit Differences(const Constraints& constraints) : constraints_(constraints) {}

  std::optional<Integer> operator()(Symbol a, Symbol b) {
    if (a == b) return 0;
    if (!from_ || *from_ != a) distances_ = constraints_.distances(a, Direction::Above);
    from_ = a;
    const auto found = distances_.find(b);
    return found == distances_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  const Constraints& constraints_;
  std::optional<Symbol> from_;
  std::map<Symbol, Integer> distances_;
};

bool Constraints::proves_at_most(Linear a, Linear b) const {
  const auto difference = greatest_difference(a.symbol, b.symbol);
  return difference && *difference <= b.offset - a.offset;
}

/// All distances from `a` but those that say no more than what is known of both ends as numbers: the limits of their types
/// relate all symbols to each other, and would be carried along for each pair.
std::map<Symbol, Integer> Constraints::telling_distances(Symbol a, Direction direction) const {
  std::map<Symbol, Integer> telling = distances(a, direction);
  const auto zero = telling.find(Symbol{});
  if (zero == telling.end()) return telling;
  const std::map<Symbol, Integer> from_zero = distances(Symbol{}, direction);
  const Integer to_zero = zero->second;
  std::erase_if(telling, [&](const auto& known) {
    const auto beyond = from_zero.find(known.first);
    return known.first != Symbol{} && beyond != from_zero.end() && to_zero + beyond->second <= known.second;
  });
  return telling;
}

std::vector<Linear> Constraints::above(Linear term) const {
  std::vector<Linear> terms;
  for (const auto& [symbol, distance] : telling_distances(term.symbol, Direction::Above))
    if (symbol != term.symbol) terms.push_back({symbol, term.offset + distance});
  return terms;
}

std::vector<Linear> Constraints::below(Linear term) const {
  std::vector<Linear> terms;
  for (const auto& [symbol, distance] : telling_distances(term.symbol, Direction::Below))
    if (symbol != term.symbol) terms.push_back({symbol, term.offset - distance});
  return terms;
}

void Constraints::assume_at_most(Linear a, Linear b) {
  if (a.symbol == b.symbol) return;
  const Integer limit = b.offset - a.offset;
  const auto [place, is_new] = limits_.try_emplace({a.symbol, b.symbol}, limit);
  if (!is_new) place->second = std::min(place->second, limit);
}

/// Whether a - b <= limit is no more than what was said of either as a number.
bool Constraints::follows_from_numbers(Symbol a, Symbol b, Integer limit) const {
  const auto most = limits_.find({a, Symbol{}});
  const auto least = limits_.find({Symbol{}, b});
  return most != limits_.end() && least != limits_.end() && most->second + least->second <= limit;
}

void Constraints::forget(Symbol symbol) {
  std::vector<std::pair<Symbol, Integer>> below, above;
  for (auto it = limits_.begin(); it != limits_.end();) {
    const auto& [pair, limit] = *it;
    if (pair.second == symbol) below.emplace_back(pair.first, limit);
    else if (pair.first == symbol) above.emplace_back(pair.second, limit);
    it = pair.first == symbol || pair.second == symbol ? limits_.erase(it) : std::next(it);
  }
  for (const auto& [a, first] : below)
    for (const auto& [b, second] : above)
      if (!follows_from_numbers(a, b, first + second)) assume_at_most({a}, {b, first + second});
}

void Constraints::forget_extents(ir::LocalId view) {
  std::vector<Symbol> extents;
  for (const auto& [pair, limit] : limits_)
    for (const Symbol& symbol : {pair.first, pair.second})
      if (symbol.kind == Symbol::Kind::Extent && symbol.local == view) extents.push_back(symbol);
  for (const Symbol& symbol : extents) forget(symbol);
}

void Constraints::shift(Symbol symbol, Integer by) {
  for (auto& [pair, limit] : limits_) {
    if (pair.first == symbol) limit += by;
    if (pair.second == symbol) limit -= by;
  }
}

bool Constraints::join(const Constraints& other) {
  if (limits_ == other.limits_) return false;
  // What follows from either side is looked at, not only what was said: x == 0 on one side and 1 <= x <= n on the other
  // leave 0 <= x.
  std::map<Pair, Integer> wanted = limits_;
  for (const auto& [pair, limit] : other.limits_) wanted.try_emplace(pair, limit);
  std::map<Pair, Integer> kept;
  Differences difference_here(*this), difference_there(other);
  for (const auto& [pair, limit] : wanted) {
    const auto here = difference_here(pair.first, pair.second);
    const auto there = here ? difference_there(pair.first, pair.second) : std::nullopt;
    if (here && there) kept[pair] = std::max(*here, *there);
  }
  const bool lost = std::any_of(limits_.begin(), limits_.end(), [&](const auto& known) {
    const auto found = kept.find(known.first);
    return found == kept.end() || found->second > known.second;
  });
  limits_ = std::move(kept);
  return lost;
}

bool Constraints::widen(const Constraints& other) {
  Differences difference(other);
  return std::erase_if(limits_, [&](const auto& known) {
           const auto there = difference(known.first.first, known.first.second);
           return !there || *there > known.second;
         }) > 0;
}

}  // namespace kernelc::analysis
