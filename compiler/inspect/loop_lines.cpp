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

/// `unit last, disjoint, AVX2`
std::string name_of(const NestCopy& copy, bool names_unit) {
  std::string text = copy.layout;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  if (copy.is_disjoint) add("disjoint");
  if (names_unit && copy.vector_unit > 0) add(vector_unit_name(copy.vector_unit));
  return text;
}

/// `8 at once, 4 interleaved`
std::string widths_of(const LoopOutcome& loop) {
  return std::to_string(loop.width) + " at once" + (loop.interleaved > 1 ? ", " + std::to_string(loop.interleaved) + " interleaved" : "");
}

/// One or several copies of a function's loop, and how they fared.
struct Fate {
  std::string function;
  std::vector<std::string> copies;
  bool is_vectorised = false;
  std::string text;
};

Fate fate_of(Loops::const_iterator first, Loops::const_iterator last, bool names_unit) {
  Fate fate{first->copy.function, {name_of(first->copy, names_unit)}, first->is_vectorised, ""};
  if (!first->is_vectorised) {
    fate.text = "not vectorised: " + first->reason;
    return fate;
  }
  fate.text = "vectorised, " + widths_of(*first);
  for (auto more = first + 1; more != last; ++more)
    fate.text += (more == first + 1 ? " (" : "; ") + vector_unit_name(more->copy.vector_unit) + ": " + widths_of(*more);
  if (last - first > 1) fate.text += ")";
  if (!first->reason.empty()) fate.text += ", but " + first->reason;
  return fate;
}

std::vector<Fate> fates_of(const Loops& loops) {
  std::vector<Fate> fates;
  for (auto first = loops.begin(); first != loops.end();) {
    const auto last = std::find_if(first, loops.end(), [&](const LoopOutcome& one) { return !is_sibling(one, *first); });
    const bool is_alike = std::all_of(first, last, [&](const LoopOutcome& one) { return fared_alike(one, *first); });
    if (is_alike) fates.push_back(fate_of(first, last, first->copy.vector_unit > 0));
    for (auto one = first; !is_alike && one != last; ++one) fates.push_back(fate_of(one, one + 1, true));
    first = last;
  }
  return fates;
}

/// Copies that fared alike share a line.
std::vector<Fate> merged(std::vector<Fate> fates) {
  std::vector<Fate> lines;
  for (Fate& fate : fates) {
    const auto same = std::find_if(lines.begin(), lines.end(), [&](const Fate& line) { return line.function == fate.function && line.text == fate.text; });
    if (same == lines.end()) lines.push_back(std::move(fate));
    else same->copies.push_back(fate.copies.front());
  }
  return lines;
}

/// `scale, unit first; unit last: `; where all copies fared alike, they are not listed.
std::string head_of(const Fate& fate, const std::vector<Fate>& lines) {
  if (fate.function.empty()) return "";
  const auto count = std::count_if(lines.begin(), lines.end(), [&](const Fate& line) { return line.function == fate.function; });
  std::string text = fate.function;
  const bool is_told = count > 1 || fate.copies.size() == 1;
  for (std::size_t i = 0; is_told && i < fate.copies.size(); ++i)
    if (!fate.copies[i].empty()) text += (i == 0 ? ", " : "; ") + fate.copies[i];
  return text + ": ";
}

}  // namespace

std::string vector_unit_name(int vector_unit) { return vector_unit == 2 ? "AVX-512" : vector_unit == 1 ? "AVX2" : ""; }

std::vector<LoopLine> loop_lines(const Loops& loops) {
  const std::vector<Fate> fates = merged(fates_of(loops));
  std::vector<LoopLine> lines;
  for (const Fate& fate : fates) lines.push_back({fate.is_vectorised, head_of(fate, fates) + fate.text});
  return lines;
}

}  // namespace kernelc::inspect
