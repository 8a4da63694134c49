#pragma once

#include <string>
#include <vector>

#include "inspect/source_places.h"

// What each line of a module costs: the data of `kernelc report`.
namespace kernelc::inspect {

/// What became of one loop in one copy of its nest.
struct LoopOutcome {
  std::string function;  ///< of the generated text, which tells fused copies apart
  std::string layout;    ///< `unit last`, `unit first`, `contiguous`, `strided`; empty outside of nests that have copies
  bool is_vectorised = false;
  int width = 0;
  int interleaved = 0;
  std::string reason;    ///< why not, in terms of the source
  friend auto operator<=>(const LoopOutcome&, const LoopOutcome&) = default;
};

struct LineCost {
  int number = 0;
  std::string source;
  int python_calls = 0;               ///< calls of the Python runtime in the text of this line, each time that it runs
  std::vector<std::string> checks;    ///< bounds checks that remain, as the text has them
  std::vector<LoopOutcome> loops;
  int copies = 0;                     ///< of the nest that begins here
  std::vector<std::string> cxx;       ///< the text of this line
};

struct CostReport {
  std::string title;
  std::vector<LineCost> lines;
};

/// The lines of the module's own file.
CostReport cost_report(const SourceFile& source, FileId file, const CxxText& text, const std::vector<emit::SourceLine>& line_map,
                       const emit::Promises& promises, const std::vector<LoopRemark>& remarks);

std::string text_of(const CostReport& report);
std::string json_of(const CostReport& report);
/// One page that needs nothing else.
std::string html_of(const CostReport& report);

/// `8 at once, 4 interleaved` or why not: one line for a loop.
std::string describe(const LoopOutcome& loop);

}  // namespace kernelc::inspect
