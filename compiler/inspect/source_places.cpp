#include "inspect/source_places.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <sstream>

namespace kernelc::inspect {

namespace {

bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Where the word stands by itself in a line, in order.
std::vector<std::size_t> find_word(std::string_view line, const std::string& word) {
  std::vector<std::size_t> found;
  if (word.empty() || !is_name(word[0])) return found;
  for (std::size_t at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_name(line[at - 1])) && (end == line.size() || !is_name(line[end]))) found.push_back(at);
  }
  return found;
}

Span span_in_line(const SourceFile& file, FileId id, int line, std::size_t begin, std::size_t size) {
  const auto start = static_cast<std::uint32_t>(file.line(line).data() - file.text().data() + begin);
  return {id, start, start + static_cast<std::uint32_t>(size)};
}

}  // namespace

emit::SourceLine SourcePlaces::line(const CxxPlace& place) const {
  const std::size_t last = std::min<std::size_t>(static_cast<std::size_t>(place.line), line_map_.size());
  for (std::size_t i = last; i-- > 0;)
    if (line_map_[i].line > 0) return line_map_[i];
  return {};
}

Span SourcePlaces::span(const CxxPlace& place, const std::string& word) const {
  const emit::SourceLine source = line(place);
  if (source.line == 0) return {};
  const SourceFile& file = files_[source.file];
  const std::string_view text = file.line(source.line);
  // The text mostly has the names of a line in their order, so the second one there is the second one here.
  if (const auto found = find_word(text, word); !found.empty()) {
    const auto before = find_word(text_line(place.line).substr(0, static_cast<std::size_t>(std::max(place.column, 1) - 1)), word);
    return span_in_line(file, source.file, source.line, found[std::min(before.size(), found.size() - 1)], word.size());
  }
  const std::size_t first = std::min(text.find_first_not_of(" \t"), text.size());
  return span_in_line(file, source.file, source.line, first, text.size() - first);
}

Span SourcePlaces::span_within(Span declaration, const std::string& word) const {
  const std::string_view text = std::string_view(files_[declaration.file].text()).substr(declaration.begin);
  const auto found = find_word(text, word);
  if (found.empty()) return declaration;
  const auto begin = declaration.begin + static_cast<std::uint32_t>(found.front());
  return {declaration.file, begin, begin + static_cast<std::uint32_t>(word.size())};
}

std::string_view SourcePlaces::text_line(int number) const {
  std::string_view rest = text_.text;
  for (int line = 1; line < number && !rest.empty(); ++line) rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
  return rest.substr(0, rest.find('\n'));
}

Span SourcePlaces::cxx_span(const CxxPlace& place) {
  if (place.line == 0) return {};
  const FileId id = file_of(place.file);
  const SourceFile& file = files_[id];
  if (place.line > file.line_count()) return {};
  const std::size_t column = std::min<std::size_t>(static_cast<std::size_t>(std::max(place.column, 1) - 1), file.line(place.line).size());
  return span_in_line(file, id, place.line, column, 1);
}

FileId SourcePlaces::file_of(const std::string& path) {
  const auto known = shown_.find(path);
  if (known != shown_.end()) return known->second;
  std::string text = text_.text;
  if (path != text_.path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream content;
    content << stream.rdbuf();
    text = content.str();
  }
  return shown_[path] = files_.add(path, std::move(text));
}

}  // namespace kernelc::inspect
