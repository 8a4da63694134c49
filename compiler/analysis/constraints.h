#pragma once

#include <compare>
#include <map>
#include <optional>
#include <vector>

#include "analysis/integer_constant.h"
#include "ir/ids.h"

namespace kernelc::analysis {

/// A number that keeps its value until it is forgotten: zero, an integer local, or the extent of an axis of a view local.
struct Symbol {
  enum class Kind { Zero, Integer, Extent };
  Kind kind = Kind::Zero;
  ir::LocalId local = {};
  int axis = 0;
  friend auto operator<=>(const Symbol&, const Symbol&) = default;
};

/// symbol + offset, as numbers without limits
struct Linear {
  Symbol symbol;
  Integer offset = 0;

  friend Linear operator+(Linear term, Integer by) { return {term.symbol, term.offset + by}; }
  friend bool operator==(const Linear&, const Linear&) = default;
};

inline Linear constant(Integer value) { return {Symbol{}, value}; }

/// What is known about the differences of symbols: facts of the form a - b <= c, and what follows from them.
class Constraints {
 public:
  /// The least c for which a - b <= c is known, if there is one.
  std::optional<Integer> greatest_difference(Symbol a, Symbol b) const;
  bool proves_at_most(Linear a, Linear b) const;  ///< a <= b
  /// What a term is known to be at most, and at least, in terms of the other symbols.
  std::vector<Linear> above(Linear term) const;
  std::vector<Linear> below(Linear term) const;

  void assume_at_most(Linear a, Linear b);
  void assume_equal(Linear a, Linear b) {
    assume_at_most(a, b);
    assume_at_most(b, a);
  }

  /// Forgets one symbol, but nothing that followed about the others.
  void forget(Symbol symbol);
  /// Forgets all axes of a view.
  void forget_extents(ir::LocalId view);
  /// symbol = symbol + by
  void shift(Symbol symbol, Integer by);

  /// Keeps what both know; true if that is less than before.
  bool join(const Constraints& other);
  /// Keeps only what the other knows at least as well; true if that is less than before. Ends after finitely many steps.
  bool widen(const Constraints& other);

 private:
  bool follows_from_numbers(Symbol a, Symbol b, Integer limit) const;

  using Pair = std::pair<Symbol, Symbol>;
  enum class Direction { Above, Below };
  std::map<Symbol, Integer> distances(Symbol from, Direction direction) const;
  std::map<Symbol, Integer> telling_distances(Symbol from, Direction direction) const;
  class Differences;

  std::map<Pair, Integer> limits_;  ///< first - second <= limit; few: only what was said, and what forgetting kept
};

}  // namespace kernelc::analysis
