#include <algorithm>

#include "inspect/cost_report.h"

namespace kernelc::inspect {

namespace {

using Loops = std::vector<LoopOutcome>;

/// The same copy, for another vector unit.
bool is_sibling(const LoopOutcome& a, const LoopOutcome& b) {
  return a.copy.function == b.copy.function && a.copy.layout == b.copy.layout && a.copy.is_disjoint == b.copy.is_disjoint;
}

bool fared_alike(const LoopOutcome& a, const LoopOutcome& b) { return a.is_vectorised == b.is_vectorised && a.reason == b.reason; }

/// `scale, unit last, disjoint, AVX2: `
std::string head_of(const NestCopy& copy, bool names_unit) {
  if (copy.function.empty()) return "";
  std::string text = copy.function;
  if (!copy.layout.empty()) text += ", " + copy.layout;
  if (copy.is_disjoint) text += ", disjoint";
  if (names_unit && copy.vector_unit > 0) text += ", " + vector_unit_name(copy.vector_unit);
  return text + ": ";
}

/// `8 at once, 4 interleaved`
std::string widths_of(const LoopOutcome& loop) {
  return std::to_string(loop.width) + " at once" + (loop.interleaved > 1 ? ", " + std::to_string(loop.interleaved) + " interleaved" : "");
}

LoopLine line_of(Loops::const_iterator first, Loops::const_iterator last, bool names_unit) {
  std::string text = head_of(first->copy, names_unit);
  if (!first->is_vectorised) return {false, text + "not vectorised: " + first->reason};
  text += "vectorised, " + widths_of(*first);
  for (auto more = first + 1; more != last; ++more)
    text += (more == first + 1 ? " (" : "; ") + vector_unit_name(more->copy.vector_unit) + ": " + widths_of(*more);
  if (last - first > 1) text += ")";
  return {true, text + (first->reason.empty() ? "" : ", but " + first->reason)};
}

}  // namespace

std::string vector_unit_name(int vector_unit) { return vector_unit == 2 ? "AVX-512" : vector_unit == 1 ? "AVX2" : ""; }

std::vector<LoopLine> loop_lines(const Loops& loops) {
  std::vector<LoopLine> lines;
  for (auto first = loops.begin(); first != loops.end();) {
    const auto last = std::find_if(first, loops.end(), [&](const LoopOutcome& one) { return !is_sibling(one, *first); });
    const bool is_alike = std::all_of(first, last, [&](const LoopOutcome& one) { return fared_alike(one, *first); });
    if (is_alike) lines.push_back(line_of(first, last, first->copy.vector_unit > 0));
    for (auto one = first; !is_alike && one != last; ++one) lines.push_back(line_of(one, one + 1, true));
    first = last;
  }
  return lines;
}

}  // namespace kernelc::inspect
