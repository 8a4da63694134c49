#include "emit/lines.h"

namespace kernelc::emit {

std::string line_mark(Body& body, Span span) {
  const int line = body.file.place(span).line;
  if (!body.records_line || line == 0 || line == body.recorded_line) return "";
  body.recorded_line = line;
  return "line = " + std::to_string(line);
}

void mark_line(Body& body, Span span, bool may_raise) {
  const std::string mark = may_raise ? line_mark(body, span) : "";
  if (!mark.empty()) body.out.prefix_next(mark + "; ");
}

}  // namespace kernelc::emit
