#include "emit/writer.h"

namespace kernelc::emit {

namespace {

constexpr int indent_width = 2;

std::string directive(const SourceFiles& files, SourceLine source) {
  return "#line " + std::to_string(source.line) + " \"" + files[source.file].path() + "\"";
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
  void put(std::string text, SourceLine source) {
    output_.text += text;
    output_.text += '\n';
    output_.line_map.push_back(source);
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
  ++depth_;
}

void Writer::close(std::string_view tail) {
  --depth_;
  line(tail);
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
