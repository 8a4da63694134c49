#include "emit/writer.h"

#include <algorithm>
#include <cctype>

namespace kernelc::emit {

namespace {

constexpr int indent_width = 2;

std::string directive(const SourceFiles& files, SourceLine source) {
  return "#line " + std::to_string(source.line) + " \"" + files[source.file].path() + "\"";
}

bool is_control(std::string_view text) {
  return text.starts_with("for (") || text.starts_with("while (") || text.starts_with("if (");
}

bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == ':' || c == '.' || c == '>'; }

// An assignment, a call or a jump: what stands alone without declaring anything.
bool is_simple_statement(std::string_view text) {
  if (!text.ends_with(';') || text.starts_with("line = ")) return false;
  if (text.starts_with("return") || text == "break;" || text == "continue;" || text.starts_with("++") || text.starts_with("--")) return true;
  std::size_t at = 0;
  while (at < text.size() && is_name(text[at])) ++at;
  if (at == 0 || at == text.size()) return false;
  if (text[at] == '(' || text[at] == '[' || text[at] == '-') return true;
  const std::string_view rest = text.substr(at + 1);
  return text[at] == ' ' && (rest.starts_with('=') || (rest.size() > 1 && rest[1] == '=') || rest.starts_with("<<=") || rest.starts_with(">>="));
}

class Finisher {
 public:
  Finisher(const SourceFiles& files, bool line_directives) : files_(files), line_directives_(line_directives) {}

  void add(int depth, const std::string& text, SourceLine source) {
    if (line_directives_ && source.line > 0 && !text.empty()) mark(source);
    put(std::string(text.empty() ? 0 : static_cast<std::size_t>(depth * indent_width), ' ') + text, source);
  }
  Output take() { return std::move(output_); }

 private:
  // The compiler counts on from a directive, so one is only needed where the source does not go on line by line.
  void mark(SourceLine source) {
    if (!(source == expected_)) put(directive(files_, source), source);
    expected_ = {source.file, source.line + 1};
  }
  // C text of the source is one line here, however many it has.
  void put(const std::string& text, SourceLine source) {
    output_.text += text;
    output_.text += '\n';
    output_.line_map.insert(output_.line_map.end(), 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), source);
  }

  const SourceFiles& files_;
  bool line_directives_;
  SourceLine expected_;
  Output output_;
};

}  // namespace

void Writer::line(std::string_view text) {
  lines_.push_back({depth_, prefix_ + std::string(text), source_});
  prefix_.clear();
}

void Writer::open(std::string_view head) {
  line(head.empty() ? "{" : std::string(head) + " {");
  if (head.starts_with('}') && !open_.empty()) open_.pop_back();
  open_.push_back(lines_.size() - 1);
  ++depth_;
}

void Writer::close(std::string_view tail) {
  --depth_;
  if (tail.ends_with('{')) {
    line(tail);
    if (!open_.empty()) open_.back() = lines_.size() - 1;
    return;
  }
  const std::size_t head = open_.empty() ? lines_.size() : open_.back();
  if (!open_.empty()) open_.pop_back();
  if (tail == "}" && head + 1 < lines_.size() && is_control(lines_[head].text) && is_one_statement(head + 1)) return drop_braces(head);
  line(tail);
}

bool Writer::is_one_statement(std::size_t begin) const {
  const Line& first = lines_[begin];
  const std::size_t size = lines_.size() - begin;
  if (first.depth != depth_ + 1) return false;
  return first.statement_lines == size || (size == 1 && is_simple_statement(first.text));
}

void Writer::drop_braces(std::size_t head) {
  lines_[head].text.resize(lines_[head].text.size() - 2);
  lines_[head].statement_lines = lines_.size() - head;
}

void Writer::blank() {
  if (!lines_.empty() && !lines_.back().text.empty()) lines_.push_back({0, "", {}});
}

void Writer::append(const Writer& other) {
  for (Line line : other.lines_) {
    line.depth += depth_;
    lines_.push_back(std::move(line));
  }
}

Output Writer::finish(const SourceFiles& files, bool line_directives) const {
  Finisher finisher(files, line_directives);
  for (const Line& line : lines_) finisher.add(line.depth, line.text, line.source);
  return finisher.take();
}

}  // namespace kernelc::emit
