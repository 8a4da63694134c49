#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/source_file.h"

namespace kernelc {

enum class Severity { Error, Warning };

/// Every kind of diagnostic, from the table in kinds.def; each has a name and a test.
enum class DiagnosticKind {
#define KERNELC_DIAGNOSTIC(name) name,
#include "support/diagnostic_kinds.def"
#undef KERNELC_DIAGNOSTIC
};

std::string_view name_of(DiagnosticKind kind);

struct Note {
  Span span;  ///< without a file: the note has no place of its own
  std::string message;
};

struct Diagnostic {
  Severity severity = Severity::Error;
  DiagnosticKind kind;
  Span span;
  std::string message;
  std::vector<Note> notes;
};

/// What a translation has to say to its user, in the order of discovery.
class Diagnostics {
 public:
  /// Adds an error, unless the same kind was already reported at the same place.
  Diagnostic& error(DiagnosticKind kind, Span span, std::string message);
  Diagnostic& warning(DiagnosticKind kind, Span span, std::string message);

  bool has_errors() const { return error_count_ > 0; }
  int error_count() const { return error_count_; }
  const std::vector<Diagnostic>& all() const { return all_; }

 private:
  Diagnostic& add(Diagnostic diagnostic);

  std::vector<Diagnostic> all_;
  Diagnostic discarded_;
  int error_count_ = 0;
};

/// `FILE:LINE:COL: error: message [Name]`, the source line, a caret under the span, then the notes;
/// sorted by file and place.
std::string render(const Diagnostics& diagnostics, const SourceFiles& files, bool colour);

}  // namespace kernelc
