#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/ids.h"

namespace kernelc {

/// A file as it was read. Offsets are bytes; lines and columns count from 1, a tab is one column.
class SourceFile {
 public:
  SourceFile(std::string path, std::string text);

  struct Position {
    int line = 0;
    int column = 0;
  };

  const std::string& path() const { return path_; }
  const std::string& text() const { return text_; }
  Position position(std::uint32_t offset) const;
  /// The text of a line without its line end; empty when there is no such line.
  std::string_view line(int number) const;
  int line_count() const { return static_cast<int>(line_starts_.size()); }

 private:
  std::string path_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
};

using FileId = Id<struct FileTag>;

/// All files of one translation: the module, its `.pxd` files, and what they include.
class SourceFiles {
 public:
  FileId add(std::string path, std::string text);
  const SourceFile& operator[](FileId id) const { return files_[id]; }
  const Store<FileId, SourceFile>& all() const { return files_; }

 private:
  Store<FileId, SourceFile> files_;
};

/// A half-open byte range of one file.
struct Span {
  FileId file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

}  // namespace kernelc
