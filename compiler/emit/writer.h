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
  /// `head {`, what `body` writes, `tail`. Loops and ifs around one statement lose their braces when they are closed.
  template <class Body>
  void block(std::string_view head, Body body, std::string_view tail = "}") {
    open(head);
    body();
    close(tail);
  }
  /// A head that begins with `}` and a tail that ends with `{` go on with another part of the same block.
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

  /// Puts what `change` makes of it in the place of each line.
  template <class Change>
  void change_lines(Change change) {
    for (Line& line : lines_) line.text = change(std::move(line.text));
  }

  bool empty() const { return lines_.empty(); }
  /// The text, with `#line` directives on request.
  Output finish(const SourceFiles& files, bool line_directives) const;

 private:
  struct Line {
    int depth = 0;
    std::string text;
    SourceLine source;
    std::size_t statement_lines = 0;  ///< of a control statement without braces: how many lines it has
  };
  bool is_one_statement(std::size_t begin) const;
  void drop_braces(std::size_t head);

  std::vector<Line> lines_;
  std::vector<std::size_t> open_;  ///< the heads of the blocks that are open
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
