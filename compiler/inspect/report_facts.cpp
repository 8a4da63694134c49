#include "inspect/report_facts.h"

#include <algorithm>
#include <set>

namespace kernelc::inspect {

namespace {

class Reporter {
 public:
  Reporter(SourcePlaces& places, Diagnostics& diagnostics) : places_(places), diagnostics_(diagnostics) {}

  void message(const CxxMessage& heard) {
    const CxxPlace place = place_in_text(heard);
    const bool is_own = place.line == heard.place.line && place.file == heard.place.file;
    Span span = places_.is_in_text(place) ? places_.span(place, is_own ? heard.word : "") : Span{};
    Diagnostic& diagnostic = heard.is_error ? diagnostics_.error(DiagnosticKind::Unsupported, span, "C++: " + heard.message)
                                            : diagnostics_.warning(DiagnosticKind::Unsupported, span, "C++: " + heard.message);
    note(diagnostic, heard.place, "in this line of C++");
    for (const CxxMessage::Note& more : heard.notes) note(diagnostic, more.place, more.message);
  }

  void python(const PythonInNogil& found) {
    Diagnostic& diagnostic = diagnostics_.error(DiagnosticKind::NeedsGil, places_.span(found.place, found.word),
                                                "'" + found.function + "' of Python's C API is reached without the GIL");
    std::string way;
    for (const std::string& function : found.through) way += (way.empty() ? "by way of '" : "', '") + function;
    note(diagnostic, found.place, way.empty() ? "in this line of C++" : way + "'");
  }

  void narrowing(const Narrowing& found) {
    Diagnostic& diagnostic =
        diagnostics_.warning(DiagnosticKind::InvalidConversion, places_.span(found.place, found.word),
                             "C++ converts '" + found.from + "' to '" + found.to + "' here, and the source does not say so");
    note(diagnostic, found.place, "in this line of C++");
  }

 private:
  /// The place itself, or the first note of one in the text: "in instantiation of ... requested here".
  CxxPlace place_in_text(const CxxMessage& heard) const {
    if (places_.is_in_text(heard.place)) return heard.place;
    for (const CxxMessage::Note& more : heard.notes)
      if (places_.is_in_text(more.place)) return more.place;
    return heard.place;
  }

  void note(Diagnostic& diagnostic, const CxxPlace& place, const std::string& text) {
    if (place.line > 0) diagnostic.notes.push_back({places_.cxx_span(place), text});
  }

  SourcePlaces& places_;
  Diagnostics& diagnostics_;
};

bool is_promised(const Narrowing& found, const emit::SourceLine& line, const emit::Promises& promises) {
  return std::any_of(promises.narrowings.begin(), promises.narrowings.end(), [&](const emit::Promises::Narrowing& promise) {
    if (!(promise.place == line)) return false;
    return promise.type == found.kind || (promise.type == "int" && found.kind.starts_with("int"));
  });
}

std::vector<std::string> missing_copies(const CxxFacts& facts, const emit::Promises& promises, const SourcePlaces& places) {
  std::vector<std::string> missing;
  for (const emit::Promises::Nest& nest : promises.nests) {
    int copies = 0;
    for (const NestCopies& found : facts.nests)
      if (places.line(found.place) == nest.loop) copies = std::max(copies, found.copies);
    if (copies < nest.copies)
      missing.push_back("the loop of line " + std::to_string(nest.loop.line) + " has " + std::to_string(copies) + " of " +
                        std::to_string(nest.copies) + " planned copies");
  }
  return missing;
}

}  // namespace

std::vector<std::string> report_facts(const CxxFacts& facts, const emit::Promises& promises, SourcePlaces& places,
                                      Diagnostics& diagnostics) {
  Reporter reporter(places, diagnostics);
  bool has_errors = false;
  for (const CxxMessage& heard : facts.messages) {
    reporter.message(heard);
    has_errors |= heard.is_error;
  }
  for (const PythonInNogil& found : facts.python_in_nogil) reporter.python(found);
  for (const Narrowing& found : facts.narrowings)
    if (!is_promised(found, places.line(found.place), promises)) reporter.narrowing(found);
  return has_errors ? std::vector<std::string>() : missing_copies(facts, promises, places);
}

}  // namespace kernelc::inspect
