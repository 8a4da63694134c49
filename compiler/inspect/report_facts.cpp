#include "inspect/report_facts.h"

#include <algorithm>
#include <set>

namespace kernelc::inspect {

namespace {

class Reporter {
 public:
  Reporter(SourcePlaces& places, const emit::Promises& promises, const std::vector<std::size_t>& declared_lines, Diagnostics& diagnostics)
      : places_(places), promises_(promises), declared_lines_(declared_lines), diagnostics_(diagnostics) {}

  void message(const CxxMessage& heard) {
    const CxxPlace place = place_in_text(heard);
    const bool is_own = place.line == heard.place.line && place.file == heard.place.file;
    const Span span = places_.is_in_text(place) ? span_of(place, is_own ? heard.word : "") : Span{};
    Diagnostic& diagnostic = heard.is_error ? diagnostics_.error(DiagnosticKind::InvalidCxx, span, "C++: " + heard.message)
                                            : diagnostics_.warning(DiagnosticKind::CxxWarning, span, "C++: " + heard.message);
    note(diagnostic, heard.place, "in this line of C++");
    for (const CxxMessage::Note& more : heard.notes) note(diagnostic, more.place, more.message);
  }

  void mismatch(const ForeignMismatch& found) {
    const Span declared = promises_.foreign[found.declaration].span;
    const Span span = found.field.empty() ? declared : places_.span_within(declared, found.field);
    Diagnostic& diagnostic = found.is_error ? diagnostics_.error(DiagnosticKind::HeaderMismatch, span, found.message)
                                            : diagnostics_.warning(DiagnosticKind::HeaderMismatch, span, found.message);
    note(diagnostic, found.place, "the header declares it here");
  }

  void python(const PythonInNogil& found) {
    Diagnostic& diagnostic = diagnostics_.error(DiagnosticKind::PythonWithoutGil, places_.span(found.place, found.word),
                                                "'" + found.function + "' of Python's C API is reached without the GIL");
    std::string way;
    for (const std::string& function : found.through) way += (way.empty() ? "by way of '" : "', '") + function;
    note(diagnostic, found.place, way.empty() ? "in this line of C++" : way + "'");
  }

  void narrowing(const Narrowing& found) {
    Diagnostic& diagnostic =
        diagnostics_.warning(DiagnosticKind::ImplicitNarrowing, places_.span(found.place, found.word),
                             "C++ converts '" + found.from + "' to '" + found.to + "' here, and the source does not say so");
    note(diagnostic, found.place, "in this line of C++");
  }

 private:
  /// Behind the text of the module stand the types that the source declares.
  Span span_of(const CxxPlace& place, const std::string& word) const {
    const std::size_t behind = static_cast<std::size_t>(place.line) - 1 - places_.line_count();
    if (static_cast<std::size_t>(place.line) <= places_.line_count() || behind >= declared_lines_.size()) return places_.span(place, word);
    return promises_.foreign[declared_lines_[behind]].span;
  }

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
  const emit::Promises& promises_;
  const std::vector<std::size_t>& declared_lines_;
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

std::vector<DeclaredForeign> declared_foreign(const emit::Promises& promises) {
  std::vector<DeclaredForeign> declared;
  for (const emit::Promises::Foreign& one : promises.foreign) {
    declared.push_back({one.cpp_name, one.type, {}});
    for (const auto& field : one.fields) declared.back().fields.push_back({field.name, field.type});
  }
  return declared;
}

void report_messages(const std::vector<CxxMessage>& messages, const emit::Promises& promises, SourcePlaces& places,
                     const std::vector<std::size_t>& declared_lines, Diagnostics& diagnostics) {
  Reporter reporter(places, promises, declared_lines, diagnostics);
  for (const CxxMessage& heard : messages) reporter.message(heard);
}

std::vector<std::string> report_facts(const CxxFacts& facts, const emit::Promises& promises, SourcePlaces& places,
                                      const std::vector<std::size_t>& declared_lines, Diagnostics& diagnostics) {
  report_messages(facts.messages, promises, places, declared_lines, diagnostics);
  Reporter reporter(places, promises, declared_lines, diagnostics);
  for (const ForeignMismatch& found : facts.mismatches) reporter.mismatch(found);
  for (const PythonInNogil& found : facts.python_in_nogil) reporter.python(found);
  for (const Narrowing& found : facts.narrowings)
    if (!is_promised(found, places.line(found.place), promises)) reporter.narrowing(found);
  const bool has_errors = std::any_of(facts.messages.begin(), facts.messages.end(), [](const CxxMessage& heard) { return heard.is_error; });
  return has_errors ? std::vector<std::string>() : missing_copies(facts, promises, places);
}

}  // namespace kernelc::inspect
