#include "support/source_file.h"

#include <algorithm>

namespace kernelc {

SourceFile::SourceFile(std::string path, std::string text) : path_(std::move(path)), text_(std::move(text)) {
  line_starts_.push_back(0);
  for (std::uint32_t i = 0; i < text_.size(); ++i) {
    const bool lone_return = text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n');
    if (text_[i] == '\n' || lone_return) line_starts_.push_back(i + 1);
  }
}

SourceFile::Position SourceFile::position(std::uint32_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<int>(after - line_starts_.begin());
  return {line, static_cast<int>(offset - line_starts_[line - 1]) + 1};
}

std::string_view SourceFile::line(int number) const {
  if (number < 1 || number > line_count()) return {};
  const std::uint32_t begin = line_starts_[number - 1];
  const std::uint32_t end = number < line_count() ? line_starts_[number] : static_cast<std::uint32_t>(text_.size());
  std::string_view line = std::string_view(text_).substr(begin, end - begin);
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

FileId SourceFiles::add(std::string path, std::string text) {
  return files_.add(SourceFile(std::move(path), std::move(text)));
}

}  // namespace kernelc
