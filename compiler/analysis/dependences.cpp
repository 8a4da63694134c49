#include "analysis/dependences.h"

namespace kernelc::analysis {

namespace {

/// How far apart two iterations are in each loop; nothing where any distance is possible.
using Distances = std::vector<std::optional<Integer>>;

/// Nothing if the accesses never meet.
std::optional<Distances> distances(const Indices& one, const Indices& other, std::size_t loops) {
  Distances found(loops);
  for (std::size_t axis = 0; axis < one.size(); ++axis) {
    const AffineIndex &a = one[axis], &b = other[axis];
    if (!a.is_known || !b.is_known || a.loop != b.loop) continue;
    const Integer distance = a.offset - b.offset;
    if (a.loop < 0) {
      if (distance != 0) return std::nullopt;
      continue;
    }
    std::optional<Integer>& known = found[static_cast<std::size_t>(a.loop)];
    if (known && *known != distance) return std::nullopt;
    known = distance;
  }
  return found;
}

int sign(Integer value) { return value < 0 ? -1 : value > 0 ? 1 : 0; }

int first_sign(const std::vector<int>& signs) {
  for (const int s : signs)
    if (s != 0) return s;
  return 0;
}

/// Tries all signs for the distances from a loop on.
bool keeps_order(const Distances& all, std::vector<int>& signs) {
  if (signs.size() == all.size()) return first_sign(signs) == first_sign({signs.rbegin(), signs.rend()});
  const std::optional<Integer>& distance = all[signs.size()];
  for (int s = -1; s <= 1; ++s) {
    if (distance && s != sign(*distance)) continue;
    signs.push_back(s);
    const bool keeps = keeps_order(all, signs);
    signs.pop_back();
    if (!keeps) return false;
  }
  return true;
}

}  // namespace

bool may_reverse(const Indices& one, const Indices& other, std::size_t loops) {
  const std::optional<Distances> apart = distances(one, other, loops);
  std::vector<int> signs;
  return !apart || keeps_order(*apart, signs);
}

}  // namespace kernelc::analysis
