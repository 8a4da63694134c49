#include "support/diagnostics.h"

#include <algorithm>
#include <tuple>

namespace kernelc {

std::string_view name_of(DiagnosticKind kind) {
  switch (kind) {
#define KERNELC_DIAGNOSTIC(name) \
  case DiagnosticKind::name:     \
    return #name;
#include "support/diagnostic_kinds.def"
#undef KERNELC_DIAGNOSTIC
  }
  return "";
}

Diagnostic& Diagnostics::error(DiagnosticKind kind, Span span, std::string message) {
  return add({Severity::Error, kind, span, std::move(message), {}});
}

Diagnostic& Diagnostics::warning(DiagnosticKind kind, Span span, std::string message) {
  return add({Severity::Warning, kind, span, std::move(message), {}});
}

Diagnostic& Diagnostics::add(Diagnostic diagnostic) {
  const bool known = std::any_of(all_.begin(), all_.end(), [&](const Diagnostic& other) {
    return other.kind == diagnostic.kind && other.span.file == diagnostic.span.file &&
           other.span.begin == diagnostic.span.begin && other.message == diagnostic.message;
  });
  if (known) {
    discarded_ = std::move(diagnostic);
    return discarded_;
  }
  if (diagnostic.severity == Severity::Error) ++error_count_;
  all_.push_back(std::move(diagnostic));
  return all_.back();
}

namespace {

struct Colours {
  const char* error = "";
  const char* warning = "";
  const char* note = "";
  const char* caret = "";
  const char* reset = "";
};

constexpr Colours terminal_colours{"\033[1;31m", "\033[1;35m", "\033[1;36m", "\033[1;32m", "\033[0m"};

void render_line(std::string& out, const SourceFile& file, Span span, const Colours& colours) {
  const auto begin = file.position(span.begin);
  const std::string_view line = file.line(begin.line);
  const auto column = static_cast<std::size_t>(begin.column - 1);
  const std::size_t room = line.size() > column ? line.size() - column : 1;
  const std::size_t width = std::clamp<std::size_t>(span.end > span.begin ? span.end - span.begin : 1, 1, room);
  std::string indent;
  for (std::size_t i = 0; i < column; ++i) indent += i < line.size() && line[i] == '\t' ? '\t' : ' ';
  out.append("  ").append(line).append("\n  ").append(indent).append(colours.caret).append("^");
  out.append(width - 1, '~').append(colours.reset).append("\n");
}

void render_place(std::string& out, const SourceFile& file, Span span) {
  const auto at = file.position(span.begin);
  out += file.path() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": ";
}

void render_note(std::string& out, const Note& note, const SourceFiles& files, const Colours& colours) {
  if (note.span.file) render_place(out, files[note.span.file], note.span);
  out.append(colours.note).append("note: ").append(colours.reset).append(note.message).append("\n");
  if (note.span.file) render_line(out, files[note.span.file], note.span, colours);
}

void render_one(std::string& out, const Diagnostic& diagnostic, const SourceFiles& files, const Colours& colours) {
  const bool is_error = diagnostic.severity == Severity::Error;
  if (diagnostic.span.file) render_place(out, files[diagnostic.span.file], diagnostic.span);
  out.append(is_error ? colours.error : colours.warning).append(is_error ? "error: " : "warning: ");
  out.append(colours.reset).append(diagnostic.message).append(" [").append(name_of(diagnostic.kind)).append("]\n");
  if (diagnostic.span.file) render_line(out, files[diagnostic.span.file], diagnostic.span, colours);
  for (const Note& note : diagnostic.notes) render_note(out, note, files, colours);
}

}  // namespace

std::string render(const Diagnostics& diagnostics, const SourceFiles& files, bool colour) {
  std::vector<const Diagnostic*> order;
  for (const Diagnostic& diagnostic : diagnostics.all()) order.push_back(&diagnostic);
  std::stable_sort(order.begin(), order.end(), [](const Diagnostic* a, const Diagnostic* b) {
    return std::tuple(a->span.file.value, a->span.begin) < std::tuple(b->span.file.value, b->span.begin);
  });
  std::string out;
  const Colours colours = colour ? terminal_colours : Colours{};
  for (const Diagnostic* diagnostic : order) render_one(out, *diagnostic, files, colours);
  return out;
}

}  // namespace kernelc
