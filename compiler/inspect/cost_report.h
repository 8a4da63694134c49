#pragma once

#include <string>
#include <vector>

#include "inspect/source_places.h"

// What each line of a module costs: the data of `kernelc report`.
namespace kernelc::inspect {

/// One copy of a nest.
struct NestCopy {
  std::string function;    ///< of the generated text, which tells fused copies apart
  std::string layout;      ///< `unit last`, `unit first`, `contiguous`, `strided`; empty outside of nests that have copies
  bool is_disjoint = false;  ///< made for views that share no memory
  int vector_unit = 0;       ///< 0: what every processor has, 1: AVX2, 2: AVX-512
  friend auto operator<=>(const NestCopy&, const NestCopy&) = default;
};

/// What became of one loop in one copy of its nest.
struct LoopOutcome {
  NestCopy copy;
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
  int copies = 0;                     ///< of the nest that begins here, for so many layouts
  std::vector<std::string> copy_names;  ///< what they are made for
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

/// What there is to say of a loop: copies that fared alike share a line.
struct LoopLine {
  bool is_vectorised = false;
  std::string text;
};
std::vector<LoopLine> loop_lines(const std::vector<LoopOutcome>& loops);

/// `AVX2`; empty for what every processor has.
std::string vector_unit_name(int vector_unit);

}  // namespace kernelc::inspect
