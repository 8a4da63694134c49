#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "emit/emit.h"

namespace kernelc::emit {

/// Collects lines of C++ text, indented by the blocks they stand in, each with the source line it comes from.
class Writer {
 public:
  void line(std::string_view text);
  /// `head {`, what `body` writes, `tail`.
  template <class Body>
  void block(std::string_view head, Body body, std::string_view tail = "}") {
    open(head);
    body();
    close(tail);
  }
  void open(std::string_view head);
  /// A line of the preprocessor.
  void raw(std::string_view text) { lines_.push_back({0, std::string(text), source_}); }
  void close(std::string_view tail = "}");
  void blank();
  void indent() { ++depth_; }
  void outdent() { --depth_; }
  /// Puts text in front of the next line.
  void prefix_next(std::string text) { prefix_ = std::move(text); }

  /// What is written from now on comes from this place.
  void at(SourceLine source) { source_ = source; }
  SourceLine source() const { return source_; }

  /// The lines of another writer, one after the other, at the current indentation.
  void append(const Writer& other);

  bool empty() const { return lines_.empty(); }
  /// The text, with `#line` directives on request.
  Output finish(const SourceFiles& files, bool line_directives) const;

 private:
  struct Line {
    int depth = 0;
    std::string text;
    SourceLine source;
  };
  std::vector<Line> lines_;
  int depth_ = 0;
  SourceLine source_;
  std::string prefix_;
};

/// Sets where the text comes from for the time of a scope.
class At {
 public:
  At(Writer& writer, SourceLine source) : writer_(writer), before_(writer.source()) { writer.at(source); }
  ~At() { writer_.at(before_); }
  At(const At&) = delete;
  At& operator=(const At&) = delete;

 private:
  Writer& writer_;
  SourceLine before_;
};

}  // namespace kernelc::emit
