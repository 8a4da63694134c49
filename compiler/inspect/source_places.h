#pragma once

#include <map>
#include <string>
#include <string_view>

#include "emit/emit.h"
#include "inspect/inspector.h"
#include "support/diagnostics.h"
#include "support/source_file.h"

namespace kernelc::inspect {

/// From places of generated text to those of the source that it was made of.
class SourcePlaces {
 public:
  SourcePlaces(const CxxText& text, const std::vector<emit::SourceLine>& line_map, SourceFiles& files)
      : text_(text), line_map_(line_map), files_(files) {}

  bool is_in_text(const CxxPlace& place) const { return place.line > 0 && place.file == text_.path; }

  /// Of the text that the map is for.
  std::size_t line_count() const { return line_map_.size(); }

  /// The source line that a line of the text comes from; of glue, the line of what stands before it. None: line 0.
  emit::SourceLine line(const CxxPlace& place) const;

  /// The same line as a span: of the word where it stands in that line, else of the whole line.
  Span span(const CxxPlace& place, const std::string& word) const;

  /// A word that stands after the beginning of a declaration; the declaration where it does not.
  Span span_within(Span declaration, const std::string& word) const;

  /// A place of the generated text itself, or of a header, as notes show it.
  Span cxx_span(const CxxPlace& place);

 private:
  std::string_view text_line(int number) const;
  FileId file_of(const std::string& path);

  const CxxText& text_;
  const std::vector<emit::SourceLine>& line_map_;
  SourceFiles& files_;
  std::map<std::string, FileId> shown_;
};

}  // namespace kernelc::inspect
