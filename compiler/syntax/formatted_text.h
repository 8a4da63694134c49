#pragma once

#include <cstddef>
#include <string_view>

namespace kernelc::syntax {

/// How an f-string was opened.
struct FormattedLiteral {
  char quote = '"';
  bool is_triple = false;
  bool is_raw = false;
};

/// Reads the opening of an f-string: prefix and quotes.
FormattedLiteral formatted_literal(std::string_view opening);

/// The end of a stretch of literal text, and why it ends there.
struct FormattedTextEnd {
  enum class Reason {
    Quotes,        ///< the closing quotes begin at `offset`
    Field,         ///< `{` of a replacement field at `offset`
    FieldEnd,      ///< `}` at `offset`: ends the field whose format this is
    StrayBrace,    ///< `}` at `offset` with no field to end
    Unterminated,  ///< end of the line or of the file
  };
  Reason reason;
  std::size_t offset;
};

/// Scans literal text from `offset`. In the text doubled braces stand for themselves; in a format (`in_format`) they
/// do not.
FormattedTextEnd scan_formatted_text(std::string_view text, std::size_t offset, FormattedLiteral literal, bool in_format);

}  // namespace kernelc::syntax
